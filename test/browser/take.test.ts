import { readdirSync, readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { filesOf, type PlainRow, selectionSql, selectRows } from '../../src/downloads/selection.ts';
import { withAddresses } from '../../src/downloads/snippets.ts';
import type { Taken } from '../../src/downloads/taken.ts';
import { stage } from './chromium.ts';
import { onPage } from './page.ts';

const here = stage();

/** What the pages of one folder offer to take away, by path. */
function offered(folder: string): (readonly [path: string, taken: Taken])[] {
  return readdirSync(`dist/${folder}`).flatMap((slug) => {
    const path = `${folder}/${slug}/`;
    let html: string;
    try {
      html = readFileSync(`dist/${path}index.html`, 'utf8');
    } catch {
      return [];
    }
    const { document } = parseHTML(html);
    return [...document.querySelectorAll('[data-take]')].map(
      (box) => [path, JSON.parse(box.getAttribute('data-take') ?? '') as Taken] as const,
    );
  });
}

async function native() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return async (sql: string): Promise<PlainRow[]> => {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson() as unknown as PlainRow[];
  };
}

test.each(['chi-tieu', 'dia-ban'])(
  'the SQL of what %s shows gives the rows that are saved',
  async (folder) => {
    const rows = await native();
    const read = (file: string) => JSON.parse(readFileSync(`dist/data/${file}.json`, 'utf8')) as PlainRow[];
    const areas = read('areas');
    const all = offered(folder);
    expect(all.length).toBeGreaterThan(50);
    let found = 0;
    for (const [path, { selections }] of all) {
      for (const selection of selections) {
        const sql = withAddresses(selectionSql(selection), filesOf(selection), 'dist/data/');
        const saved = selectRows(selection, read(selection.file), areas);
        const asked = await rows(sql);
        expect(asked, `${path} ${selection.name}`).toEqual(saved);
        found += saved.length;
      }
    }
    expect(found).toBeGreaterThan(1000);
  },
  120_000,
);

test('a chart is saved as spreadsheet, picture and zip, with citation and code beside it', async () => {
  const [path, taken] = offered('chi-tieu').find(([, { selections }]) => selections.length === 2) ?? [];
  if (!path || !taken) throw new Error('no target offers its chart');
  await onPage(here.browser, new URL(path, here.site.url).href, async (page) => {
    const box = page.locator('details.take').first();
    await box.locator('summary').click();
    const press = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        box.getByRole('button', { name, exact: true }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const sheets = await readXlsxFile(await press('XLSX'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'results',
      'required',
      'dictionary',
      'notes',
      'citation',
    ]);
    const svg = (await press('SVG')).toString('utf8');
    expect(svg).toContain(taken.source.slice(0, 20));
    expect(svg).toContain('SỐ LIỆU MINH HỌA');
    expect(svg).not.toMatch(/var\(|class=|style=/);
    expect((await press('PNG')).subarray(1, 4).toString()).toBe('PNG');
    const zip = unzipSync(await press('Trọn gói (zip)'));
    expect(Object.keys(zip).sort()).toEqual([
      'chart.svg',
      'citation.bib',
      'citation.txt',
      'dictionary.csv',
      'licence.txt',
      'readme.txt',
      'required.csv',
      'required.json',
      'results.csv',
      'results.json',
    ]);
    expect(strFromU8(zip['results.csv'] ?? new Uint8Array()).split('\n')[0]).toContain('period,');

    // What the page says to run, run: the numbers of the table beside the chart.
    const code = await box.locator('pre[aria-label^="DuckDB"]').textContent();
    const [results = ''] = (code ?? '').replaceAll(`${here.site.url}data/`, 'dist/data/').split(';\n\n');
    const told = await (await native())(results);
    expect(told).toEqual(JSON.parse(strFromU8(zip['results.json'] ?? new Uint8Array())));
    await box.getByRole('button', { name: /BibTeX/ }).click();
    expect(await box.locator('.copyable [role=status]').allTextContents()).toContainEqual(
      expect.stringMatching(/Đã/),
    );
  });
}, 60_000);
