import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { writeAddress } from '../../src/explorer/address.ts';
import { type Choice, defaultChoice, fitted, mostAreas } from '../../src/explorer/choice.ts';
import type { ExplorerIndicator } from '../../src/explorer/data.ts';
import { type PackedDictionary, unpackDictionary } from '../../src/explorer/dictionary.ts';
import { spanSize } from '../../src/explorer/span.ts';
import { areasCompared } from '../../src/explorer/compared.ts';
import { viewOf, views } from '../../src/explorer/views.ts';
import { stage } from './chromium.ts';
import { settled } from './explorer-page.ts';
import { largeFile, withLargeFiles } from './large-file.ts';
import { watchedPage } from './page.ts';

/** The explorer over files too large to be read whole by the small reader: the engine answers in its place. */
const here = stage();

const name = readdirSync('dist/so-sanh').find((file) => file.endsWith('.json')) ?? '';
const data = unpackDictionary(
  JSON.parse(readFileSync(join('dist/so-sanh', name), 'utf8')) as PackedDictionary,
);

const byAreas = data.indicators.toSorted((a, b) => spanSize(b.areas) - spanSize(a.areas));
const found = (fits: (one: ExplorerIndicator) => boolean): ExplorerIndicator => {
  const one = byAreas.find(fits);
  if (!one) throw new Error('the release has no such indicator');
  return one;
};
const wide = found(
  ({ adds, totals, targets, years, periods }) =>
    adds && totals && targets.length > 0 && years[0] < years[1] && periods.length === 2,
);
const second = found(({ id, totals, kind }) => id !== wide.id && totals && kind !== 'status');
const parted = found(({ breakdowns }) => breakdowns.some(({ categories }) => categories.length > 1));
const status = found(({ kind }) => kind === 'status');

/** Every view, and every kind of question that is asked of one indicator. */
function choices(): readonly Choice[] {
  const usual = defaultChoice(data, wide);
  const areas = areasCompared(usual, data).map(({ id }) => id);
  const several = areas.slice(0, mostAreas);
  const [part] = parted.breakdowns.filter(({ categories }) => categories.length > 1);
  const all: Choice[] = [
    ...views.map(({ id }): Choice => ({ ...usual, areas: several, second: second.id, view: id })),
    { ...usual, view: 'distribution' },
    { ...usual, areas: several, periods: 'half', view: 'table' },
    { ...usual, areas: several, group: 'chosen', view: 'table' },
    { ...usual, least: 1, most: 60, view: 'ranking' },
    { ...usual, areas: several, basis: 'then', view: 'trend' },
    { ...defaultChoice(data, parted), cut: { by: part?.id ?? '', category: null }, view: 'table' },
    defaultChoice(data, status),
  ];
  return all.filter((choice) => viewOf(choice.view).fits(choice, data)).map((choice) => fitted(choice, data));
}

let files: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  const large = [wide, parted, status].map(async ({ id }) => [id, await largeFile(id)] as const);
  files = new Map(await Promise.all(large));
});

const address = (choice: Choice): string =>
  new URL(`so-sanh/${writeAddress(choice, data)}`, here.site.url).href;

async function opened(choice: Choice, before?: (page: Page) => Promise<unknown>): Promise<Page> {
  const { page } = await watchedPage(here.browser, here.site.url);
  await before?.(page);
  await page.goto(address(choice));
  return page;
}

/** Goes to a choice as with the browser's buttons, and gives all that is shown of it. */
async function shown(page: Page, choice: Choice): Promise<string> {
  await page.evaluate(
    (search) => {
      history.pushState(null, '', search);
      window.dispatchEvent(new PopStateEvent('popstate'));
    },
    writeAddress(choice, data),
  );
  expect(await settled(page), writeAddress(choice, data)).toBe('ready');
  return page.locator('.drawn').evaluate((one) => one.textContent);
}

test('files too large for the small reader are answered by the engine, every picture the same', async () => {
  const asked = choices();
  expect(new Set(asked.map(({ view }) => view)).size).toBe(views.length);
  const [first = defaultChoice(data)] = asked;
  const small = await opened(first);
  let fetched = 0;
  const engine = await opened(first, (page) => {
    page.on('request', (request) => (fetched += Number(request.url().endsWith(`/${wide.id}.parquet`))));
    return withLargeFiles(page, files);
  });
  for (const choice of asked) {
    expect(await shown(engine, choice), writeAddress(choice, data)).toBe(await shown(small, choice));
  }
  expect(small.workers()).toHaveLength(0);
  expect(engine.workers()).toHaveLength(1);
  // What is in the engine is not fetched again.
  expect(fetched).toBe(1);

  // Of many changes in a row only the last is drawn.
  const last = asked[0] ?? first;
  await engine.evaluate(
    (addresses) => {
      for (const search of addresses) {
        history.pushState(null, '', search);
        window.dispatchEvent(new PopStateEvent('popstate'));
      }
    },
    [...Array.from({ length: 100 }, (_, at) => asked[at % asked.length] ?? first), last].map((one) =>
      writeAddress(one, data),
    ),
  );
  expect(await settled(engine)).toBe('ready');
  expect(await engine.locator('.drawn').evaluate((one) => one.textContent)).toBe(await shown(small, last));
  await small.context().close();

  await engine.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  await expect.poll(() => engine.workers().length).toBe(0);
  await engine.context().close();
});

