import { globSync, readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { words } from '../../src/i18n/words.ts';
import { numbersHidden } from '../../src/targets/numbers-hidden.ts';

/** What briefings show, against the published files, read here with SQL of our own. */

interface Cell {
  readonly target: string;
  readonly status: keyof ReturnType<typeof words>['status'];
  readonly reason: string;
  readonly indicator: string | null;
  readonly value: number | null;
  readonly required: number | null;
  readonly before: number | null;
}

const connection = await (await DuckDBInstance.create(':memory:')).connect();

/** The newest verdicts of an area up to the end of a period, by code of the target. */
async function cells(slug: string, period: string): Promise<ReadonlyMap<string, Cell>> {
  const end = (name: string): string =>
    `(${name}[:4]::INTEGER + CASE upper(${name}[5:]) WHEN '-H1' THEN 0.5 WHEN '-H2' THEN 0.75 ELSE 1 END)`;
  const reader = await connection.runAndReadAll(`
    SELECT p.target, p.status, p.reason, p.indicator, p.value, p.required, b.value AS before
    FROM 'dist/data/progress.parquet' p
    JOIN 'dist/data/areas.parquet' a USING (area_id)
    LEFT JOIN 'dist/data/progress.parquet' b
      ON (b.programme, b.target, b.area_id, b.period, b.reading)
       = (p.programme, p.target, p.area_id, p.previous_period, p.reading)
    WHERE a.slug = '${slug}' AND p.reading = 'sensible' AND ${end('p.period')} <= ${end(`'${period}'`)}
    QUALIFY row_number() OVER (
      PARTITION BY p.programme, p.target ORDER BY p.reason = 'yearly_only', ${end('p.period')} DESC, p.period
    ) = 1`);
  return new Map((reader.getRowObjectsJS() as unknown as Cell[]).map((row) => [row.target, row]));
}

/** The numbers in a text as the language writes them: "1.234,5" and "1,234.5" are both 1234.5. */
function numbers(text: string, language: 'vi' | 'en'): number[] {
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  return [...text.replace(/\([^)]*\)/g, '').matchAll(/[+−]?\d[\d.,]*/g)].map(([number]) =>
    Number(number.replaceAll(group, '').replace(point, '.').replace('−', '-').replace('+', '')),
  );
}

test.each(['vi', 'en'] as const)(
  'every number of the tables is a published cell or the difference of two, in all briefings (%s)',
  async (language) => {
    const root = language === 'vi' ? 'dist/bao-cao' : 'dist/en/bao-cao';
    const files = globSync('*/*/index.html', { cwd: root });
    expect(files.length).toBeGreaterThan(20);
    let checked = 0;
    for (const file of files) {
      const [slug = '', period = ''] = file.split('/');
      const known = await cells(slug, period);
      const { document } = parseHTML(readFileSync(`${root}/${file}`, 'utf8')) as unknown as {
        document: Document;
      };
      for (const row of document.querySelectorAll('.all-targets tbody tr:not(.group, .gathered)')) {
        const code = row.querySelector('.code')?.textContent ?? '';
        const cell = known.get(code);
        const where = `${file} ${code}`;
        const [status = '', result = '', required = '', change = ''] = [...row.querySelectorAll('td')].map(
          (each) => each.textContent.trim(),
        );
        expect(status, where).toBe(cell && words(language).status[cell.status]);
        for (const [text, number] of [
          [result, cell?.value],
          [required, cell?.required],
        ] as const) {
          if (number === null || number === undefined) expect(numbers(text, language), where).toEqual([]);
          else expect(numbers(text, language)[0], where).toBeCloseTo(number, 0.9);
        }
        const [moved] = numbers(change, language);
        if (moved !== undefined) {
          expect(moved, where).toBeCloseTo(Math.abs((cell?.value ?? 0) - (cell?.before ?? 0)), 0.9);
        }
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(500);
  },
  120_000,
);

test('what is hidden shows no number anywhere in its row, and the notes say so', async () => {
  let hidden = 0;
  for (const file of globSync('*/*/index.html', { cwd: 'dist/bao-cao' })) {
    const [slug = '', period = ''] = file.split('/');
    const known = await cells(slug, period);
    const { document } = parseHTML(readFileSync(`dist/bao-cao/${file}`, 'utf8')) as unknown as {
      document: Document;
    };
    let here = 0;
    for (const row of document.querySelectorAll('.all-targets tbody tr:not(.group, .gathered)')) {
      const code = row.querySelector('.code')?.textContent ?? '';
      const cell = known.get(code);
      if (cell?.status !== 'withheld' && !(cell && numbersHidden(cell))) continue;
      const told = [...row.querySelectorAll('td')].slice(1);
      expect(
        told.flatMap((each) => numbers(each.textContent, 'vi')),
        `${file} ${code}`,
      ).toEqual([]);
      here += 1;
    }
    if (here > 0) expect(document.body.textContent, file).toContain('không được công bố');
    hidden += here;
  }
  expect(hidden).toBeGreaterThan(0);
});
