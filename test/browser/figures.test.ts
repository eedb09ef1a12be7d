import { readFileSync } from 'node:fs';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { words } from '../../src/i18n/words.ts';

/** What target pages show, against the published files, read here with SQL of our own. */

const data = 'dist/data';
let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});

const rows = async <T>(sql: string): Promise<T[]> =>
  (await connection.runAndReadAll(sql)).getRowObjectsJS() as T[];

interface Judged {
  slug: string;
  status: keyof ReturnType<typeof words>['status'];
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  required: number | null;
  indicator: string | null;
  /** The categories that the target is about, as JSON; none: the total. */
  breakdown: string | null;
}

/** The newest verdict on every target of the home area's own programmes, up to the end of each. */
function judged(): Promise<Judged[]> {
  const { home_area, as_of } = JSON.parse(readFileSync(`${data}/site.json`, 'utf8')) as Record<
    string,
    string
  >;
  const end = (period: string): string =>
    `(${period}[:4]::INTEGER + CASE WHEN ${period} LIKE '%H1' THEN 0.5 ELSE 1 END)`;
  return rows(`
    SELECT slug, status, value, p.numerator, p.denominator, required, i.indicator, i.breakdown
    FROM '${data}/progress.parquet' p
    JOIN '${data}/targets.parquet' t USING (programme, target)
    JOIN '${data}/programmes.parquet' g USING (programme)
    LEFT JOIN '${data}/target_indicators.parquet' i
      ON (i.programme, i.target, i.reading, i.position) = (p.programme, p.target, 'sensible', 1)
    WHERE p.area_id = '${home_area}' AND g.area_id = '${home_area}' AND p.reading = 'sensible'
      AND measurability <> 'qualitative'
      AND ${end('period')} <= least(${end(`'${as_of ?? ''}'`)}, year(g.valid_to) + 1)
    QUALIFY row_number() OVER (
      PARTITION BY slug ORDER BY p.reason = 'yearly_only', ${end('period')} DESC, period
    ) = 1
    ORDER BY slug`);
}

/** The numbers in a text as the language writes them: "1.234,5" and "1,234.5" are both 1234.5. */
function numbers(text: string, language: 'vi' | 'en'): number[] {
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  return [...text.matchAll(/[+−]?\d[\d.,]*/g)].map(([number]) =>
    Number(number.replaceAll(group, '').replace(point, '.').replace('−', '-').replace('+', '')),
  );
}

interface Shown {
  readonly status: string;
  /** Value and small print by label. */
  readonly facts: ReadonlyMap<string, { value: string; small: string }>;
  readonly table: readonly (readonly string[])[];
  /** Place of the column whose head begins with a word. */
  readonly valueColumn: (word: string) => number;
  readonly captions: readonly string[];
}

function shown(slug: string, language: 'vi' | 'en'): Shown {
  const file = `dist/${language === 'vi' ? '' : 'en/'}chi-tieu/${slug}/index.html`;
  const { document } = parseHTML(readFileSync(file, 'utf8')) as unknown as { document: Document };
  const text = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const facts = [...document.querySelectorAll('dl.facts > div')].map((div) => {
    const small = text(div.querySelector('small'));
    const value = text(div.querySelector('dd')).slice(0, small ? -small.length : undefined);
    return [text(div.querySelector('dt')), { value, small }] as const;
  });
  const table = document.querySelector('details table');
  return {
    status: text(document.querySelector('.lede .status')),
    facts: new Map(facts),
    // A heading over rows that share a note is no row.
    table: [...(table?.querySelectorAll('tbody tr') ?? [])]
      .filter((row) => row.querySelector('th[scope=row]') !== null)
      .map((row) => [...row.children].map(text)),
    valueColumn: (word) =>
      [...(table?.querySelectorAll('thead th') ?? [])].findIndex((head) => text(head).startsWith(word)),
    captions: [...document.querySelectorAll('figcaption')].map(text),
  };
}

describe.each(['vi', 'en'] as const)('target pages (%s)', (language) => {
  const text = words(language);

  test('show the published status, result and requirement of the home area', async () => {
    const all = await judged();
    expect(all.length).toBeGreaterThan(5);
    expect(all.some(({ value }) => value !== null)).toBe(true);
    for (const row of all) {
      const page = shown(row.slug, language);
      expect(page.status, row.slug).toBe(text.status[row.status]);
      for (const [label, number] of [
        [text.target.result, row.value],
        [text.target.required, row.required],
      ] as const) {
        const fact =
          page.facts.get(label) ??
          (label === text.target.required ? page.facts.get(text.target.limit) : undefined);
        if (number === null || row.indicator === null) expect(fact, `${row.slug}: ${label}`).toBeUndefined();
        else
          expect(numbers(fact?.value ?? '', language)[0], `${row.slug}: ${label}`).toBeCloseTo(number, 0.9);
      }
      if (row.value !== null && row.numerator !== null && row.denominator !== null) {
        const counts = numbers(page.facts.get(text.target.result)?.small ?? '', language);
        expect(counts, row.slug).toEqual([row.numerator, row.denominator]);
      }
    }
  });

  test('show every period of the published table, and name a made-up source as such', async () => {
    const { home_area } = JSON.parse(readFileSync(`${data}/site.json`, 'utf8')) as Record<string, string>;
    let checked = 0;
    for (const { slug, indicator, breakdown } of await judged()) {
      if (indicator === null) continue;
      const about = JSON.parse(breakdown ?? '{}') as Record<string, string>;
      checked += 1;
      const page = shown(slug, language);
      interface Cell {
        flag: keyof typeof text.flag | 'ok';
        value: number | null;
        illustrative: boolean;
      }
      const breakdowns = await rows<{ name: string }>(`
        SELECT unnest(json_keys(breakdowns)) AS name FROM '${data}/indicators.parquet'
        WHERE indicator = '${indicator}' AND json_type(breakdowns) = 'OBJECT'`);
      const cells = await rows<Cell>(`
        SELECT flag, value, illustrative FROM '${data}/observations/${indicator}.parquet' o
        JOIN '${data}/sources.parquet' s USING (source)
        WHERE area_id = '${home_area}' ${breakdowns
          .map(({ name }) => `AND "${name}" ${about[name] === undefined ? 'IS NULL' : `= '${about[name]}'`}`)
          .join(' ')}
        ORDER BY year DESC, half = 0 DESC, half DESC`);
      if (cells.length === 0) continue;
      expect(page.table, slug).toHaveLength(cells.length);
      cells.forEach(({ flag, value }, at) => {
        const cell = page.table[at]?.[page.valueColumn(text.target.value)] ?? '';
        if (flag !== 'ok') expect(cell, slug).toBe(text.flag[flag]);
        else if (value !== null) expect(numbers(cell, language)[0], slug).toBeCloseTo(value, 0.9);
      });
      if (cells.some(({ illustrative, value }) => illustrative && value !== null)) {
        expect(page.captions[0]?.toLowerCase(), slug).toContain(text.source.illustrative);
      }
    }
    expect(checked).toBeGreaterThan(5);
  });
});
