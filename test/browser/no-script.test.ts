import { expect, test } from 'vitest';
import { areaPages } from '../../src/site/area-pages.ts';
import { pagePath } from '../../src/site/routes.ts';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage } from './page.ts';
import { builtRelease } from './release.ts';

const here = stage();
const release = await builtRelease();
const kinds = await pageKinds();
const plain = { javaScriptEnabled: false };

/** The address of the page of a kind. */
function address(kind: string): string {
  const found = kinds.find((one) => one.kind === kind);
  if (!found) throw new Error(`there is no page kind "${kind}"`);
  return new URL(found.path, here.site.url).href;
}

test.each(['home (vi)', 'home area (vi)', 'programme (en)', 'data (en)', 'method (vi)'])(
  '%s is whole without scripts, and asks for none',
  async (kind) => {
    const before = here.site.log.length;
    await onPage(
      here.browser,
      address(kind),
      async (page) => {
        expect(await page.locator('h1').isVisible()).toBe(true);
        expect(await page.locator('main :is(table, .catalogue)').first().isVisible()).toBe(true);
        expect((await page.locator('main').innerText()).length).toBeGreaterThan(500);
      },
      plain,
    );
    const asked = here.site.log.slice(before).map(({ url }) => url);
    expect(asked.filter((url) => /\.(js|mjs|wasm|parquet)(\?|$)/.test(url))).toEqual([]);
  },
);

test('a target page has its chart with text, its reasons and its table', async () => {
  await onPage(
    here.browser,
    address('target (vi)'),
    async (page) => {
      const chart = page.locator('figure svg.chart:visible, figure .chart-frame svg:visible').first();
      expect(await chart.isVisible()).toBe(true);
      const labels = await chart.locator('text').allTextContents();
      expect(labels.some((label) => /\d{4}/.test(label))).toBe(true);
      expect(labels.length).toBeGreaterThan(3);
      expect(await page.locator('details table').first().isVisible()).toBe(true);
      expect(await page.locator('.lede .status').isVisible()).toBe(true);
      const visible = page.locator('details p:visible');
      const before = await visible.count();
      await page.locator('details:not([open]) > summary').first().click();
      expect(await visible.count()).toBeGreaterThan(before);
    },
    plain,
  );
});

test('the first page draws areas as tiles that lead to their pages', async () => {
  await onPage(
    here.browser,
    address('home (vi)'),
    async (page) => {
      const tiles = page.locator('figure svg a');
      expect(await tiles.count()).toBeGreaterThan(10);
      await page.locator('.card a').first().click();
      await page.waitForURL(/chi-tieu/);
      expect(await page.locator('h1').isVisible()).toBe(true);
    },
    plain,
  );
});

test('the list of areas stands whole, and finding one leads to it', async () => {
  const areas = await areaPages(release);
  await onPage(
    here.browser,
    `${address('areas (vi)')}?q=khong+loc`,
    async (page) => {
      expect(await page.locator('main li a:visible').count()).toBe(areas.length);
    },
    plain,
  );
});

test.each(['compare (vi)', 'compare (en)'])(
  '%s shows its first picture, says why it shows no other, and leads to every table',
  async (kind) => {
    await onPage(
      here.browser,
      address(kind),
      async (page) => {
        expect(await page.locator('main svg.chart:visible').count()).toBe(1);
        expect(await page.locator('main p:visible').allInnerTexts()).not.toEqual([]);
        expect(await page.locator('progress').isVisible()).toBe(false);
        const own = await page.locator('main a[href$=".csv"]:visible').first().getAttribute('href');
        expect((await fetch(new URL(own ?? '', here.site.url), { method: 'HEAD' })).status).toBe(200);
        await page
          .locator(`main a[href$="${pagePath('', 'vi', 'data')}"]:visible`)
          .first()
          .click();
        const offered = page.locator('main a[href$=".csv"]');
        expect(await offered.count()).toBeGreaterThan(release.observed.size);
        for (const href of await offered.evaluateAll((all) =>
          all.map((a) => (a as HTMLAnchorElement).href),
        )) {
          expect((await fetch(href, { method: 'HEAD' })).status, href).toBe(200);
        }
      },
      plain,
    );
  },
);
