import { existsSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyProject } from '../../test/browser/project-copy.ts';
import { compressFolder } from '../serve/brotli.ts';
import { measured } from './command.ts';
import { writePromisedLand } from './promised-land.ts';

/** Regions of the invented land whose site has about 5,000 pages in both languages. */
const regions = 8;

/** Pages a second of a whole build, compression included: of the real site, and of one of about 5,000 pages. */
export async function build(): Promise<unknown> {
  if (!existsSync('public/data')) await measured('npm', ['run', '--silent', 'data']);
  return { real: await buildSite('.'), large: await buildLand() };
}

async function buildLand(): Promise<unknown> {
  const data = mkdtempSync(join(tmpdir(), 'bench-land-'));
  writePromisedLand(data, regions);
  const project = copyProject(data);
  try {
    project.run('publish');
    return await buildSite(project.folder);
  } finally {
    project.remove();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Builds the site of a checkout, in a folder of its own. */
async function buildSite(checkout: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    const { seconds, peakMegabytes } = await measured(
      resolve(process.execPath),
      ['scripts/build.ts', '--out', folder],
      checkout,
    );
    const pages = globSync('**/*.html', { cwd: folder }).length;
    const packed = globSync('**/*.br', { cwd: folder });
    const compressed_bytes = packed.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    for (const file of packed) rmSync(join(folder, file));
    const started = performance.now();
    await compressFolder(folder, join('.cache', 'br'));
    return {
      pages,
      seconds: round(seconds),
      pages_per_second: round(pages / seconds),
      // Its last step, done once more by itself: the release is packed while the pages are made.
      compress_seconds: round((performance.now() - started) / 1000),
      peak_mb: peakMegabytes,
      compressed_files: packed.length,
      compressed_bytes,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
