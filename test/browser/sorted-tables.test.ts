import { expect, test } from 'vitest';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage } from './page.ts';

const here = stage();
const path = (await pageKinds()).find(({ kind }) => kind === 'target (vi)')?.path ?? '';

test('the table of all areas is sorted by its heads and searched by name; its head is held', async () => {
  await onPage(here.browser, new URL(path, here.site.url).href, async (page) => {
    await page.locator('#bang-dia-ban').evaluate((part: HTMLDetailsElement) => (part.open = true));
    const table = page.locator('#bang-dia-ban table');
    await table.scrollIntoViewIfNeeded();
    const heads = table.locator('thead button.sort');
    await heads.first().waitFor();
    const names = (): Promise<string[]> => table.locator('tbody tr:visible th').allInnerTexts();
    const byName = await names();
    expect(byName.length).toBeGreaterThan(12);

    // By result, from the highest; blanks last.
    await heads.nth(2).focus();
    await page.keyboard.press('Enter');
    expect(await table.locator('th[aria-sort=descending]').count()).toBe(1);
    const numbers = (await table.locator('tbody td.number:nth-child(3)').allInnerTexts()).map((text) =>
      Number(/\d[\d.,]*/.exec(text)?.[0]?.replaceAll('.', '').replace(',', '.') ?? Number.NaN),
    );
    const known = numbers.filter((value) => !Number.isNaN(value));
    expect(known.length).toBeGreaterThan(1);
    expect(known).toEqual(known.toSorted((a, b) => b - a));
    expect(numbers.slice(0, known.length)).toEqual(known);
    // Twice more: as it was.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await names()).toEqual(byName);

    // The head stays while the rows scroll.
    const frame = page.locator('#bang-dia-ban .table');
    await frame.evaluate((one) => one.scrollTo(0, 400));
    const [head, top] = await Promise.all([heads.first().boundingBox(), frame.boundingBox()]);
    expect((head?.y ?? 0) - (top?.y ?? 0)).toBeLessThan(40);

    // Found by name, without diacritics.
    const wanted = byName.find((name) => /đ/i.test(name)) ?? '';
    await page
      .locator('#bang-dia-ban .finder input')
      .fill(wanted.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/đ/gi, 'd'));
    expect(await names()).toContain(wanted);
    expect((await names()).length).toBeLessThan(byName.length);
  });
});
