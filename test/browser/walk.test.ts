import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chartWords } from '../../src/charts/words.ts';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage } from './page.ts';

const here = stage();
const kinds = await pageKinds();
const path = (kind: string): string => kinds.find((one) => one.kind === kind)?.path ?? kind;

/** The line in which the chart that has the focus tells where the reader stands. */
const said = (page: Page): Promise<string> => page.locator('output.walk:visible').innerText();

describe.each(['vi', 'en'] as const)('a chart walked by keyboard (%s)', (language) => {
  test('says each of its points in order, and leads to its table', async () => {
    await onPage(here.browser, new URL(path(`target (${language})`), here.site.url).href, async (page) => {
      const chart = page.locator('.chart-result:visible');
      expect(await chart.getAttribute('aria-label')).toMatch(/\d/);
      expect(await chart.getAttribute('aria-roledescription')).toBe(chartWords[language].chart);
      await chart.focus();
      await page.waitForFunction(() => document.querySelector('output.walk:not([hidden])') !== null);
      expect(await said(page)).toBe(chartWords[language].walk);

      const heard: string[] = [];
      for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'End', 'ArrowLeft', 'ArrowLeft']) {
        await page.keyboard.press(key);
        heard.push(await said(page));
        expect(await chart.locator('.walk-ring').count()).toBe(1);
      }
      const points = await chart.locator('title').allTextContents();
      expect(points.length).toBeGreaterThan(1);
      expect(points).toEqual(expect.arrayContaining(heard));
      expect(heard[0]).toMatch(/^(?:\d{4}|6 tháng \S+ năm \d{4}|the \S+ half of \d{4}): /);
      // What stands in the table is what is read out.
      const table = page.locator('#bang-so-lieu table').first();
      const row = table.locator('tbody tr', { hasText: /2025/ }).first();
      const value = await row.locator('td.value').innerText();
      expect(heard.concat(points).some((text) => text.includes(value.replace(/ .*/, '')))).toBe(true);

      await page.keyboard.press('Escape');
      expect(await chart.locator('.walk-ring').count()).toBe(0);
      await page.locator('#bang-so-lieu').evaluate((part: HTMLDetailsElement) => (part.open = false));
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.closest('#bang-so-lieu') !== null)).toBe(true);
      expect(await table.isVisible()).toBe(true);
      expect(await page.locator('output.walk:visible').count()).toBe(0);
    });
  });
});

test('tiles are one stop; arrows lead to the neighbours, Enter to their pages', async () => {
  await onPage(here.browser, new URL(path('home (vi)'), here.site.url).href, async (page) => {
    const tiles = page.locator('.chart-tiles a.tile, .chart-boundaries a.tile');
    const all = await tiles.count();
    await tiles.nth(Math.floor(all / 2)).focus();
    await page.waitForFunction(() => document.querySelectorAll('a.tile[tabindex="0"]').length === 1);
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.querySelector('title')?.textContent ?? '');
    const first = await focused();
    expect(await said(page)).toBe(first);
    await page.keyboard.press('ArrowUp');
    const second = await focused();
    expect(second).not.toBe(first);
    expect(await said(page)).toBe(second);
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.chart') === null)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(second);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === href);
  });
});

test('the explorer’s charts, drawn in the browser, are walked too', async () => {
  await onPage(here.browser, new URL(path('compare (vi)'), here.site.url).href, async (page) => {
    await page.locator('main[data-state=ready]').waitFor({ timeout: 40_000 });
    const chart = page.locator('.chart[tabindex]:visible').first();
    await chart.waitFor();
    await page.waitForFunction(() => document.querySelector('.chart[role=application]') !== null);
    await chart.focus();
    await page.waitForFunction(() => document.querySelector('output.walk:not([hidden])') !== null);
    await page.keyboard.press('ArrowRight');
    expect(await said(page)).toMatch(/\d/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.matches('.table') ?? false)).toBe(true);
  });
});

test('who walks no chart does not load how to', async () => {
  const before = here.site.log.length;
  await onPage(here.browser, new URL(path('target (vi)'), here.site.url).href, async (page) => {
    await page.waitForLoadState('networkidle');
    const scripts = (): string[] =>
      here.site.log.slice(before).flatMap(({ url }) => (/\/walk\.\S+\.js/.test(url) ? [url] : []));
    expect(scripts()).toEqual([]);
    await page.locator('.chart-result:visible').focus();
    await page.locator('output.walk:visible').waitFor();
    const bytes = here.site.log.slice(before).filter(({ url }) => /\/walk\.\S+\.js/.test(url));
    expect(bytes).toHaveLength(1);
    expect(bytes[0]?.bytes).toBeLessThan(4_000);
  });
});
