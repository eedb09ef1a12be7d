import { createHash } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ExplorerArea } from '../../src/explorer/data.ts';
import { packDictionary, type PackedDictionary, unpackDictionary } from '../../src/explorer/dictionary.ts';
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

test('borders that were cut off or replaced are told, tiles stand meanwhile; another try draws the true map', async () => {
  const path = 'boundaries/x-2001-01-01.json';
  let whole = Buffer.of();
  const { page } = await watchedPage(here.browser, here.site.url);
  // The release has no borders: a square for each area is put beside it.
  await page.route(/\/so-sanh\/tu-dien-[^/]*\.json$/, async (route) => {
    const data = unpackDictionary((await (await route.fetch()).json()) as PackedDictionary);
    const areas = data.areas.filter(({ tile, to }) => tile !== undefined && to === null);
    const level = areas.find(({ parent }) => parent === data.home)?.level ?? '';
    whole = Buffer.from(JSON.stringify(squares(areas)));
    const sha256 = createHash('sha256').update(whole).digest('hex').slice(0, 16);
    const boundaries = [{ path, level, valid_on: '2001-01-01', bytes: whole.length, sha256 }];
    await route.fulfill({ json: packDictionary({ ...data, boundaries }) });
  });
  await page.goto(address());
  await page.waitForFunction(() => location.search !== '');
  const map = page.locator('input[name=view][value=map]');
  for (const [said, answer] of [
    ['Không tải được trọn vẹn tệp', (route: Route) => route.fulfill({ body: whole.subarray(0, -9) })],
    [
      'không còn là tệp',
      (route: Route) =>
        route.fulfill({ body: Buffer.from(whole.map((byte, at) => (at === 9 ? byte ^ 1 : byte))) }),
    ],
    ['Trang không có tệp', (route: Route) => route.fulfill({ status: 404, body: '' })],
  ] as const) {
    await page.route(`**/data/${path}`, answer);
    if (await map.isEnabled()) await page.locator('input[name=view][value=table]').check();
    for (const id of await values(page, 'indicator')) {
      if (await map.isEnabled()) break;
      await choose(page, 'indicator', id);
    }
    await map.check();
    expect(await settled(page)).toBe('ready');
    const told = page.locator('.lost-borders');
    await told.waitFor();
    expect(await told.innerText()).toContain(said);
    expect(await told.innerText()).toContain(path);
    expect(await page.locator('.drawn svg.chart:visible').count()).toBe(1);
    const drawn = (): Promise<string> => page.locator('.drawn svg.chart:visible').innerHTML();
    const tiles = await drawn();
    await page.unroute(`**/data/${path}`, answer);
    await page.route(`**/data/${path}`, (route) => route.fulfill({ body: whole }));
    await told.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await told.waitFor({ state: 'detached' });
    expect(await drawn()).not.toBe(tiles);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.unroute(`**/data/${path}`);
    await page.goto(address());
    await page.waitForFunction(() => location.search !== '');
  }
  await page.context().close();
});

/** Borders of areas: each a square where its tile is. */
function squares(areas: readonly ExplorerArea[]): object {
  const arcs = areas.map(({ tile: [, column, row] = ['', 0, 0] }) => {
    const [x, y] = [column / 10, -row / 10];
    return [
      [0, 0],
      [1, 0],
      [1, -1],
      [0, -1],
      [0, 0],
    ].map(([a = 0, b = 0]) => [x + a / 10, y + b / 10]);
  });
  const geometries = areas.map(({ id, name }, at) => ({
    type: 'Polygon',
    arcs: [[at]],
    properties: { code: id, name, area_ids: [id] },
  }));
  const source = { id: 'x', title: { vi: 'x', en: 'x' }, publisher: 'x', url: null, licence: 'x' };
  const objects = { areas: { type: 'GeometryCollection', geometries } };
  return { type: 'Topology', level: 'x', valid_on: '2001-01-01', source, arcs, objects };
}

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
