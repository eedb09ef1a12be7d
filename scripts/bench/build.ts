import { existsSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measured } from './command.ts';

/** Pages a second of a whole build of the site on its real data, compression included. */
export async function build(): Promise<unknown> {
  if (!existsSync('public/data')) await measured('npm', ['run', '--silent', 'data']);
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    const { seconds } = await measured(process.execPath, ['scripts/build.ts', '--out', folder]);
    const pages = globSync('**/*.html', { cwd: folder }).length;
    const packed = globSync('**/*.br', { cwd: folder });
    return {
      pages,
      seconds: round(seconds),
      pages_per_second: round(pages / seconds),
      compressed_files: packed.length,
      compressed_bytes: packed.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
