import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFaces } from './faces/subset.ts';
import { compressAhead, compressFolder } from './serve/brotli.ts';
import { writePolicy } from './serve/policy.ts';
import { writeSitemap } from './serve/sitemap.ts';
import { recover } from './write/recover.ts';

/** The command: `npm run build -- [--out dist]` builds the pages and puts a compressed copy beside each file. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });

await recover(join('public', 'data'));
await writeFaces();
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const cache = join('.cache', 'br');
const engine = compressAhead(
  createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
  cache,
);
const building = spawn(process.execPath, [astro, 'build', '--outDir', values.out], {
  stdio: 'inherit',
  // A build tells nobody that it ran.
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
const [status] = (await once(building, 'exit')) as [number | null];
// At once: what is being compressed would be waited for.
if (status !== 0) process.exit(1);
await engine;
await leaveOut(values.out);
writePolicy(values.out);
writeSitemap(values.out);
await compress(values.out);

/** What a run of `npm run data`, at work or cut off, keeps beside the release is no part of the site. */
async function leaveOut(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('.release-')) await rm(join(folder, name), { recursive: true });
  }
}

async function compress(folder: string): Promise<void> {
  const started = performance.now();
  const { files, before, after, cached } = await compressFolder(folder, cache);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const kept = cached > 0 ? `, ${cached} kept from before` : '';
  process.stdout.write(
    `compressed ${files} files: ${megabytes(before)} to ${megabytes(after)} MB in ${seconds} s${kept}\n`,
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
