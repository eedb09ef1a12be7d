import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './chromium.ts';
import { onPage, watchedPage } from './page.ts';

const here = stage();

const address = (query = ''): string => new URL(`so-sanh/${query}`, here.site.url).href;

/** Waits until the explorer is done and tells how it went. */
async function settled(page: Page): Promise<string | null> {
  const main = page.locator('main[data-view=explorer]:not([data-state=loading])');
  await main.waitFor({ timeout: 40_000 });
  return main.getAttribute('data-state');
}

const tableText = (page: Page): Promise<string> => page.locator('.drawn table').innerText();
const values = (page: Page, name: string): Promise<string[]> =>
  page
    .locator(`select[name=${name}] option`)
    .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));

test('from a cold start to a chart with its table, source and whole address', async () => {
  await onPage(here.browser, address(), async (page) => {
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('.drawn svg.chart').count()).toBe(1);
    expect(await page.locator('.drawn tbody tr').count()).toBeGreaterThan(0);
    expect(await page.locator('.finding').innerText()).toMatch(/\d/);
    expect(await page.locator('.source').innerText()).not.toBe('');
    const query = new URL(page.url()).searchParams;
    expect([...query.keys()]).toEqual(['chi-so', 'dia-ban', 'tu', 'den', 'ky', 'kieu', 'ban']);
    expect(await page.locator('.problems').isVisible()).toBe(false);
  });
});

test('a shared address opens the same picture; back and forward move between choices', async () => {
  const shared = await onPage(here.browser, address(), async (page) => {
    await settled(page);
    const first = await tableText(page);
    const [, second = ''] = await values(page, 'indicator');
    await page.selectOption('select[name=indicator]', second);
    await settled(page);
    await page.getByRole('radio', { name: /Xếp theo/ }).check();
    expect(await settled(page)).toBe('ready');
    const last = { url: page.url(), text: await tableText(page) };
    expect(last.url).toContain(`chi-so=${second}&`);
    expect(last.url).toContain('kieu=xep-hang');
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(
      (text) => document.querySelector<HTMLElement>('.drawn table')?.innerText === text,
      first,
    );
    await page.goForward();
    await page.goForward();
    await page.waitForFunction(
      (text) => document.querySelector<HTMLElement>('.drawn table')?.innerText === text,
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
    const notes = await page.locator('.problems').innerText();
    for (const named of ['khong-co', 'xyz', 'abc', 'tron', '1999', 'la']) expect(notes).toContain(named);
    expect(await page.locator('.drawn tbody tr').count()).toBeGreaterThan(0);
    expect(page.url()).not.toContain('xyz');
  });
});

test('of choices made while the engine loads, the latest is drawn', async () => {
  await onPage(here.browser, address(), async (page) => {
    const ids = await values(page, 'indicator');
    for (const id of ids.slice(-3)) await page.selectOption('select[name=indicator]', id);
    expect(await settled(page)).toBe('ready');
    const label = await page.locator('select[name=indicator] option:checked').innerText();
    expect(await page.locator('.drawn h2').innerText()).toBe(label);
    expect(page.url()).toContain(`chi-so=${ids.at(-1) ?? ''}&`);
  });
});

test('an engine that cannot be loaded says so, offers the figures and another try', async () => {
  const { page, faults, close } = await watchedPage(here.browser, here.site.url);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(address());
  expect(await settled(page)).toBe('error');
  expect(await page.locator('.fault').innerText()).toContain('DuckDB');
  const csv = await page.locator('.fault a.csv').getAttribute('href');
  const answer = await page.request.get(new URL(csv ?? '', here.site.url).href);
  expect(answer.status()).toBe(200);
  expect(await page.locator('.work .bar').isVisible()).toBe(false);

  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  expect(await settled(page)).toBe('ready');
  expect(await page.locator('.fault').innerText()).toBe('');
  expect(faults.filter((fault) => !fault.includes('.wasm'))).toEqual([]);
  await close().catch(() => undefined);
});

test('a file that is missing is named', async () => {
  const { page, close } = await watchedPage(here.browser, here.site.url);
  await page.route('**/observations/*.parquet', (route) => route.fulfill({ status: 404 }));
  await page.goto(address());
  expect(await settled(page)).toBe('error');
  expect(await page.locator('.fault').innerText()).toMatch(/observations\/\w+\.parquet/);
  await close().catch(() => undefined);
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
  return page.evaluate(() => {
    const data = JSON.parse(document.querySelector('#explorer-data')?.textContent ?? '') as {
      indicators: { id: string; areas: [number, number][] }[];
    };
    const count = (areas: [number, number][]): number =>
      areas.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    return data.indicators.filter(({ areas }) => count(areas) > 8).map(({ id }) => id);
  });
}

test('without scripts the figures are a list of files', async () => {
  const options = { javaScriptEnabled: false };
  await onPage(
    here.browser,
    address(),
    async (page) => {
      expect(await page.locator('noscript a').count()).toBeGreaterThan(0);
      expect(await page.locator('.explorer-form').isVisible()).toBe(false);
    },
    options,
  );
});
