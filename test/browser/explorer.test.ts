import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './chromium.ts';
import { settled, tableText, values } from './explorer-page.ts';
import { onPage, watchedPage } from './page.ts';

const here = stage();

const address = (query = ''): string => new URL(`so-sanh/${query}`, here.site.url).href;

test('from a cold start to a chart with its table, source and whole address', async () => {
  await onPage(here.browser, address(), async (page) => {
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('.drawn svg.chart:visible').count()).toBe(1);
    expect(await page.locator('.drawn tbody tr').count()).toBeGreaterThan(0);
    expect(await page.locator('.finding').innerText()).toMatch(/\d/);
    expect(await page.locator('.source').innerText()).not.toBe('');
    await page.waitForFunction(() => location.search !== '');
    const query = new URL(page.url()).searchParams;
    expect([...query.keys()]).toEqual(['chi-so', 'dia-ban', 'tu', 'den', 'ky', 'kieu', 'ban']);
    expect(await page.locator('.problems:not(.pinned)').isVisible()).toBe(false);
  });
});

test('a shared address opens the same picture; back and forward move between choices', async () => {
  const shared = await onPage(here.browser, address(), async (page) => {
    await settled(page);
    const first = await tableText(page);
    await page.waitForFunction(() => location.search !== '');
    const [, second = ''] = await values(page, 'indicator');
    await page.selectOption('select[name=indicator]', second);
    await settled(page);
    await page.getByRole('radio', { name: /kèm thay đổi/ }).check();
    expect(await settled(page)).toBe('ready');
    const last = { url: page.url(), text: await tableText(page) };
    expect(last.url).toContain(`chi-so=${second}&`);
    expect(last.url).toContain('kieu=xep-hang');
    await page.goBack();
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector('.drawn table')?.textContent === text, first);
    await page.goForward();
    await page.goForward();
    await page.waitForFunction(
      (text) => document.querySelector('.drawn table')?.textContent === text,
      last.text,
    );
    expect(page.url()).toBe(last.url);
    return last;
  });
  await onPage(here.browser, shared.url, async (page) => {
    expect(await settled(page)).toBe('ready');
    expect(await tableText(page)).toBe(shared.text);
    expect(page.url()).toBe(shared.url);
  });
});

test('nonsense in the address is named and replaced', async () => {
  const query = '?chi-so=khong-co&dia-ban=xyz&tu=abc&kieu=tron&ban=1999&la=gi';
  await onPage(here.browser, address(query), async (page) => {
    expect(await settled(page)).toBe('ready');
    const notes = await page.locator('.problems:not(.pinned)').innerText();
    for (const named of ['khong-co', 'xyz', 'abc', 'tron', '1999', 'la']) expect(notes).toContain(named);
    expect(await page.locator('.drawn tbody tr').count()).toBeGreaterThan(0);
    expect(page.url()).not.toContain('xyz');
  });
});

