import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage } from './page.ts';
import { builtRelease } from './release.ts';

const here = stage();
const kinds = await pageKinds();
const release = await builtRelease();

/** Presses Tab until the focus is on what the selector finds; the mouse is never used. Fails after 400 stops. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 400; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`400 presses of Tab do not lead to ${selector} on ${page.url()}`);
}

/** What readers come to do, one after the other, by keyboard alone. */
test('a reader finds an area, reads its target, its table, takes the figures, changes language and prints', async () => {
  const { path } = kinds.find(({ kind }) => kind === 'narrow area (vi)') ?? { path: '' };
  const slug = path.split('/').at(-2) ?? '';
  const area = release.areas.find((row) => row.slug === slug);
  const printed: string[] = [];

  await onPage(here.browser, here.site.url, async (page) => {
    await page.exposeFunction('told', (what: string) => printed.push(what));
    await page.addInitScript(() => {
      window.print = () => (window as unknown as { told: (what: string) => void }).told(location.pathname);
    });
    await page.reload();

    // Find an area by its name.
    await tabTo(page, 'form[data-search] input');
    await page.keyboard.type(area?.name ?? '');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/dia-ban\/[^/]+\//);
    expect(await page.locator('h1').innerText()).toContain(area?.name);

    // Past the menu, then on to a target.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(({ hash }) => hash === '#main');
    await tabTo(page, 'main a[href*="/chi-tieu/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/chi-tieu\/[^/]+\//);

    // Its folded parts open and close.
    await tabTo(page, 'main summary');
    const part = page.locator('details').first();
    const open = (): Promise<boolean> => part.evaluate((one: HTMLDetailsElement) => one.open);
    const before = await open();
    await page.keyboard.press('Enter');
    expect(await open()).toBe(!before);
  });

  const target = kinds.find(({ kind }) => kind === 'target (vi)')?.path ?? '';
  await onPage(here.browser, new URL(target, here.site.url).href, async (page) => {
    // From the chart to its table.
    await tabTo(page, '.chart[tabindex]');
    await page.locator('output.walk:visible').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.matches('.table') ?? false)).toBe(true);

    // The figures as a file.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.locator('a.skip').focus();
    await tabTo(page, 'main a[download][href$=".csv"]');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);

    // The other language, on the same page.
    await page.locator('a.skip').focus();
    await tabTo(page, 'header a[hreflang=en]');
    await page.keyboard.press('Enter');
    await page.waitForURL(({ pathname }) => pathname.endsWith(`/en/${target}`));
  });

  const briefing = kinds.find(({ kind }) => kind === 'briefing (vi)')?.path ?? '';
  await onPage(here.browser, new URL(briefing, here.site.url).href, async (page) => {
    await page.exposeFunction('told', (what: string) => printed.push(what));
    await page.evaluate(() => {
      window.print = () => (window as unknown as { told: (what: string) => void }).told(location.pathname);
    });
    await tabTo(page, 'main button');
    await page.keyboard.press('Enter');
    await expect.poll(() => printed).toEqual([`/${briefing}`]);
  });
});
