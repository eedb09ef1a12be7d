import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/areas/fold.ts';
import { areaPages } from '../../src/site/area-pages.ts';
import { stage } from './chromium.ts';
import { onPage } from './page.ts';
import { builtRelease } from './release.ts';

const here = stage();
const release = await builtRelease();
const areas = await areaPages(release);

const found = (page: Page): Promise<string[]> => page.locator('main li a:visible').allInnerTexts();

/** Types the words on the first page, with the keyboard only, and waits for the list they lead to. */
async function search(page: Page, typed: string): Promise<void> {
  await page.locator('form.search input[type=search]').focus();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\?q=/);
  // The list stands whole until what narrows it has come.
  await page.waitForFunction(() => document.querySelector('#found')?.textContent.trim() !== '');
}

/** An area that stands and was made of others, with one former name that it lost and that no other area bears. */
const merged = areas.flatMap((area) => {
  if (area.valid_to !== null) return [];
  const old = release
    .predecessors(area.area_id)
    .map(({ predecessor_id }) => release.area(predecessor_id))
    .find(({ name }) => name !== area.name && name.includes(' ') && !/\d/.test(name));
  return old && fold(old.name) !== old.name.toLowerCase() ? [{ area, old }] : [];
})[0];
if (!merged) throw new Error('the release holds no area that was made of others');
const { area, old } = merged;

describe.each([
  ['vi', ''],
  ['en', 'en/'],
] as const)('from the first page (%s)', (_, prefix) => {
  const home = (): string => new URL(prefix, here.site.url).href;

  test(`"${fold(area.name)}", without diacritics, leads to the area`, async () => {
    await onPage(here.browser, home(), async (page) => {
      await search(page, fold(area.name));
      const url = new URL(page.url());
      expect(url.pathname).toBe(new URL(`${prefix}dia-ban/`, here.site.url).pathname);
      expect(url.searchParams.get('q')).toBe(fold(area.name));
      expect(await page.locator('main input[name=q]').inputValue()).toBe(fold(area.name));
      expect((await found(page))[0]).toContain(area.name);
      expect((await found(page)).length).toBeLessThan(areas.length / 4);
      expect(await page.locator('#found').innerText()).toMatch(/\d/);
    });
  });

  test(`"${fold(old.name)}", a name of before, leads to what it became`, async () => {
    await onPage(here.browser, home(), async (page) => {
      await search(page, fold(old.name));
      expect((await found(page))[0]).toContain(area.name);
      await page.locator('main input[name=q]').focus();
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain(area.slug);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname.endsWith(`/${area.slug}/`));
      expect(await page.locator('h1').innerText()).toContain(area.name);
    });
  });
});

test.each([
  ['phong quang', 'Phong Quang'],
  ['duong quang', 'Phong Quang'],
  ['PHONG QUANG', 'Phong Quang'],
  ['xa phong qu', 'Phong Quang'],
  ['thai nguyen', 'Thái Nguyên'],
])('"%s" is answered with %s first', async (typed, name) => {
  await onPage(here.browser, here.site.url, async (page) => {
    await search(page, typed);
    expect((await found(page))[0]).toContain(name);
  });
});

test('the list narrows with each letter, tells how many are left, and comes back whole', async () => {
  await onPage(here.browser, new URL('dia-ban/', here.site.url).href, async (page) => {
    const input = page.locator('main input[name=q]');
    await input.focus();
    let left = areas.length;
    for (const letter of fold(area.name)) {
      await page.keyboard.type(letter);
      const now = (await found(page)).length;
      expect(now).toBeLessThanOrEqual(left);
      left = now;
    }
    expect(left).toBeGreaterThan(0);
    expect(await page.locator('#found').innerText()).toContain(String(left));
    await input.fill('xyzzyx');
    expect(await found(page)).toEqual([]);
    expect(await page.locator('#found').innerText()).not.toBe('');
    expect(await page.locator('main h3:visible').count()).toBe(0);
    await input.fill('');
    expect(await found(page)).toHaveLength(areas.length);
  });
});

test('markup in the address is text', async () => {
  const query = encodeURIComponent('"><img src=x onerror=alert(1)>');
  await onPage(here.browser, new URL(`dia-ban/?q=${query}`, here.site.url).href, async (page) => {
    expect(await page.locator('main img').count()).toBe(0);
    expect(await found(page)).toEqual([]);
  });
});
