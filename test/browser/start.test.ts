import { expect, test } from 'vitest';
import { largestOfEachKind } from '../../scripts/bench/page-kinds.ts';
import { stage } from './chromium.ts';
import { onPage } from './page.ts';

const here = stage();

test.each(largestOfEachKind('dist'))(
  '/%s opens without a fault and asks nothing of any other host',
  async (path) => {
    await onPage(here.browser, new URL(path, here.site.url).href, async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await page.title()).not.toBe('');
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    });
  },
);
