import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serve } from '../../serve/server.ts';
import { largestOfEachKind } from '../page-kinds.ts';
import { observe, phoneScreen, type Visit, visitOf } from './observe.ts';
import { summary } from './summary.ts';

/** The largest paint of a first visit to the largest page of each kind, and of a bare page with one chart. */
export async function pageTimes(
  browser: Browser,
  over: (url: string) => Promise<{ readonly url: string; readonly close: () => Promise<void> }>,
  root: string,
  runs: number,
): Promise<unknown> {
  const site = await serve({ root, port: 0 });
  const folder = barePage(root);
  const bare = await serve({ root: folder, port: 0, base: '/' });
  const [line, bareLine] = [await over(site.url), await over(bare.url)];
  try {
    const results: Record<string, unknown> = {};
    const addresses = [
      ['bare page with a chart', bareLine.url] as const,
      ...largestOfEachKind(root).map((path) => [`/${path}`, new URL(path, line.url).href] as const),
    ];
    for (const [name, address] of addresses) {
      process.stderr.write(`pages: ${name}\n`);
      const visits: Visit[] = [];
      for (let run = 0; run < runs; run += 1) visits.push(await firstVisit(browser, address));
      results[name] = {
        chart: summary(visits.flatMap(({ chart }) => chart ?? [])),
        largest_paint: summary(visits.flatMap(({ largestPaint }) => largestPaint ?? [])),
        shift: Math.max(...visits.map(({ shift }) => Math.round(shift * 1000) / 1000)),
        longest_task: summary(visits.map(({ longestTask }) => longestTask)),
      };
    }
    return results;
  } finally {
    await Promise.all([line.close(), bareLine.close()]);
    await Promise.all([site.close(), bare.close()]);
    rmSync(folder, { recursive: true });
  }
}

async function firstVisit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: phoneScreen });
  const page = await context.newPage();
  await observe(page);
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  // The last paint may come after the load.
  await page.waitForTimeout(1000);
  const visit = await visitOf(page);
  await context.close();
  return visit;
}

/** The first chart of the first page that has one, alone in a page without scripts or fonts. */
function barePage(root: string): string {
  const chart = largestOfEachKind(root)
    .map(
      (path) =>
        /<svg[^>]*class="[^"]*chart.*?<\/svg>/s.exec(
          readFileSync(join(root, path, 'index.html'), 'utf8'),
        )?.[0],
    )
    .find((svg) => svg !== undefined);
  if (chart === undefined) throw new Error(`no page of ${root} holds a chart`);
  const folder = mkdtempSync(join(tmpdir(), 'bench-bare-'));
  const html = `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><title>1</title><main><h1>1</h1>${chart}</main></html>`;
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'index.html.br'), brotliCompressSync(html));
  return folder;
}
