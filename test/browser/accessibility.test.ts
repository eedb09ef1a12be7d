import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { broken } from './axe.ts';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage } from './page.ts';
import { cutOff, smallTargets, spread } from './reach.ts';
import { spoken, stumbles } from './spoken.ts';

const here = stage();
const kinds = await pageKinds();

/** Both languages share their markup: Vietnamese is looked at in every way, English in one. */
const looks = [
  { scheme: 'light', width: 360, of: ['vi', 'en'] },
  { scheme: 'light', width: 1440, of: ['vi'] },
  { scheme: 'dark', width: 360, of: ['vi'] },
  { scheme: 'dark', width: 1440, of: ['vi'] },
  { scheme: 'light', width: 360, of: ['vi'], forced: true },
] as const;

const pages = [...kinds, { kind: 'not found (vi)', language: 'vi' as const, path: '404.html' }];
const address = (path: string): string => new URL(path, here.site.url).href;

/**
 * A page as it is used: scripts done, all laid out (until then what stands below the screen lies over what follows
 * where tools look for it), closed parts open, since they hold tables and text as well.
 */
async function opened(page: Page): Promise<void> {
  await page.locator('main:not([data-state=loading])').waitFor({ timeout: 40_000 });
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('.unseen')].every(
      (part) => part.style.contentVisibility === 'visible',
    ),
  );
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
}

// The longest, with all that it holds open, is looked at in five ways.
describe.each(pages)('$kind', { timeout: 180_000 }, ({ language, path }) => {
  test('breaks no rule of axe, however it is looked at; all can be hit with a finger and nothing is cut off', async () => {
    await onPage(here.browser, address(path), async (page) => {
      await opened(page);
      expect(stumbles(await spoken(page)), `/${path}, read out`).toEqual([]);
      for (const { scheme, width, of, ...more } of looks) {
        if (!of.some((one) => one === language)) continue;
        const forcedColors = 'forced' in more ? 'active' : 'none';
        await page.emulateMedia({ colorScheme: scheme, forcedColors });
        await page.setViewportSize({ width, height: 900 });
        const look = `/${path}, ${scheme}, ${width} px, forced colours ${forcedColors}`;
        expect(await broken(page), look).toEqual([]);
        if (scheme === 'light') expect(await page.evaluate(smallTargets), look).toEqual([]);
      }
      // WCAG 1.4.12: the reader's own spacing; 1.4.4: twice the size is half the width.
      await page.evaluate(spread, true);
      await page.setViewportSize({ width: 640, height: 450 });
      expect(await page.evaluate(cutOff), `/${path}, wider spacing`).toEqual([]);
      await page.evaluate(spread, false);
      await page.setViewportSize({ width: 320, height: 568 });
      expect(await page.evaluate(cutOff), `/${path}, 320 px`).toEqual([]);
    });
  });
});

describe('while searching', () => {
  test.each([
    ['with results', 'thai'],
    ['without results', 'qqqqzzzz'],
  ])('%s', async (_name, query) => {
    for (const { path } of kinds.filter(({ kind }) => kind.startsWith('home ('))) {
      await onPage(here.browser, address(path), async (page) => {
        await page.setViewportSize({ width: 360, height: 900 });
        const field = page.locator('form[data-search] input');
        await field.focus();
        await field.pressSequentially(query);
        await page.locator('form[data-search] .found:visible').first().waitFor();
        await page.keyboard.press('ArrowDown');
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await broken(page), `/${path}, ${query}, ${colorScheme}`).toEqual([]);
        }
      });
    }
  });

  test.each(['thai', 'qqqqzzzz'])('the page of results for %s', async (query) => {
    const { path } = kinds.find(({ kind }) => kind === 'search (vi)') ?? { path: '' };
    await onPage(here.browser, `${address(path)}?q=${query}`, async (page) => {
      await page.locator('[data-results] :is(li, p)').first().waitFor();
      expect(await broken(page)).toEqual([]);
    });
  });
});

test('the explorer with an error, and with a choice it cannot show', async () => {
  const { path } = kinds.find(({ kind }) => kind === 'compare (vi)') ?? { path: '' };
  const page = await (await here.browser.newContext()).newPage();
  await page.route(/\/data\/.*\.parquet|\.wasm/, (route) => route.abort());
  await page.goto(`${address(path)}?chi-so=khong-co`);
  await page.locator('main[data-state=fault]').waitFor({ timeout: 40_000 });
  expect(await broken(page)).toEqual([]);
  await page.context().close();
});

test('a walked chart', async () => {
  const { path } = kinds.find(({ kind }) => kind === 'target (vi)') ?? { path: '' };
  await onPage(here.browser, address(path), async (page) => {
    await page.locator('.chart-result:visible').focus();
    await page.locator('output.walk:visible').waitFor();
    await page.keyboard.press('End');
    expect(await broken(page)).toEqual([]);
  });
});

describe('what opens on a page', () => {
  const open = async (kind: string, act: (page: Page) => Promise<void>): Promise<void> => {
    const { path } = kinds.find((one) => one.kind === kind) ?? { path: '' };
    await onPage(here.browser, address(path), async (page) => {
      await act(page);
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await broken(page), `/${path}, ${width} px, ${colorScheme}`).toEqual([]);
        }
        expect(await page.evaluate(smallTargets), `/${path}, ${width} px`).toEqual([]);
      }
    });
  };

  test('the box for taking away, with all that the script puts in', () =>
    open('target (vi)', async (page) => {
      await page.locator('details.take > summary').first().click();
      await page.locator('details.take pre').first().waitFor();
    }));

  test('the first rows of a table', () =>
    open('data (vi)', async (page) => {
      await page.locator('[data-rows]').first().locator('xpath=ancestor::details').locator('summary').click();
      await page.locator('[data-rows] td').first().waitFor();
    }));

  test('the slides of a briefing', () =>
    open('briefing (vi)', async (page) => {
      await page.locator('button[data-present]').click();
      await page.locator('dialog.presentation[open]').waitFor();
    }));

  test('briefings that the reader puts beside each other', () =>
    open('briefings (vi)', async (page) => {
      const slugs = ['home area (vi)', 'narrow area (vi)'].map(
        (kind) =>
          kinds
            .find((one) => one.kind === kind)
            ?.path.split('/')
            .at(-2) ?? kind,
      );
      for (const [at, slug] of slugs.entries()) {
        const select = page.locator('select[name=area]').nth(at);
        await select.locator(`option[value="${slug}"]`).waitFor({ state: 'attached' });
        await select.selectOption(slug);
      }
      await page.locator('form button[type=submit]').last().click();
      await page.locator('.drawn .sheet').first().waitFor({ timeout: 40_000 });
    }));
});
