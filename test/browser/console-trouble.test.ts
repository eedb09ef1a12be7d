import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './chromium.ts';
import { cells, run, settled, write } from './console-page.ts';
import { watchedPage } from './page.ts';

/** Whatever goes wrong in the console ends in an answer or in a message with the way on. */
const here = stage();

const address = (query = ''): string => new URL(`so-lieu/sql/${query}`, here.site.url).href;
const sql = 'SELECT count(*) AS n FROM areas';

/** A page of the console that may complain on its own console: that is what is tried here. */
async function consolePage(before?: (page: Page) => Promise<unknown>): Promise<Page> {
  const { page } = await watchedPage(here.browser, here.site.url);
  await before?.(page);
  await page.goto(address());
  expect(await settled(page)).toBe('ready');
  return page;
}

/** No answer stands beside the message, the ways round it lead somewhere, and the page can be used on. */
async function expectWayOn(page: Page): Promise<void> {
  expect(await page.locator('.answer').innerText()).toBe('');
  const ways = await page
    .locator('.fault a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(ways).toHaveLength(2);
  for (const way of ways) expect((await page.request.get(way)).status(), way).toBe(200);
  expect(await page.locator('.run').isEnabled()).toBe(true);
}

test('a browser without WebAssembly, without exceptions in it, or without threads is told so', async () => {
  for (const lacking of [
    'Reflect.deleteProperty(globalThis, "WebAssembly")',
    'WebAssembly.validate = () => false',
    'Reflect.deleteProperty(globalThis, "Worker")',
  ]) {
    const page = await consolePage((one) => one.addInitScript(lacking));
    const { state, text } = await run(page, sql);
    expect(state, lacking).toBe('error');
    expect(text, lacking).toContain('không có WebAssembly hoặc luồng chạy nền');
    await expectWayOn(page);
    await page.context().close();
  }
});

const scripts = {
  thread: '**/engine-worker*.js',
  engine: '**/duckdb-browser-eh.worker*.js',
  module: '**/*.wasm',
};

/** Puts lines before a script as it comes. */
const before = (lines: string) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: `${lines}\n${await response.text()}` });
};

const starts = [
  ['a thread that is blocked', scripts.thread, 'Không tải được bộ truy vấn', (route: Route) => route.abort()],
  [
    'an engine that is blocked',
    scripts.engine,
    'Không tải được bộ truy vấn',
    (route: Route) => route.abort(),
  ],
  ['a module that is blocked', scripts.module, 'Không tải được bộ truy vấn', (route: Route) => route.abort()],
  [
    'a module that is missing',
    scripts.module,
    'Không tải được bộ truy vấn',
    (route: Route) => route.fulfill({ status: 404, body: '' }),
  ],
  [
    'a module that is cut off',
    scripts.module,
    'không chạy được bộ truy vấn',
    (route: Route) =>
      route.fulfill({
        status: 200,
        contentType: 'application/wasm',
        body: Buffer.from('\0asm\x01\0\0\0\x01'),
      }),
  ],
  [
    'a device without memory',
    scripts.engine,
    'không đủ bộ nhớ',
    before(`WebAssembly.instantiate = WebAssembly.instantiateStreaming = () =>
      Promise.reject(new RangeError('WebAssembly.Memory(): could not allocate memory'));`),
  ],
  [
    'a policy that lets no module start',
    scripts.thread,
    'không chạy được bộ truy vấn',
    async (route: Route) => {
      const response = await route.fetch();
      const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    },
  ],
] as const;

test.each(starts)('%s is told, and another try answers once it is over', async (_, file, said, answer) => {
  const page = await consolePage((one) => one.route(file, answer));
  const { state, text } = await run(page, sql);
  expect(state).toBe('error');
  expect(text).toContain(said);
  await expectWayOn(page);
  await page.unroute(file);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  expect(await settled(page)).toBe('done');
  expect(await page.locator('.fault').innerText()).toBe('');
  await page.context().close();
});

