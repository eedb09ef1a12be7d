import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBuildId } from './build/build-id.ts';
import { reopen } from './build/reopen.ts';
import { writeIcon } from './build/icon.ts';
import { writeServiceWorker } from './build/service-worker.ts';
import { writeSiteFiles } from './build/site-files.ts';
import { writeSocialPictures } from './build/social-pictures.ts';
import { exitStatus } from './exit-status.ts';
import { writeEmbedScripts } from './embeds/bundle.ts';
import { writeHints } from './bundle/hints.ts';
import { writeFaces } from './faces/subset.ts';
import { closedReleases } from './read/closed-releases.ts';
import { InputsError } from './read/fault.ts';
import { compressAhead, compressFolder, compressFolderAhead } from './serve/brotli.ts';
import { writePolicy } from './serve/policy.ts';
import { writeSitemap } from './serve/sitemap.ts';
import { recover } from './write/recover.ts';

/**
 * The command: `npm run build -- [--release version] [--in data] [--out dist]` builds the pages and puts a
 * compressed copy beside each file. Without a version the site is a draft, made from what `npm run data` wrote.
 */
const { values } = parseArgs({
  options: {
    in: { type: 'string', default: 'data' },
    out: { type: 'string', default: 'dist' },
    release: { type: 'string' },
  },
});

const require = createRequire(import.meta.url);
const cache = join('.cache', 'br');
/** Everything that the site serves as it is. */
const siteFiles = join('.cache', 'site-files');
const working = join('public', 'data');

// At once: what is being compressed would be waited for.
process.exit(await build().catch(told));

async function build(): Promise<number> {
  const closed = await closedReleases(values.in);
  const version = values.release;
  const chosen = closed.find((each) => each.version === version);
  if (version !== undefined && !chosen) {
    const known = closed.map((each) => each.version).join(', ') || '–';
    say(
      `--release ${version}: không có bản này; các bản đã phát hành: ${known} / there is no such release; closed releases: ${known}`,
    );
    return exitStatus.usage;
  }
  const ahead = [compressAhead(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), cache)];
  let release = working;
  if (chosen) {
    release = join('.cache', 'reopened');
    await reopen(chosen.folder, release);
  } else await recover(working);
  await writeSiteFiles({ common: 'public', release, closed }, siteFiles);
  ahead.push(compressFolderAhead(siteFiles, cache));
  await writeFaces(release);
  await writeEmbedScripts();
  const astro = join(dirname(require.resolve('astro/package.json')), 'bin/astro.mjs');
  const building = spawn(process.execPath, [astro, 'build', '--outDir', values.out], {
    stdio: 'inherit',
    // A build tells nobody that it ran.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_FILES: siteFiles },
  });
  const [status] = (await once(building, 'exit')) as [number | null];
  if (status !== 0) return exitStatus.findings;
  await Promise.all(ahead);
  writeIcon(values.out);
  await writeSocialPictures(values.out);
  writeHints(values.out);
  await writeServiceWorker(values.out, writeBuildId(values.out));
  writePolicy(values.out);
  writeSitemap(values.out);
  await compress(values.out);
  return exitStatus.published;
}

function told(error: unknown): number {
  if (!(error instanceof InputsError)) throw error;
  for (const { file, message } of error.faults) say(`${file}: ${message.vi} / ${message.en}`);
  return exitStatus.files;
}

async function compress(folder: string): Promise<void> {
  const started = performance.now();
  const { files, before, after, cached } = await compressFolder(folder, cache);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const kept = cached > 0 ? `, ${cached} of them packed before` : '';
  process.stdout.write(
    `compressed ${files} files: ${megabytes(before)} to ${megabytes(after)} MB in ${seconds} s${kept}\n`,
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
