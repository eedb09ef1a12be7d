import { expect, test } from 'vitest';
import { stage } from './chromium.ts';
import { onPage } from './page.ts';

const here = stage();

test('the first page opens under the site’s own policy and asks nothing of any other host', async () => {
  await onPage(here.browser, here.site.url, async (page) => {
    expect(await page.title()).not.toBe('');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  });
  expect(here.site.log.filter((entry) => entry.status >= 400)).toEqual([]);
});