test('a start that hangs is given up after half a minute, or when the reader stops it', async () => {
  const page = await consolePage(async (one) => {
    await one.route(scripts.engine, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await one.clock.install();
  });
  const begin = async (): Promise<void> => {
    await write(page, sql);
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.locator('.step', { hasText: 'bộ truy vấn' }).waitFor();
    await expect.poll(() => page.workers().length).toBe(1);
  };
  await begin();
  await page.clock.fastForward(31_000);
  expect(await settled(page)).toBe('error');
  expect(await page.locator('.fault').innerText()).toContain('Đã chờ 30 giây');
  await expectWayOn(page);
  await begin();
  await page.getByRole('button', { name: 'Dừng' }).click();
  expect(await settled(page)).toBe('error');
  expect(await page.locator('.fault').innerText()).toContain('Đã dừng theo yêu cầu');
  await expect.poll(() => page.workers().length).toBe(0);
  await page.context().close();
});

const changed = (change: (body: Buffer) => Buffer) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ status: 200, body: change(await response.body()) });
};

test('a file that is missing, lost half-way, cut off or replaced is named, and another try answers', async () => {
  const page = await consolePage();
  for (const [table, said, answer] of [
    ['areas', 'Trang không có tệp areas.parquet', (route: Route) => route.fulfill({ status: 404 })],
    [
      'lineage',
      'Không tải được trọn vẹn tệp lineage.parquet',
      (route: Route) => route.abort('connectionreset'),
    ],
    [
      'targets',
      'Không tải được trọn vẹn tệp targets.parquet',
      changed((body) => body.subarray(0, body.length - 100)),
    ],
    [
      'sources',
      'Tệp sources.parquet không còn là tệp',
      changed((body) => {
        body[200] = (body[200] ?? 0) ^ 1;
        return body;
      }),
    ],
  ] as const) {
    await page.route(`**/data/${table}.parquet`, answer);
    const { state, text } = await run(page, `SELECT count(*) AS n FROM ${table}`);
    expect(state, table).toBe('error');
    expect(text).toContain(said);
    await expectWayOn(page);
    await page.unroute(`**/data/${table}.parquet`);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    expect(await settled(page), table).toBe('done');
  }
  await page.context().close();
});

test('a query that needs more memory than there is says so, and the next one runs in a new engine', async () => {
  const page = await consolePage();
  const { state, text } = await run(
    page,
    "SELECT string_agg(repeat('x', 1000) || range, ',') AS a FROM range(3000000)",
  );
  expect(state).toBe('error');
  expect(text).toContain('bộ nhớ');
  await expect.poll(() => page.workers().length).toBe(0);
  expect((await run(page, sql)).state).toBe('done');
  await page.context().close();
});

test('of a hundred queries in a row only the last is answered, in one thread', async () => {
  const page = await consolePage();
  expect((await run(page, sql)).state).toBe('done');
  const count = await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.questions a[data-question]')];
    for (let at = 0; at < 100; at += 1) links[at % links.length]?.click();
    return links.length;
  });
  expect(await settled(page)).toBe('done');
  const last = await page
    .locator('.questions a[data-question]')
    .nth(99 % count)
    .getAttribute('data-question');
  await expect.poll(() => new URL(page.url()).searchParams.get('cau')).toBe(last);
  const shown = await page.locator('.answer').innerText();
  await page.getByRole('button', { name: 'Chạy', exact: true }).click();
  expect(await settled(page)).toBe('done');
  expect(await page.locator('.answer').innerText()).toBe(shown);
  expect(page.workers()).toHaveLength(1);
  await page.context().close();
});

test('two tabs work side by side; one that slept goes on; no server is asked for parts of a file', async () => {
  const first = await consolePage();
  const asked: (string | undefined)[] = [];
  first.context().on('request', (request) => asked.push(request.headers().range));
  const second = await first.context().newPage();
  await second.goto(address());
  const answers = await Promise.all([run(first, sql), run(second, sql)]);
  expect(answers.map(({ state }) => state)).toEqual(['done', 'done']);
  expect(await cells(first)).toEqual(await cells(second));

  const sleeper = await first.context().newCDPSession(first);
  await sleeper.send('Page.setWebLifecycleState', { state: 'frozen' });
  await sleeper.send('Page.setWebLifecycleState', { state: 'active' });
  await second.close();
  expect((await run(first, 'SELECT count(*) AS n FROM lineage')).state).toBe('done');
  expect(asked.filter((range) => range !== undefined)).toEqual([]);
  await first.context().close();
});

test('leaving gives the memory back, also to a page that comes back as it was', async () => {
  const page = await consolePage();
  const { text } = await run(page, sql);
  expect(page.workers()).toHaveLength(1);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect.poll(() => page.workers().length).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  // What was answered stands, and the next query starts the engine anew.
  expect(await page.locator('.answer').innerText()).toBe(text);
  expect((await run(page, sql)).text).toBe(text);
  await page.context().close();
});
