import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { makeBriefings } from '../briefings/run.ts';
import { openStore } from '../briefings/store.ts';
import { type BriefingPage, briefingPages, periodSlug } from '../../src/briefing/periods.ts';
import { type Lookup, lookup } from '../../src/release/lookup.ts';
import { openFolder } from '../../src/release/native.ts';
import { type Catalog, readRelease } from '../../src/release/release.ts';
import type { Site } from '../../src/site/site.ts';
import { pagePath } from '../../src/site/routes.ts';
import { launchChromium } from '../chromium/launch.ts';
import { serve } from '../serve/server.ts';
import { measured } from './command.ts';

/** Areas whose files are made: enough to be even, few enough to be quick. */
const sample = 20;

/** How fast briefings become files, one after the other, and what a page, a PDF and a DOCX weigh. */
export async function briefings(): Promise<unknown> {
  if (!existsSync('public/data')) await measured('npm', ['run', '--silent', 'data']);
  if (!existsSync('dist/index.html')) await measured('npm', ['run', '--silent', 'build']);
  const release = await built();
  const pages = await briefingPages(release);
  const areas = spread([...new Set(pages.map(({ area }) => area.slug))]);
  const folder = mkdtempSync(join(tmpdir(), 'bench-briefings-'));
  const site = await serve({ root: 'dist', port: 0 });
  const browser = await launchChromium();
  try {
    // Beside the site, not in it: what stands there stays as it was.
    const made = await makeBriefings(
      { areas, period: undefined, languages: ['vi'], out: 'dist', into: join(folder, 'site'), help: false },
      {
        lookup: release,
        browser,
        url: site.url,
        store: openStore(join(folder, 'kept')),
        report: (line) => process.stderr.write(`briefings: ${line}\n`),
        signal: new AbortController().signal,
      },
    );
    return {
      pages_built: pages.length,
      files_made: 2 * made.made,
      seconds: round(made.seconds),
      pdf_and_docx_pairs_a_minute: round((60 * made.made) / made.seconds),
      page_bytes: pageBytes(pages),
      pdf_bytes_mean: Math.round(made.bytes.pdf / made.made),
      docx_bytes_mean: Math.round(made.bytes.docx / made.made),
    };
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Some of a list, evenly from its beginning to its end. */
function spread(all: readonly string[]): readonly string[] {
  const step = Math.max(1, all.length / sample);
  return Array.from({ length: Math.min(sample, all.length) }, (_, at) => all[Math.floor(at * step)] ?? '');
}

/** Bytes of the built pages in the first language, plain and compressed: the mean and the largest. */
function pageBytes(pages: readonly BriefingPage[]) {
  const files = pages.map(({ area, period }) =>
    join('dist', pagePath('', 'vi', 'briefing', area.slug, periodSlug(period)), 'index.html'),
  );
  const plain = files.map((file) => statSync(file).size);
  const packed = files.map((file) =>
    existsSync(`${file}.br`) ? statSync(`${file}.br`).size : brotliCompressSync(readFileSync(file)).length,
  );
  const mean = (all: readonly number[]): number =>
    Math.round(all.reduce((sum, n) => sum + n, 0) / all.length);
  return {
    plain: { mean: mean(plain), most: Math.max(...plain) },
    compressed: { mean: mean(packed), most: Math.max(...packed) },
  };
}

async function built(): Promise<Lookup> {
  const json = (name: string): unknown => JSON.parse(readFileSync(join('dist/data', name), 'utf8'));
  const engine = await openFolder('dist/data');
  return lookup(await readRelease(engine, json('catalog.json') as Catalog, json('site.json') as Site));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
