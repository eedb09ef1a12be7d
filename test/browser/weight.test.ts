import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Build } from '../../src/offline/build.ts';
import type { LogEntry } from '../../scripts/serve/server.ts';
import { stage } from './chromium.ts';
import { type Kind, pageKinds } from './kinds.ts';
import { onPage } from './page.ts';

const here = stage();
const one = (await pageKinds()).filter(({ kind }) => !/^(compare|briefings|console) /.test(kind));
const kinds = [...one, ...one.flatMap(heaviest)];

/** What a page that only shows may cost on a first visit, in bytes as sent and in requests. */
const most = {
  /** Until the first chart can be seen: the page as far as the chart's end, and what holds up its drawing. */
  firstChart: 15_000,
  firstChartRequests: 2,
  /** The page with its styles, a table of all areas included. */
  page: 30_000,
  fonts: 24_000,
  scripts: 10_000,
  whole: 60_000,
};

/** Of a kind that has a page for each of many things the heaviest; of programmes, of which there are few, every one. */
function heaviest({ kind, language, path }: Kind): Kind[] {
  if (!/^(programme|target|home area|briefing|agency) /.test(kind)) return [];
  const steps = path.split('/').length;
  const top = path.split('/', language === 'en' ? 2 : 1).join('/');
  const pages = readdirSync(join('dist', top), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html.br'))
    .map((file) => `${top}/${file.replace('index.html.br', '')}`)
    .filter((page) => page.split('/').length === steps && page !== path)
    .map((page) => ({ page, bytes: statSync(join('dist', page, 'index.html.br')).size }))
    .sort((a, b) => b.bytes - a.bytes);
  const chosen = kind.startsWith('programme ') ? pages : pages.slice(0, 1);
  return chosen.map(({ page }) => ({ kind: `heavy ${kind}`, language, path: page }));
}

/** The smallest part of a page's compressed bytes that shows its first chart; undefined without a chart. */
function untilFirstChart(path: string): number | undefined {
  const packed = readFileSync(join('dist', path, 'index.html.br'));
  const unpacked = (bytes: number): string =>
    brotliDecompressSync(packed.subarray(0, bytes), {
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    }).toString();
  const shows = (bytes: number): boolean => /<svg[^>]*class="chart[\s\S]*?<\/svg>/.test(unpacked(bytes));
  if (!shows(packed.length)) return undefined;
  let [less, enough] = [0, packed.length];
  while (enough - less > 1) {
    const middle = Math.floor((less + enough) / 2);
    if (shows(middle)) enough = middle;
    else less = middle;
  }
  return enough;
}

describe.each(kinds)('$kind: /$path', ({ path }) => {
  test('is light: few files, few bytes, no engine', async () => {
    const before = here.site.log.length;
    const blocking = await onPage(here.browser, new URL(path, here.site.url).href, async (page) => {
      await page.waitForLoadState('networkidle');
      expect(page.workers()).toEqual([]);
      return page.evaluate(() =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
          .map(({ name }) => new URL(name).pathname),
      );
    });
    const asked: readonly LogEntry[] = here.site.log.slice(before);
    const told = asked.map(({ url, bytes, encoding }) => `${url} ${bytes} ${encoding}`).join('\n');
    const bytes = (which: (url: string) => boolean): number =>
      asked.filter(({ url }) => which(url)).reduce((sum, entry) => sum + entry.bytes, 0);
    const html = (url: string): boolean => url.endsWith('/');

    expect(asked.filter(({ url }) => /\.(wasm|parquet)|worker|duckdb|engine/i.test(url))).toEqual([]);
    const chart = untilFirstChart(path);
    if (chart !== undefined) {
      expect(1 + blocking.length, told).toBeLessThanOrEqual(most.firstChartRequests);
      expect(chart + bytes((url) => blocking.includes(url))).toBeLessThanOrEqual(most.firstChart);
    }
    expect(
      bytes((url) => html(url) || url.endsWith('.css')),
      told,
    ).toBeLessThanOrEqual(most.page);
    expect(
      bytes((url) => url.endsWith('.woff2')),
      told,
    ).toBeLessThanOrEqual(most.fonts);
    expect(
      bytes((url) => url.endsWith('.js')),
      told,
    ).toBeLessThanOrEqual(most.scripts);
    expect(
      bytes(() => true),
      told,
    ).toBeLessThanOrEqual(most.whole);
    // Below a packet or so compression gains nothing.
    const raw = asked.filter((entry) => entry.encoding === 'identity' && entry.bytes > 1500);
    expect(raw.map(({ url }) => url).filter((url) => !url.endsWith('.woff2'))).toEqual([]);
  });
});

test.each(['so-sanh/', 'en/so-sanh/'])(
  '/%s is light, and its picture comes before what else can be drawn',
  (path) => {
    expect(statSync(join('dist', path, 'index.html.br')).size).toBeLessThanOrEqual(most.firstChart);
    expect(untilFirstChart(path)).toBeLessThanOrEqual(11_500);
  },
);

test('the explorer answers its first change with few files and bytes, and without the engine', async () => {
  const before = here.site.log.length;
  await onPage(here.browser, new URL('so-sanh/', here.site.url).href, async (page) => {
    const title = page.locator('.drawn h2');
    const first = await title.textContent();
    const choice = page.locator('select[name=indicator]');
    // The whole list comes after the picture.
    await page.locator('main[data-state=ready]').waitFor({ state: 'attached' });
    await choice.selectOption({ index: (await choice.locator('option').count()) > 4 ? 4 : 1 });
    await expect.poll(() => title.textContent()).not.toBe(first);
    await page.waitForLoadState('networkidle');
    expect(page.workers()).toEqual([]);
  });
  const asked: readonly LogEntry[] = here.site.log.slice(before);
  const told = asked.map(({ url, bytes, encoding }) => `${url} ${bytes} ${encoding}`).join('\n');
  expect(asked.filter(({ url }) => /\.wasm|worker|duckdb/.test(url))).toEqual([]);
  expect(asked.length, told).toBeLessThanOrEqual(24);
  expect(
    asked.reduce((sum, { bytes }) => sum + bytes, 0),
    told,
  ).toBeLessThanOrEqual(130_000);
});

test('what the service worker fetches unasked weighs less than a page, and is no engine', () => {
  const written = readFileSync(join('dist', 'sw.js'), 'utf8');
  const { shell } = JSON.parse(written.slice(written.indexOf('{'), written.indexOf('};') + 1)) as Build;
  expect(shell.filter((path) => /\.wasm|worker|duckdb|engine|draw-/.test(path))).toEqual([]);
  const sizes = shell.map((path) => {
    const packed = join('dist', `${path}.br`);
    return statSync(existsSync(packed) ? packed : join('dist', path)).size;
  });
  expect(sizes.length).toBeGreaterThan(5);
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(most.whole);
});
