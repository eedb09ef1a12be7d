import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { slowLine } from '../../scripts/bench/phone/line.ts';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { watchedPage } from './page.ts';

/** Nothing on a page jumps while it comes: layout shift 0, as browsers count it. */

const here = stage();
const kinds = (await pageKinds()).filter(({ language }) => language === 'vi');
const sizes = [
  { width: 360, height: 720 },
  { width: 1280, height: 900 },
];

/** What jumps on a page from its first frame until all that it asks for has come and two more frames are drawn. */
async function jumps(
  url: string,
  viewport: (typeof sizes)[number],
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly string[]> {
  const { page, close } = await watchedPage(here.browser, url, { viewport });
  await before(page);
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: readonly { readonly node: Node | null }[];
      })[])
        seen.push(
          `${entry.value.toFixed(4)} ${entry.sources
            .map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : node?.nodeName))
            .join(' | ')}`,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  // A view goes on asking for what it shows.
  if ((await page.locator('main[data-view]').count()) > 0) await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(
    () =>
      new Promise<readonly string[]>((done) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => done((window as unknown as { seen: readonly string[] }).seen)),
        );
      }),
  );
  await close();
  return seen;
}

/** Holds back all but the page itself until that is seen: as on a slow line, without its waiting. */
const late = (page: Page): Promise<unknown> =>
  page.route(/\.(js|woff2|json|parquet)(\?|$)/, async (route) => {
    await page.evaluate(
      () =>
        new Promise((done) => {
          new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
        }),
    );
    await route.continue();
  });

describe.each(sizes)('at $width × $height', (viewport) => {
  test.each(kinds)('$kind stands still when its scripts and faces come late', async ({ path }) => {
    expect(await jumps(new URL(path, here.site.url).href, viewport, late)).toEqual([]);
  });
});

test.each(kinds.filter(({ kind }) => /^(home|programme|areas) /.test(kind)))(
  '$kind stands still while it comes in pieces',
  async ({ path }) => {
    const line = await slowLine(here.site.url, { kilobits: 400, roundTrip: 20 });
    try {
      expect(await jumps(new URL(path, line.url).href, { width: 1280, height: 900 })).toEqual([]);
    } finally {
      await line.close();
    }
  },
);
