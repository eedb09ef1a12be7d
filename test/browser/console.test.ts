import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ConsoleData } from '../../src/console/data.ts';
import { stage } from './chromium.ts';
import { cells, run, settled, write } from './console-page.ts';
import { onPage, watchedPage } from './page.ts';

const here = stage();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const address = (query = '', language = ''): string =>
  new URL(`${language}so-lieu/sql/${query}`, here.site.url).href;

async function broken(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] } satisfies RunOptions,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

const carried = (page: Page): Promise<ConsoleData> =>
  page.evaluate(() => JSON.parse(document.querySelector('#console-data')?.textContent ?? '') as ConsoleData);

test('every prepared question has an answer in the browser, in both languages, and only the release is fetched', async () => {
  for (const language of ['', 'en/']) {
    const before = here.site.log.length;
    await onPage(here.browser, address('', language), async (page) => {
      expect(await settled(page)).toBe('ready');
      const { questions, tables } = await carried(page);
      expect(questions.length).toBeGreaterThanOrEqual(12);
      for (const { id } of questions) {
        await page.locator(`a[data-question=${id}]`).click();
        expect(await settled(page), id).toBe('done');
        expect(await page.locator('.answer tbody tr').count(), id).toBeGreaterThan(0);
        expect(new URL(page.url()).search).toBe(`?cau=${id}`);
      }
      const asked = here.site.log.slice(before).map(({ url }) => new URL(url, here.site.url).pathname);
      const files = asked.filter((path) => path.includes('/data/'));
      // A file is fetched once, and no file that no question names.
      expect(new Set(files).size).toBe(files.length);
      expect(files.length).toBeLessThan(tables.length / 4);
      await page.goBack();
      expect(await settled(page)).toBe('done');
      expect(new URL(page.url()).search).toBe(`?cau=${questions.at(-2)?.id ?? ''}`);
    });
  }
});

test('a query of one’s own: names are completed, numbers and empty cells read well, mistakes are shown where they are', async () => {
  await onPage(here.browser, address(), async (page) => {
    await settled(page);
    await write(page, 'SELECT * FROM lin');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'lineage' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.cm-tooltip-autocomplete').waitFor({ state: 'detached' });

    expect(await broken(page)).toEqual([]);
    expect(
      (await run(page, "SELECT 1234.5 AS n, DATE '2025-07-01' AS d, NULL AS value, 'protected' AS flag"))
        .state,
    ).toBe('done');
    expect(await cells(page)).toEqual(['1.234,5', '01/07/2025', 'không công bố', 'protected']);
    expect(await broken(page)).toEqual([]);
    expect(new URL(page.url()).searchParams.get('sql')).toContain('1234.5');

    expect(
      (await run(page, "SELECT INTERVAL 1 DAY AS a, [1, 2] AS b, {'k': 1} AS c, 5 AS d, 6 AS d")).state,
    ).toBe('done');
    expect(await cells(page)).toEqual(['1 day', '[1, 2]', "{'k': 1}", '5', '6']);

    const column = await run(page, 'SELECT area_id,\n  nmae\nFROM areas');
    expect(column).toMatchObject({ state: 'error' });
    expect(column.text).toContain('Không có cột “nmae”');
    expect(column.text).toContain('Dòng 2, cột 3.');
    expect(await page.locator('.cm-lintRange-error').innerText()).toBe('nmae');
    expect(await broken(page)).toEqual([]);
    expect((await run(page, 'SELECT name FROM')).text).toContain('Câu còn dở');
    expect((await run(page, 'SELECT CAST(name AS INTEGER) FROM areas')).text).toContain('không đổi được');
    expect((await run(page, 'SELECT name FROM areas; SELECT 1')).text).toContain('một câu');

    const { text } = await run(page, 'SELECT range AS n FROM range(200000)');
    expect(text).toContain('100.000 dòng đầu');
    expect(await page.locator('.answer tbody tr').count()).toBe(200);
  });
});

test('the release can be read and nothing else: no file, host, extension or setting', async () => {
  const before = here.site.log.length;
  await onPage(here.browser, address(), async (page) => {
    await settled(page);
    const own = new URL('data/areas.parquet', here.site.url).href;
    for (const sql of [
      `SELECT * FROM '${own}'`,
      `SELECT * FROM read_parquet('${own}')`,
      "SELECT * FROM read_parquet('https://elsewhere.example/x.parquet')",
      "SELECT * FROM 'https://elsewhere.example/x.csv'",
      "SELECT * FROM read_csv_auto('s3://bucket/x.csv')",
      "SELECT * FROM glob('*')",
      "SELECT * FROM parquet_metadata('areas.parquet')",
      "SELECT * FROM read_json_auto('https://elsewhere.example/x.json')",
      'SELECT * FROM duckdb_extensions()',
      "ATTACH 'https://elsewhere.example/x.db' AS x",
      'INSTALL httpfs',
      'LOAD httpfs',
      'SET enable_external_access = true',
      'PRAGMA database_list',
      "COPY (SELECT 1) TO 'x.csv'",
      'CREATE TABLE x AS SELECT 1',
      "EXPLAIN ANALYZE SELECT * FROM read_csv_auto('https://elsewhere.example/x.csv')",
      'SELECT 1; INSTALL httpfs',
    ]) {
      const { state, text } = await run(page, sql);
      expect(state, `${sql}: ${text}`).toBe('error');
      expect(text, sql).toMatch(/chỉ đọc|một câu/);
    }
  });
  const asked = here.site.log.slice(before).map(({ url }) => url);
  expect(asked.filter((url) => url.includes('/data/'))).toEqual([]);
});

