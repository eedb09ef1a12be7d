import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage } from './page.ts';

const here = stage();
const kinds = (await pageKinds()).filter(({ language }) => language === 'vi');

interface Focus {
  /** Tag, address or label: enough to tell one place from the next. */
  readonly name: string;
  /** The element's place among all elements; -1: the document itself. */
  readonly at: number;
  /** Whether an outline is drawn round it or round what holds it. */
  readonly seen: boolean;
}

/** Where the keyboard is now. */
function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const outlined = (one: Element | null): boolean => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    return {
      name: `${element.tagName.toLowerCase()} ${element.getAttribute('href') ?? element.getAttribute('name') ?? element.textContent.slice(0, 30)}`,
      at: element === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(element),
      seen: outlined(element) || outlined(element.closest('form, [role=search]')),
    };
  });
}

test.each(kinds)('$kind: the first stop leads past the menu', async ({ path }) => {
  await onPage(here.browser, new URL(path, here.site.url).href, async (page) => {
    await page.keyboard.press('Tab');
    const skip = page.locator('a.skip');
    expect(await skip.evaluate((one) => one === document.activeElement)).toBe(true);
    const box = await skip.boundingBox();
    expect(box && box.x >= 0 && box.y >= 0 && box.width > 20).toBe(true);
    await page.keyboard.press('Enter');
    // The address changes a moment after the key.
    await page.waitForURL(({ hash }) => hash === '#main');
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() => document.activeElement?.closest('header') === null);
    expect(inside).toBe(true);
  });
});

test.each(kinds)(
  '$kind: Tab goes on from stop to stop, each seen, and comes out at the end',
  async ({ path }) => {
    await onPage(here.browser, new URL(path, here.site.url).href, async (page) => {
      await page.locator('main:not([data-state=loading])').waitFor({ timeout: 40_000 });
      let last = -1;
      // Long pages have hundreds of stops: the first of them, then the last.
      for (let stop = 0; stop < 40; stop += 1) {
        await page.keyboard.press('Tab');
        const now = await focus(page);
        if (now.at === -1) break;
        expect(now.at, `${now.name} comes after what stands before it`).toBeGreaterThan(last);
        expect(now.seen, `${now.name} shows that it has the focus`).toBe(true);
        last = now.at;
      }
      await page.locator('footer a').last().focus();
      await page.keyboard.press('Tab');
      expect((await focus(page)).at).toBe(-1);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      const back = await focus(page);
      expect(back.name).toMatch(/^a /);
    });
  },
);

test('what does not fit is scrolled with the arrow keys', async () => {
  const { path } = kinds.find(({ kind }) => kind.startsWith('programme ')) ?? { path: '' };
  const phone = { viewport: { width: 360, height: 700 } };
  await onPage(
    here.browser,
    new URL(path, here.site.url).href,
    async (page) => {
      const region = page.locator('.table[tabindex="0"]').first();
      const hidden = await region.evaluate((one) => one.scrollWidth - one.clientWidth);
      if (hidden <= 0) return;
      await region.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    },
    phone,
  );
});
