import type { Page } from 'playwright-core';

/** Waits until the explorer is done and tells how it went. */
export async function settled(page: Page): Promise<string | null> {
  const main = page.locator('main[data-view=explorer]:not([data-state=loading])');
  await main.waitFor({ timeout: 40_000 });
  return main.getAttribute('data-state');
}

/** All text of the table: a table below the screen is laid out late, and has no inner text before. */
export const tableText = (page: Page): Promise<string> =>
  page.locator('.drawn table').evaluate((table) => table.textContent);

/** What a list of the form offers. */
export const values = (page: Page, name: string): Promise<string[]> =>
  page
    .locator(`select[name=${name}] option`)
    .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));

/** Chooses from a list of the form, and tells how it went. */
export async function choose(page: Page, name: string, value: string): Promise<string | null> {
  await page.selectOption(`select[name=${name}]`, value);
  return settled(page);
}
