import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage, watchedPage } from './page.ts';
import { builtRelease } from './release.ts';

const here = stage();
const kinds = await pageKinds();
const release = await builtRelease();
const { base } = release.site;

const address = (path: string): string => new URL(path, here.site.url).href;
const widths = [320, 360, 768, 1440];

/** What of the page reaches past the right edge of the window: scrolls for the reader sideways. */
function wider(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5)
    .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
    .slice(0, 10);
}

test('the page kinds to look at are all there: no part of the site is left out', () => {
  expect(new Set(kinds.map(({ path }) => path)).size).toBe(kinds.length);
  // The first parts of addresses, both of lists and of what stands in them: "dia-ban/", "dia-ban/x/".
  const part = (path: string): string => path.replace(/^en\//, '').replace(/^([^/]*\/)[^/]+\/.*$/, '$1x/');
  const looked = new Set(kinds.map(({ path }) => part(path)));
  const built = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    // Embeds have nothing around them; embeds.test.ts looks at each kind.
    .filter((file) => file.endsWith('/index.html') && !/^(en\/)?nhung\//.test(file))
    .map((file) => part(file.replace(/index\.html$/, '')));
  expect([...new Set(built)].filter((one) => !looked.has(one))).toEqual([]);
});

describe.each(kinds)('$kind: /$path', ({ language, path }) => {
  test('has its language, title, one heading and the mark of made-up figures, and no fault', async () => {
    await onPage(here.browser, address(path), async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await page.locator('h1').count()).toBe(1);
      expect((await page.locator('h1').innerText()).trim()).not.toBe('');
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.title()).toContain(release.site.title[language]);
      expect(await page.locator('meta[name=description]').getAttribute('content')).not.toBe('');
      if (release.catalog.illustrative) {
        const mark = language === 'vi' ? 'Số liệu minh họa' : 'Illustrative';
        const banner = page.locator('aside.banner');
        expect(await banner.isVisible()).toBe(true);
        expect((await banner.innerText()).toLowerCase()).toContain(mark.toLowerCase());
      }
    });
  });

  test('the language switch leads to the same page and back', async () => {
    const other = language === 'vi' ? 'en' : 'vi';
    await onPage(here.browser, address(path), async (page) => {
      await page.locator(`header a[hreflang=${other}]`).click();
      await page.waitForURL((url) => url.href !== address(path));
      expect(await page.locator('html').getAttribute('lang')).toBe(other);
      const bare = (url: string): string => new URL(url).pathname.slice(base.length).replace(/^en\//, '');
      expect(bare(page.url())).toBe(bare(address(path)));
      await page.locator(`header a[hreflang=${language}]`).click();
      await page.waitForURL((url) => url.pathname === new URL(address(path)).pathname);
    });
  });

  test('nothing scrolls sideways', async () => {
    await onPage(here.browser, address(path), async (page) => {
      await page.locator('main:not([data-state=loading])').waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(wider), `at ${width} px`).toEqual([]);
      }
    });
  });
});

test('every link within the site leads somewhere', async () => {
  const from = new Map<string, string>();
  for (const { path } of kinds) {
    const html = await (await fetch(address(path))).text();
    for (const [, href = ''] of html.matchAll(/\b(?:href|src)="([^"]+)"/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), address(path));
      url.hash = '';
      if (url.origin === new URL(here.site.url).origin && !from.has(url.href)) from.set(url.href, path);
    }
  }
  const broken: string[] = [];
  for (const [url, page] of from) {
    const { status } = await fetch(url, { method: 'HEAD', redirect: 'manual' });
    if (status !== 200) broken.push(`/${page} leads to ${url}: ${status}`);
  }
  expect(from.size).toBeGreaterThan(100);
  expect(broken).toEqual([]);
});

test('an address that is not there says so in both languages, with status 404', async () => {
  const { page, faults } = await watchedPage(here.browser, here.site.url);
  const answer = await page.goto(address('khong/co/trang-nay/'));
  expect(answer?.status()).toBe(404);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('h2[lang=en], [lang=en] h2').count()).toBe(1);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(wider), `at ${width} px`).toEqual([]);
  }
  // The browser reports the answer itself; nothing else may be wrong.
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  for (const link of await page
    .locator('header a, main a, footer a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))) {
    expect((await fetch(link)).status, link).toBe(200);
  }
  await page.context().close();
});