test('of a hundred choices in a row the latest is drawn', async () => {
  await onPage(here.browser, address(), async (page) => {
    const ids = await values(page, 'indicator');
    await page.evaluate((all) => {
      const select = document.querySelector<HTMLSelectElement>('select[name=indicator]');
      for (let at = 0; select && at < 100; at += 1) {
        select.value = all[(at * 7) % all.length] ?? '';
        if (at === 99) select.value = all.at(-1) ?? '';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }, ids);
    expect(await settled(page)).toBe('ready');
    const label = await page.locator('select[name=indicator] option:checked').innerText();
    expect(await page.locator('.drawn h2').innerText()).toBe(label.trim());
    expect(page.url()).toContain(`chi-so=${ids.at(-1) ?? ''}&`);
  });
});

test('the first picture and every ordinary change ask for no engine and for one small file each', async () => {
  const asked: string[] = [];
  const { page, faults, close } = await watchedPage(here.browser, here.site.url);
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(address());
  expect(await settled(page)).toBe('ready');
  expect(asked.filter((path) => path.endsWith('.parquet'))).toEqual([]);
  const ids = await values(page, 'indicator');
  for (const id of [ids[1] ?? '', ids[2] ?? '', ids[1] ?? '']) {
    await page.selectOption('select[name=indicator]', id);
    expect(await settled(page)).toBe('ready');
  }
  expect(asked.filter((path) => path.endsWith('.parquet'))).toEqual([
    expect.stringContaining(`/${ids[1]}.parquet`),
    expect.stringContaining(`/${ids[2]}.parquet`),
  ]);
  expect(asked.filter((path) => /duckdb|wasm/.test(path))).toEqual([]);
  expect(faults).toEqual([]);
  await close().catch(() => undefined);
});

test('what is chosen before the scripts have come is answered when they come, its file asked for once', async () => {
  const { page, faults, close } = await watchedPage(here.browser, here.site.url);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/tu-dien-*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address());
  expect(await settled(page)).toBe('ready');
  const [, , third = ''] = await values(page, 'indicator');
  await page.selectOption('select[name=indicator]', third);
  await expect.poll(() => asked.some((path) => path.endsWith(`/${third}.parquet`))).toBe(true);
  release();
  expect(await settled(page)).toBe('ready');
  const label = await page.locator('select[name=indicator] option:checked').first().innerText();
  expect(await page.locator('.drawn h2').innerText()).toBe(label.trim());
  expect(asked.filter((path) => path.endsWith('.parquet'))).toEqual([
    expect.stringContaining(`/${third}.parquet`),
  ]);
  expect(faults).toEqual([]);
  await close().catch(() => undefined);
});

test('what can be answered by nothing, said before the scripts have come, leaves the first picture alive', async () => {
  const { page, close } = await watchedPage(here.browser, here.site.url);
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/tu-dien-*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address());
  expect(await settled(page)).toBe('ready');
  await page.locator('details.further summary').click();
  await page.locator('input[name=least]').fill('mười');
  await page.locator('input[name=least]').blur();
  release();
  expect(await settled(page)).toBe('ready');
  // Its address can be passed on, its figures can be taken.
  await page.locator('.drawn .copy').waitFor();
  await page.locator('.drawn .take summary').click();
  await page.locator('.drawn .take[data-state=ready]').waitFor();
  await close().catch(() => undefined);
});

const troubles = [
  ['missing', /Trang không có tệp observations/, (route: Route) => route.fulfill({ status: 404 })],
  ['lost half-way', /Không tải được trọn vẹn/, (route: Route) => route.abort('connectionreset')],
  [
    'cut off',
    /Không tải được trọn vẹn/,
    async (route: Route) => {
      const body = await (await route.fetch()).body();
      await route.fulfill({ status: 200, body: body.subarray(0, body.length - 100) });
    },
  ],
  [
    'replaced',
    /không còn là tệp/,
    async (route: Route) => {
      const body = await (await route.fetch()).body();
      body[200] = (body[200] ?? 0) ^ 1;
      await route.fulfill({ status: 200, body });
    },
  ],
] as const;

test('a file that is missing, lost half-way, cut off or replaced says so, and another try draws it', async () => {
  const { page, close } = await watchedPage(here.browser, here.site.url);
  await page.goto(address());
  await settled(page);
  const ids = await values(page, 'indicator');
  for (const [at, [, said, answer]] of troubles.entries()) {
    const id = ids[at + 1] ?? '';
    await page.route(`**/observations/${id}.parquet`, answer);
    await page.selectOption('select[name=indicator]', id);
    expect(await settled(page)).toBe('fault');
    expect(await page.locator('.fault').innerText()).toMatch(said);
    // No earlier picture under the new labels.
    expect(await page.locator('.drawn').innerText()).toBe('');
    const csv = await page.locator('.fault a.csv').getAttribute('href');
    expect((await page.request.get(new URL(csv ?? '', here.site.url).href)).status()).toBe(200);
    await page.unroute(`**/observations/${id}.parquet`);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('.fault').innerText()).toBe('');
  }
  await close().catch(() => undefined);
});