test('on a phone the prepared questions stand one under the other, none of them beside the frame', async () => {
  await onPage(here.browser, address(), async (page) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const list = page.locator('.questions ol');
    const lefts = await list
      .locator('li')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
    expect(lefts.length).toBeGreaterThan(11);
    expect(new Set(lefts).size).toBe(1);
    expect(await list.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  });
});

test('a query in an address waits for the reader, a prepared one does not; nonsense is told', async () => {
  await onPage(here.browser, address('?sql=SELECT+42+AS+n'), async (page) => {
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('.note').innerText()).toContain('bấm Chạy');
    expect(await page.locator('.cm-content').innerText()).toBe('SELECT 42 AS n');
    expect(page.workers()).toEqual([]);
    await page.getByRole('button', { name: 'Chạy', exact: true }).click();
    expect(await settled(page)).toBe('done');
    expect(await cells(page)).toEqual(['42']);
    // Leaving ends the engine's thread.
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
    await expect.poll(() => page.workers().length).toBe(0);
    const long = `SELECT ${Array.from({ length: 400 }, (_, n) => `${n} AS c${n}`).join(', ')}`;
    expect((await run(page, long)).state).toBe('done');
    await expect.poll(() => page.url()).toContain('?goi=');
    await page.reload();
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('.cm-content').innerText()).toBe(long);
    await page.goto(address('?goi=***'));
    await settled(page);
    expect(await page.locator('.note').innerText()).toContain('Không đọc được');
  });
});

test('a query that never ends is stopped by the reader or by the clock, and the next one runs', async () => {
  await onPage(here.browser, address(), async (page) => {
    await settled(page);
    const endless =
      'SELECT count(*) FROM range(10000000) AS a, range(10000000) AS b WHERE (a.range * b.range) % 7 = 3';
    await write(page, endless);
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.locator('.step', { hasText: 'Đang tính' }).waitFor();
    await page.getByRole('button', { name: 'Dừng' }).click();
    expect(await settled(page)).toBe('error');
    expect(await page.locator('.fault').innerText()).toContain('Đã dừng theo yêu cầu');
    expect((await run(page, 'SELECT count(*) AS n FROM areas')).state).toBe('done');

    await page.clock.install();
    await write(page, endless);
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.locator('.step', { hasText: 'Đang tính' }).waitFor();
    await page.clock.fastForward(31_000);
    expect(await settled(page)).toBe('error');
    expect(await page.locator('.fault').innerText()).toContain('30 giây');
  });
});

test('results are downloaded as CSV, JSON and Parquet', async () => {
  await onPage(here.browser, address(), async (page) => {
    await settled(page);
    await run(page, "SELECT 'Đồng Hỷ' AS name, 1.5 AS value UNION ALL SELECT '=1+1', NULL ORDER BY value");
    const file = async (label: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.answer').getByRole('button', { name: label }).click(),
      ]);
      return readFileSync(await download.path());
    };
    expect((await file('CSV')).toString()).toBe("\uFEFFname,value\r\nĐồng Hỷ,1.5\r\n'=1+1,\r\n");
    expect(JSON.parse((await file('JSON')).toString())).toEqual([
      { name: 'Đồng Hỷ', value: 1.5 },
      { name: '=1+1', value: null },
    ]);
    expect((await file('Parquet')).subarray(0, 4).toString()).toBe('PAR1');
    expect((await run(page, 'SELECT count(*) AS n FROM areas')).state).toBe('done');
  });
});

test('at rest the engine’s files are fetched ahead, and nothing is started; not where the reader saves data', async () => {
  const engine = /duckdb-eh\.[\w-]+\.wasm$/;
  for (const saves of [false, true]) {
    const { page } = await watchedPage(here.browser, here.site.url);
    await page.addInitScript((saveData) => {
      Object.defineProperty(navigator, 'connection', { value: { saveData, effectiveType: '4g' } });
    }, saves);
    const before = here.site.log.length;
    // Asked for before the page is: it may come as soon as that is ready.
    const came = saves ? undefined : page.waitForResponse(engine);
    await page.goto(address());
    expect(await settled(page)).toBe('ready');
    await came;
    await page.waitForLoadState('networkidle');
    const asked = here.site.log.slice(before).filter(({ url }) => engine.test(url));
    expect(asked.length).toBe(saves ? 0 : 1);
    expect(page.workers()).toEqual([]);
    await page.context().close();
  }
});
