import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compressFolder } from './serve/brotli.ts';
import { recover } from './write/recover.ts';

/** The command: `npm run build -- [--out dist]` builds the pages and puts a compressed copy beside each file. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });

await recover(join('public', 'data'));
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const { status } = spawnSync(process.execPath, [astro, 'build', '--outDir', values.out], {
  stdio: 'inherit',
  // A build tells nobody that it ran.
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (status === 0) {
  await leaveOut(values.out);
  await compress(values.out);
} else process.exitCode = 1;

/** What a run of `npm run data`, at work or cut off, keeps beside the release is no part of the site. */
async function leaveOut(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('.release-')) await rm(join(folder, name), { recursive: true });
  }
}

async function compress(folder: string): Promise<void> {
  const started = performance.now();
  const { files, before, after, cached } = await compressFolder(folder, '.cache/br');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const kept = cached > 0 ? `, ${cached} kept from before` : '';
  process.stdout.write(
    `compressed ${files} files: ${megabytes(before)} to ${megabytes(after)} MB in ${seconds} s${kept}\n`,
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