const scripts = { module: '**/*.wasm', engine: '**/duckdb-browser-eh.worker*.js' };

test('an engine that can’t come, is short of memory or hangs ends in a message, and another try answers', async () => {
  const page = await opened(defaultChoice(data, wide), async (one) => {
    await withLargeFiles(one, files);
    await one.route(scripts.module, (route) => route.abort());
  });
  const expectWayOn = async (said: string): Promise<void> => {
    expect(await settled(page)).toBe('fault');
    expect(await page.locator('.fault').innerText()).toContain(said);
    expect(await page.locator('.drawn').innerText()).toBe('');
    const way = await page.locator('.fault a.csv').evaluate((link) => (link as HTMLAnchorElement).href);
    expect((await page.request.get(way)).status()).toBe(200);
  };
  const again = (): Promise<void> => page.getByRole('button', { name: 'Thử lại' }).click();
  await expectWayOn('Không tải được bộ truy vấn');
  await page.unroute(scripts.module);
  await page.route(scripts.engine, async (route) => {
    const response = await route.fetch();
    const poor = `WebAssembly.instantiate = WebAssembly.instantiateStreaming = () =>
      Promise.reject(new RangeError('WebAssembly.Memory(): could not allocate memory'));\n`;
    await route.fulfill({ response, body: poor + (await response.text()) });
  });
  await again();
  await expectWayOn('không đủ bộ nhớ');
  await page.unroute(scripts.engine);

  // A thread that never answers: given up after half a minute, or when the reader stops it.
  await page.route(scripts.engine, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.clock.install();
  await again();
  await page.locator('.step', { hasText: 'bộ truy vấn' }).waitFor();
  await expect.poll(() => page.workers().length).toBe(1);
  await page.clock.fastForward(31_000);
  await expectWayOn('Đã chờ 30 giây');
  await expect.poll(() => page.workers().length).toBe(0);
  await again();
  await expect.poll(() => page.workers().length).toBe(1);
  await page.clock.fastForward(1000);
  await page.getByRole('button', { name: 'Dừng tải' }).click();
  await expectWayOn('Đã dừng theo yêu cầu');
  await expect.poll(() => page.workers().length).toBe(0);
  await page.unroute(scripts.engine);
  await again();
  expect(await settled(page)).toBe('ready');
  expect(await page.locator('.fault').innerText()).toBe('');
  await page.context().close();
});

test('a browser without WebAssembly or threads answers from small files, and says why it can’t from large ones', async () => {
  for (const lacking of [
    'Reflect.deleteProperty(globalThis, "WebAssembly")',
    'WebAssembly.validate = () => false',
    'Reflect.deleteProperty(globalThis, "Worker")',
  ]) {
    const page = await opened(defaultChoice(data, wide), async (one) => {
      await one.addInitScript(lacking);
      await withLargeFiles(one, files);
    });
    expect(await settled(page), lacking).toBe('fault');
    expect(await page.locator('.fault').innerText(), lacking).toContain('không có WebAssembly hoặc luồng');
    expect(await page.locator('.drawn').innerText()).toBe('');
    await page.selectOption('select[name=indicator]', second.id);
    expect(await settled(page), lacking).toBe('ready');
    expect(await page.locator('.fault').innerText()).toBe('');
    await page.context().close();
  }
});

test('a large file on its way shows how much has come and can be stopped; cut off or replaced it is named', async () => {
  const path = `**/observations/${wide.id}.parquet`;
  const body = files.get(wide.id) ?? Buffer.of();
  const answers: readonly [string, (route: Route) => Promise<void>][] = [
    ['Không tải được trọn vẹn tệp', (route) => route.fulfill({ body: body.subarray(0, -5000) })],
    [
      'không còn là tệp',
      (route) =>
        route.fulfill({ body: Buffer.from(body.map((byte, at) => (at === 5000 ? byte ^ 1 : byte))) }),
    ],
    ['Không tải được trọn vẹn tệp', (route) => route.abort('connectionreset')],
  ];
  const page = await opened(defaultChoice(data, second), async (one) => withLargeFiles(one, files));
  expect(await settled(page)).toBe('ready');
  for (const [said, answer] of answers) {
    await page.route(path, answer);
    await page.selectOption('select[name=indicator]', wide.id);
    expect(await settled(page)).toBe('fault');
    expect(await page.locator('.fault').innerText()).toContain(said);
    expect(await page.locator('.fault').innerText()).toContain(`observations/${wide.id}.parquet`);
    expect(await page.locator('.drawn').innerText()).toBe('');
    await page.unroute(path, answer);
    await page.selectOption('select[name=indicator]', second.id);
    expect(await settled(page)).toBe('ready');
  }

  let arrive: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(path, async (route) => {
    await held;
    await route.fulfill({ body }).catch(() => undefined);
  });
  await page.selectOption('select[name=indicator]', wide.id);
  await page.locator('.step', { hasText: 'Đang tải số liệu' }).waitFor();
  await page.getByRole('button', { name: 'Dừng tải' }).click();
  expect(await settled(page)).toBe('fault');
  expect(await page.locator('.fault').innerText()).toContain('Đã dừng theo yêu cầu');
  arrive();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  expect(await settled(page)).toBe('ready');
  await page.context().close();
});

/** A browser that tells this of its line and device. */
const telling = (page: Page, means: Readonly<Record<string, unknown>>): Promise<unknown> =>
  page.addInitScript((told) => {
    for (const [name, value] of Object.entries(told)) {
      const owner = name === 'deviceMemory' ? navigator : (navigator as { connection?: object }).connection;
      Object.defineProperty(owner, name, { value });
    }
  }, means);
const able = { saveData: false, effectiveType: '4g', deviceMemory: 8 };

/** Answers a choice, then lets the time pass in which a reader looks at it. */
async function rested(page: Page, indicator: string): Promise<void> {
  await page.selectOption('select[name=indicator]', indicator);
  expect(await settled(page)).toBe('ready');
  await page.clock.runFor(4500);
  // The part of the page that does the rest has come by now, and waits for an idle moment.
  await page.waitForLoadState('networkidle');
  await page.clock.runFor(4500);
}

test('at rest the engine is fetched where device and line say so, and started where a file needs it', async () => {
  const usual = defaultChoice(data, second);
  for (const [means, large, modules, workers] of [
    [{ ...able, saveData: true }, true, 0, 0],
    [{ ...able, effectiveType: '3g' }, true, 0, 0],
    [{ ...able, deviceMemory: 2 }, true, 0, 0],
    [able, false, 1, 0],
    [able, true, 1, 1],
  ] as const) {
    let asked = 0;
    const page = await opened(usual, async (one) => {
      await telling(one, means);
      if (large) await withLargeFiles(one, files);
      await one.clock.install();
      one.on('request', (request) => (asked += Number(request.url().endsWith('.wasm'))));
    });
    expect(await settled(page)).toBe('ready');
    expect(asked).toBe(0);
    await rested(page, wide === second ? status.id : (byAreas.find(({ id }) => !files.has(id))?.id ?? ''));
    await expect.poll(() => [asked > 0, page.workers().length]).toEqual([modules > 0, workers]);
    if (workers > 0) {
      // What was started ahead answers; leaving gives it back.
      await page.selectOption('select[name=indicator]', wide.id);
      expect(await settled(page)).toBe('ready');
      expect(page.workers()).toHaveLength(1);
      await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
      await expect.poll(() => page.workers().length).toBe(0);
    }
    await page.context().close();
  }
});

test('whoever goes on while the engine is fetched ahead does not wait for it: it is given up', async () => {
  const failed: string[] = [];
  const page = await opened(defaultChoice(data, second), async (one) => {
    await telling(one, able);
    await one.clock.install();
    one.on('requestfailed', (request) => failed.push(request.url()));
    await one.route(scripts.module, () => undefined);
  });
  const [, third, fourth] = byAreas.map(({ id }) => id);
  expect(await settled(page)).toBe('ready');
  let asked = false;
  page.on('request', (request) => (asked ||= request.url().endsWith('.wasm')));
  await page.selectOption('select[name=indicator]', third ?? '');
  expect(await settled(page)).toBe('ready');
  await expect
    .poll(async () => {
      await page.clock.runFor(2000);
      return asked;
    })
    .toBe(true);
  expect(failed).toEqual([]);
  await page.selectOption('select[name=indicator]', fourth ?? '');
  expect(await settled(page)).toBe('ready');
  await expect.poll(() => failed.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
  await page.context().close();
});
