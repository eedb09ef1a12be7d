import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { slowLine } from '../../scripts/bench/phone/line.ts';
import { pagePath } from '../../src/site/routes.ts';
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

test('what was left until the reader comes near is laid out once the page has come, and nothing in sight moves', async () => {
  for (const { path } of kinds) {
    const { page, close } = await watchedPage(here.browser, new URL(path, here.site.url).href, {
      viewport: { width: 360, height: 720 },
    });
    await page.goto(new URL(path, here.site.url).href);
    const left = (): Promise<number> =>
      page.evaluate(
        () =>
          [
            ...document.querySelectorAll('main :is(section, figure, .table, .catalogue, .sheet, .entries)'),
          ].filter((part) => getComputedStyle(part).contentVisibility === 'auto').length,
      );
    await expect.poll(left, { timeout: 20_000, message: path }).toBe(0);
    await close();
  }
});

test('what is laid out late on a phone is given no less room than it needs, so that nothing lies over what follows', async () => {
  const { page, close } = await watchedPage(here.browser, here.site.url, {
    viewport: { width: 360, height: 720 },
  });
  let looked = 0;
  for (const { path } of kinds) {
    await page.goto(new URL(path, here.site.url).href);
    for (const width of [320, 360, 480]) {
      await page.setViewportSize({ width, height: 720 });
      const parts = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.unseen')].map((part) => {
          const given = Number(/\bunseen-(\d+)/.exec(part.className)?.[1]) * 16;
          for (const each of [part, ...part.querySelectorAll<HTMLElement>('*')])
            if (getComputedStyle(each).contentVisibility === 'auto') each.style.contentVisibility = 'visible';
          return {
            given,
            needed: part.getBoundingClientRect().height,
            text: part.textContent.trim().slice(0, 40),
          };
        }),
      );
      looked += parts.length;
      expect(
        parts.filter(({ given, needed }) => !(needed <= given)),
        `${path} at ${width}`,
      ).toEqual([]);
    }
  }
  expect(looked).toBeGreaterThan(60);
  await close();
});

test('what an address names on a long page stays in its place on a phone while the rest is laid out', async () => {
  const method = kinds.find(({ kind }) => kind.startsWith('method '))?.path ?? '';
  const { page, close } = await watchedPage(here.browser, here.site.url, {
    viewport: { width: 360, height: 720 },
  });
  await page.goto(new URL(method, here.site.url).href);
  const named = await page.locator('main a[href^="#"]').last().getAttribute('href');
  await page.goto('about:blank');
  await page.goto(new URL(`${method}${named}`, here.site.url).href);
  await expect.poll(() => page.locator('.unseen[style]').count()).toBe(await page.locator('.unseen').count());
  const place = page.locator(`[id="${decodeURIComponent(named ?? '').slice(1)}"]`);
  // within a line or two: faces that come late may move it so far
  expect(Math.abs(await place.evaluate((each) => each.getBoundingClientRect().top))).toBeLessThan(60);
  await close();
});

test('who reloads a long page on a phone finds the place where they were', async () => {
  const method = kinds.find(({ kind }) => kind.startsWith('method '));
  const paths = [method?.path ?? '', pagePath('', 'vi', 'programme', 'lc-tam-duong-2024-2030')];
  const { page, close } = await watchedPage(here.browser, here.site.url, {
    viewport: { width: 360, height: 720 },
  });
  for (const path of paths) {
    await page.goto(new URL(path, here.site.url).href);
    await expect
      .poll(() => page.locator('.unseen[style]').count())
      .toBe(await page.locator('.unseen').count());
    const part = page.locator('main .unseen').last();
    const top = (): Promise<number> => part.evaluate((each) => each.getBoundingClientRect().top);
    const kept = page.evaluate(() =>
      new Promise((done) => addEventListener('scrollend', done, { once: true })).then(() => true),
    );
    await part.evaluate((each) => each.scrollIntoView({ behavior: 'instant' }));
    await kept;
    const before = await top();
    // What a browser remembers of its own finds the place too as long as nothing comes late; others may not.
    await page.evaluate(() => void (history.scrollRestoration = 'manual'));
    await page.reload();
    await expect
      .poll(() => page.locator('.unseen[style]').count())
      .toBe(await page.locator('.unseen').count());
    // within a line or two: faces that come late may move it so far
    expect(Math.abs((await top()) - before), path).toBeLessThan(60);
  }
  await close();
});