test('without its dictionary the first picture stays, and a change says what is missing', async () => {
  const { page, close } = await watchedPage(here.browser, here.site.url);
  await page.route('**/tu-dien-*.json', (route) => route.abort());
  await page.goto(address());
  expect(await settled(page)).toBe('ready');
  const [, second = ''] = await values(page, 'indicator');
  await page.selectOption('select[name=indicator]', second);
  // Nothing is under way until the rest of the scripts has come.
  await page.locator('main[data-state=fault]').waitFor();
  expect(await page.locator('.late').innerText()).toContain('danh mục');
  await page.unroute('**/tu-dien-*.json');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.locator('main[data-state=ready]').waitFor();
  const label = await page.locator('select[name=indicator] option:checked').first().innerText();
  expect(await page.locator('.drawn h2').innerText()).toBe(label.trim());
  await close().catch(() => undefined);
});

test('a breakdown draws a line a category, and its address brings it back', async () => {
  const cut = await onPage(here.browser, address(), async (page) => {
    await settled(page);
    await page.waitForFunction(() => location.search !== '');
    for (const id of await values(page, 'indicator')) {
      await page.selectOption('select[name=indicator]', id);
      expect(await settled(page)).toBe('ready');
      const [, each] = await values(page, 'cut');
      if (each === undefined) continue;
      await page.selectOption('select[name=cut]', each);
      expect(await settled(page)).toBe('ready');
      return { url: page.url(), text: await tableText(page) };
    }
    return null;
  });
  if (!cut) return;
  expect(cut.url).toContain('phan-to=');
  await onPage(here.browser, cut.url, async (page) => {
    expect(await settled(page)).toBe('ready');
    expect(await tableText(page)).toBe(cut.text);
  });
});

test('areas are chosen with the keyboard alone', async () => {
  await onPage(here.browser, address(), async (page) => {
    await settled(page);
    const [first] = await areasWithChoices(page);
    await page.selectOption('select[name=indicator]', first ?? '');
    await settled(page);
    const chosen = (): Promise<number> => page.locator('.chosen li').count();
    const before = await chosen();
    const find = page.getByRole('searchbox');
    if (!(await find.isVisible())) await page.locator('.areas summary').press('Enter');
    await find.focus();
    const note = await page.locator('.areas .found').boundingBox();
    const list = await page.locator('.areas .options').boundingBox();
    // What is said of the list stands above it.
    expect(note?.x).toBe(list?.x);
    expect((note?.y ?? 0) + (note?.height ?? 0)).toBeLessThanOrEqual(list?.y ?? 0);
    await page.keyboard.press('ArrowDown');
    for (
      let tries = 0;
      tries < 8 && (await page.evaluate(() => (document.activeElement as HTMLInputElement).checked));
      tries += 1
    ) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Space');
    expect(await settled(page)).toBe('ready');
    expect(await chosen()).toBe(before + 1);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
  });
});

/** Ids of indicators that more areas have than are chosen at first. */
function areasWithChoices(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const address = document.querySelector<HTMLElement>('#explorer')?.dataset.dictionary ?? '';
    const data = (await (await fetch(address)).json()) as {
      indicators: { id: string[]; areas: [number, number][][] };
    };
    const count = (areas: [number, number][]): number =>
      areas.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    return data.indicators.id.filter((_, at) => count(data.indicators.areas[at] ?? []) > 8);
  });
}

test('without scripts the first picture is there, and the files', async () => {
  const options = { javaScriptEnabled: false };
  await onPage(
    here.browser,
    address(),
    async (page) => {
      expect(await page.locator('noscript a').count()).toBeGreaterThan(0);
      expect(await page.locator('.explorer-form').isVisible()).toBe(false);
      expect(await page.locator('.drawn svg.chart').count()).toBeGreaterThan(0);
    },
    options,
  );
});
