import { existsSync, globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium/launch.ts';
import { serve, type ServedSite } from '../serve/server.ts';
import { measured } from './command.ts';
import { largestOfEachKind } from './page-kinds.ts';

/** What the first visit to the largest page of each kind costs: requests, and bytes as sent by the server. */
export async function pages(): Promise<unknown> {
  if (!existsSync('public/data')) await measured('npm', ['run', '--silent', 'data']);
  if (!existsSync('dist/index.html')) await measured('npm', ['run', '--silent', 'build']);
  const site = await serve({ root: 'dist', port: 0 });
  const browser = await launchChromium();
  try {
    const visits = [];
    for (const path of largestOfEachKind('dist')) visits.push(await firstVisit(browser, site, path));
    return { visits, search_index: searchIndexes('dist') };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Bytes of the index that each language's search fetches when it is first used, compressed. */
function searchIndexes(root: string): Record<string, number> {
  const files = globSync('{,*/}tim.json', { cwd: root }).toSorted();
  const size = (file: string): number =>
    brotliCompressSync(readFileSync(`${root}/${file}`), {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }).length;
  return Object.fromEntries(files.map((file) => [file, size(file)]));
}

async function firstVisit(browser: Browser, site: ServedSite, path: string) {
  process.stderr.write(`pages: /${path}\n`);
  site.log.length = 0;
  // A context of its own is a cold cache.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL(path, site.url).href, { waitUntil: 'networkidle' });
  const paints = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  await context.close();
  const bytes = (entries: typeof site.log): number => entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const ending = (pattern: RegExp) => site.log.filter(({ url }) => pattern.test(url.split('?')[0] ?? ''));
  return {
    path: `/${path}`,
    requests: site.log.length,
    bytes: bytes(site.log),
    html: bytes(ending(/\/$|\.html$/)),
    css: bytes(ending(/\.css$/)),
    js: bytes(ending(/\.js$/)),
    fonts: bytes(ending(/\.woff2$/)),
    engine: bytes(ending(/\.wasm$/)),
    data: bytes(ending(/\/data\//)),
    first_paint_ms: paints === undefined ? null : Math.round(paints),
  };
}
