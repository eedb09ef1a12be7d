import type { Page } from 'playwright-core';

/** Waits until the console is done and tells how it went. */
export async function settled(page: Page): Promise<string | null> {
  const main = page.locator('main[data-view=console]:not([data-state=loading])');
  await main.waitFor({ timeout: 40_000 });
  return main.getAttribute('data-state');
}

export async function write(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(sql);
}

/** Runs a query as a reader does and tells the state, and what is shown. */
export async function run(page: Page, sql: string): Promise<{ state: string | null; text: string }> {
  await write(page, sql);
  await page.keyboard.press('ControlOrMeta+Enter');
  const state = await settled(page);
  const place = state === 'error' ? '.fault' : '.answer';
  return { state, text: await page.locator(place).innerText() };
}

export const cells = (page: Page): Promise<string[]> => page.locator('.answer tbody td').allInnerTexts();
