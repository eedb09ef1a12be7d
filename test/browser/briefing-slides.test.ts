import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { briefingOf } from '../../src/briefing/briefing-of.ts';
import { newestPeriods, periodSlug } from '../../src/briefing/periods.ts';
import { pagePath } from '../../src/site/routes.ts';
import { stage } from './chromium.ts';
import { onPage } from './page.ts';
import { builtRelease } from './release.ts';

const here = stage();
const release = await builtRelease();
const home = release.area(release.site.home_area);
const [period] = (await newestPeriods(home.area_id, release)).toReversed();
if (!period) throw new Error('the release holds no briefing of the home area');
const url = (): string =>
  new URL(pagePath('', 'vi', 'briefing', home.slug, periodSlug(period)), here.site.url).href;
const projector = { viewport: { width: 1280, height: 720 } };

const counter = async (page: Page): Promise<readonly number[]> =>
  (await page.locator('.counter').innerText()).split('/').map(Number);

/** Opens the slides as a keyboard does. */
async function open(page: Page): Promise<number> {
  await page.locator('button[data-present]').focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog.presentation[open]').waitFor();
  const [, all = 0] = await counter(page);
  return all;
}

test('keys alone lead through all slides and back; Escape leads out, to where one came from', async () => {
  await onPage(
    here.browser,
    url(),
    async (page) => {
      const all = await open(page);
      expect(all).toBeGreaterThan(3);
      for (const key of ['ArrowRight', 'PageDown', 'Space']) await page.keyboard.press(key);
      expect(await counter(page)).toEqual([4, all]);
      await page.keyboard.press('ArrowLeft');
      expect(await counter(page)).toEqual([3, all]);
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
      expect(await counter(page)).toEqual([all, all]);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowLeft');
      expect(await counter(page)).toEqual([1, all]);
      await page.keyboard.press('Escape');
      await page.locator('dialog.presentation').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-present'))).toBe(true);
    },
    projector,
  );
});

test('each slide fits a projector, and together they tell every target', async () => {
  const said = await briefingOf(home, period, release, 'vi');
  await onPage(
    here.browser,
    url(),
    async (page) => {
      const all = await open(page);
      const told: string[] = [];
      for (let at = 1; at <= all; at += 1) {
        expect(await counter(page)).toEqual([at, all]);
        expect(await page.locator('.slide').count()).toBe(1);
        const over = await page
          .locator('.stage')
          .evaluate((one) => [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth]);
        expect(over, `slide ${at}`).toEqual([0, 0]);
        const size = await page.locator('.slide').evaluate((one) => getComputedStyle(one).fontSize);
        expect(Number.parseFloat(size), `slide ${at}`).toBeGreaterThanOrEqual(17);
        told.push((await page.locator('.slide').innerText()).replaceAll(/\s+/g, ' '));
        await page.keyboard.press('ArrowRight');
      }
      const text = told.join('\n');
      expect(told[0]).toContain(said.headline);
      for (const { rows } of said.table) for (const { label } of rows) expect(text).toContain(label);
      for (const { result, needed } of said.attention) {
        expect(text).toContain(result);
        expect(text).toContain(needed);
      }
    },
    projector,
  );
});

test('it opens by address too, has names for its buttons, and is not there without scripts', async () => {
  await onPage(here.browser, `${url()}#trinh-chieu`, async (page) => {
    await page.locator('dialog.presentation[open]').waitFor();
    await page.getByRole('button', { name: 'Trang chiếu sau' }).click();
    expect((await counter(page))[0]).toBe(2);
    await page.getByRole('button', { name: 'Thôi trình chiếu' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
  });
  await onPage(
    here.browser,
    url(),
    async (page) => expect(await page.locator('button[data-present]').isVisible()).toBe(false),
    { javaScriptEnabled: false },
  );
});
