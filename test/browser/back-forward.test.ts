import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium/launch.ts';
import { stage } from './chromium.ts';
import * as consolePage from './console-page.ts';
import { choose, settled, tableText, values } from './explorer-page.ts';
import { withLargeFiles, largeFile } from './large-file.ts';
import { watchedPage } from './page.ts';

/**
 * Browsers keep a page that was left as it was, and bring it back whole with the back button. Playwright switches
 * that off: here it is on.
 */
const here = stage(() => launchChromium([], ['--disable-back-forward-cache']));

const at = (path: string): string => new URL(path, here.site.url).href;

async function opened(path: string, before?: (page: Page) => Promise<unknown>): Promise<Page> {
  const { page } = await watchedPage(here.browser, here.site.url);
  await page.addInitScript(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.kept = String(persisted);
    });
  });
  await before?.(page);
  await page.goto(at(path));
  return page;
}

/** Leaves for another page, and comes back to the one that was kept. */
async function awayAndBack(page: Page, meanwhile?: () => Promise<unknown>): Promise<void> {
  await page.goto(at('phuong-phap/'));
  await meanwhile?.();
  await page.goBack({ waitUntil: 'commit' });
  await page.locator('html[data-kept=true]').waitFor();
}

const title = (page: Page): Promise<string> => page.locator('.drawn h2').innerText();
const chosenName = async (page: Page): Promise<string> =>
  (await page.locator('select[name=indicator] option:checked').first().innerText()).trim();

test('the explorer comes back as it was left, and goes on', async () => {
  const page = await opened('so-sanh/');
  await page.waitForFunction(() => location.search !== '');
  const [, second = '', third = ''] = await values(page, 'indicator');
  expect(await choose(page, 'indicator', second)).toBe('ready');
  await page.locator('input[name=view][value=table]').check();
  expect(await settled(page)).toBe('ready');
  const [text, address] = [await tableText(page), page.url()];
  await awayAndBack(page);
  expect([await tableText(page), page.url()]).toEqual([text, address]);
  expect(await title(page)).toBe(await chosenName(page));
  expect(await page.locator('input[name=view][value=table]').isChecked()).toBe(true);
  expect(await choose(page, 'indicator', third)).toBe('ready');
  expect(await title(page)).toBe(await chosenName(page));
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForURL(address, { waitUntil: 'commit' });
  expect(await settled(page)).toBe('ready');
  expect(await tableText(page)).toBe(text);
  await page.context().close();
});

test('the explorer left while a file was on its way draws what was chosen last', async () => {
  const page = await opened('so-sanh/');
  await page.waitForFunction(() => location.search !== '');
  const [, second = ''] = await values(page, 'indicator');
  const path = `**/observations/${second}.parquet`;
  await page.route(path, () => undefined);
  await page.selectOption('select[name=indicator]', second);
  await page.locator('main[data-state=loading]').waitFor();
  await awayAndBack(page, () => page.unroute(path));
  expect(await settled(page)).toBe('ready');
  expect(await title(page)).toBe(await chosenName(page));
  expect(await page.locator('.fault').innerText()).toBe('');
  await page.context().close();
});

test('the engine behind the explorer is given back on leaving, and started anew when it is asked', async () => {
  const page = await opened('so-sanh/', async (one) => {
    await one.goto(at('so-sanh/'));
    const [, second = ''] = await values(one, 'indicator');
    await withLargeFiles(one, new Map([[second, await largeFile(second)]]));
  });
  await page.waitForFunction(() => location.search !== '');
  const [, second = ''] = await values(page, 'indicator');
  expect(await choose(page, 'indicator', second)).toBe('ready');
  const text = await tableText(page);
  expect(page.workers()).toHaveLength(1);
  await awayAndBack(page, () => expect.poll(() => page.workers().length).toBe(0));
  expect(await tableText(page)).toBe(text);
  expect(page.workers()).toHaveLength(0);
  await page.locator('input[name=view][value=matrix]').check();
  expect(await settled(page)).toBe('ready');
  expect(page.workers()).toHaveLength(1);
  expect(await title(page)).toBe(await chosenName(page));
  await page.context().close();
});

test('the console comes back with its answer, and its engine starts anew; a run that was left is not going on', async () => {
  const page = await opened('so-lieu/sql/');
  expect(await consolePage.settled(page)).toBe('ready');
  const sql = 'SELECT count(*) AS n FROM areas';
  expect((await consolePage.run(page, sql)).state).toBe('done');
  const [before, address] = [await consolePage.cells(page), page.url()];
  await awayAndBack(page, () => expect.poll(() => page.workers().length).toBe(0));
  expect([await consolePage.cells(page), page.url()]).toEqual([before, address]);
  expect(await page.locator('main').getAttribute('data-state')).toBe('done');
  expect(await page.locator('.cm-content').innerText()).toContain(sql);
  expect((await consolePage.run(page, 'SELECT count(*) + 1 AS n FROM areas')).state).toBe('done');
  expect(await consolePage.cells(page)).toEqual([String(Number(before[0]) + 1)]);

  await consolePage.write(page, 'SELECT sum(a.range * b.range) FROM range(100000) a, range(100000) b');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.locator('.step', { hasText: 'Đang tính' }).waitFor();
  await awayAndBack(page);
  expect(await consolePage.settled(page)).toBe('ready');
  // No answer to another question stands under this one.
  expect(await page.locator('.answer').innerText()).toBe('');
  expect(await page.locator('.run').isEnabled()).toBe(true);
  expect((await consolePage.run(page, sql)).state).toBe('done');
  expect(await consolePage.cells(page)).toEqual(before);
  await page.context().close();
});
