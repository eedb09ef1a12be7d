import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressFolder } from '../serve/brotli.ts';
import { measured } from './command.ts';

/** Pages a second of a whole build of the site on its real data, and what compressing it costs without a cache. */
export async function build(): Promise<unknown> {
  if (!existsSync('public/data')) await measured('npm', ['run', '--silent', 'data']);
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  const out = join(folder, 'dist');
  try {
    const { seconds } = await measured('npx', ['astro', 'build', '--outDir', out]);
    const pages = globSync('**/*.html', { cwd: out }).length;
    const started = performance.now();
    const { files, before, after } = await compressFolder(out, join(folder, 'cache'));
    return {
      pages,
      seconds: round(seconds),
      pages_per_second: round(pages / seconds),
      compress: {
        seconds: round((performance.now() - started) / 1000),
        files,
        bytes: before,
        compressed: after,
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
