import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './chromium.ts';
import { choose, settled, tableText, values } from './explorer-page.ts';
import { watchedPage } from './page.ts';

/** Whatever goes wrong in the explorer ends in a right picture or in a message with the way on. */
const here = stage();

const address = (query = ''): string => new URL(`so-sanh/${query}`, here.site.url).href;

/** The explorer with all its scripts, on a page that may complain: that is what is tried here. */
async function explorerPage(): Promise<Page> {
  const { page } = await watchedPage(here.browser, here.site.url);
  await page.goto(address());
  await page.waitForFunction(() => location.search !== '');
  return page;
}

const title = (page: Page): Promise<string> => page.locator('.drawn h2').innerText();
const chosenName = async (page: Page): Promise<string> =>
  (await page.locator('select[name=indicator] option:checked').first().innerText()).trim();

test('a drawing whose script is lost says so, and the page loaded anew draws it', async () => {
  const page = await explorerPage();
  await page.route('**/draw-ranking*.js', (route) => route.abort('connectionreset'));
  await page.getByRole('radio', { name: /kèm thay đổi/ }).check();
  expect(await settled(page)).toBe('fault');
  expect(await page.locator('.fault').innerText()).toContain('Chưa tải được một phần của trang');
  expect(await page.locator('.drawn').innerText()).toBe('');
  await page.unroute('**/draw-ranking*.js');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.locator('.drawn .view svg.chart:visible').first().waitFor();
  expect(page.url()).toContain('kieu=xep-hang');
  await page.context().close();
});

test('without its late scripts the first picture stays, and the page loaded anew brings them', async () => {
  const { page } = await watchedPage(here.browser, here.site.url);
  const scripts = '**/_astro/explorer.*.js';
  await page.route(scripts, (route) => route.abort('connectionreset'));
  await page.goto(address());
  expect(await settled(page)).toBe('ready');
  const [, second = ''] = await values(page, 'indicator');
  await page.selectOption('select[name=indicator]', second);
  await page.locator('main[data-state=fault]').waitFor();
  await page.unroute(scripts);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.waitForFunction(() => location.search !== '');
  expect(await choose(page, 'indicator', second)).toBe('ready');
  expect(await title(page)).toBe(await chosenName(page));
  await page.context().close();
});

test('verdicts that were cut off or replaced are named and not drawn; another try draws them', async () => {
  const page = await explorerPage();
  const targets = '**/data/targets/*.parquet';
  for (const [said, change] of [
    [/Không tải được trọn vẹn tệp targets\/[\w-]+\.parquet/, (body: Buffer) => body.subarray(0, -100)],
    [
      /Tệp targets\/[\w-]+\.parquet không còn là tệp/,
      (body: Buffer) => Buffer.from(body.map((byte, at) => (at === 200 ? byte ^ 1 : byte))),
    ],
  ] as const) {
    await page.route(targets, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ status: 200, body: change(await response.body()) });
    });
    await page.goto(address());
    await page.waitForFunction(() => location.search !== '');
    await chooseWithPath(page);
    expect(await settled(page)).toBe('fault');
    expect(await page.locator('.fault').innerText()).toMatch(said);
    expect(await page.locator('.drawn').innerText()).toBe('');
    await page.unroute(targets);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('.drawn svg.chart:visible').count()).toBeGreaterThan(0);
  }
  await page.context().close();
});

/** Chooses an indicator that a target measures, beside its path. */
async function chooseWithPath(page: Page): Promise<void> {
  const path = page.locator('input[name=view][value=path]');
  for (const id of await values(page, 'indicator')) {
    if (await path.isEnabled()) break;
    await choose(page, 'indicator', id);
  }
  if (await path.isChecked()) await choose(page, 'indicator', (await values(page, 'indicator'))[0] ?? '');
  await path.check();
}

test('a line that is down leaves no old picture under new names', async () => {
  const page = await explorerPage();
  const [, second = '', third = ''] = await values(page, 'indicator');
  await page.context().setOffline(true);
  expect(await choose(page, 'indicator', second)).toBe('fault');
  expect(await page.locator('.fault').innerText()).toContain('không có mạng');
  expect(await page.locator('.drawn').innerText()).toBe('');
  await page.context().setOffline(false);
  expect(await choose(page, 'indicator', third)).toBe('ready');
  expect(await title(page)).toBe(await chosenName(page));
  await page.context().close();
});

test('two tabs keep their own pictures; one that slept while its file came draws what was chosen last', async () => {
  const first = await explorerPage();
  const asked: (string | undefined)[] = [];
  first.context().on('request', (request) => asked.push(request.headers().range));
  const second = await first.context().newPage();
  await second.goto(address());
  await second.waitForFunction(() => location.search !== '');
  const [, one = '', two = '', three = ''] = await values(first, 'indicator');
  await Promise.all([choose(first, 'indicator', one), choose(second, 'indicator', two)]);
  for (const page of [first, second]) expect(await title(page)).toBe(await chosenName(page));
  await second.close();

  let arrive: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await first.route(`**/observations/${three}.parquet`, async (route: Route) => {
    await held;
    await route.continue();
  });
  await first.selectOption('select[name=indicator]', three);
  const sleeper = await first.context().newCDPSession(first);
  await sleeper.send('Page.setWebLifecycleState', { state: 'frozen' });
  arrive();
  await sleeper.send('Page.setWebLifecycleState', { state: 'active' });
  expect(await settled(first)).toBe('ready');
  expect(await title(first)).toBe(await chosenName(first));
  // Files are fetched whole: a server that knows no ranges is as good as another.
  expect(asked.filter((range) => range !== undefined)).toEqual([]);
  await first.context().close();
});

test('leaving gives back what was read; a page that comes back as it was goes on', async () => {
  const page = await explorerPage();
  const [, second = ''] = await values(page, 'indicator');
  expect(await choose(page, 'indicator', second)).toBe('ready');
  const text = await tableText(page);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  expect(await tableText(page)).toBe(text);
  let read = 0;
  page.on('request', (request) => (read += Number(request.url().endsWith(`/${second}.parquet`))));
  await page.getByRole('radio', { name: /kèm thay đổi/ }).check();
  expect(await settled(page)).toBe('ready');
  // What was kept had gone: it is read again.
  expect(read).toBe(1);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await page.locator('.drawn').innerText()).toBe('');
  await page.context().close();
});
