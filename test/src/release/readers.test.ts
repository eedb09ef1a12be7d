import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codec } from '../../../scripts/write/file.ts';
import { observationColumns } from '../../../scripts/write/observations.ts';
import { openFolder } from '../../../src/release/native.ts';
import { parquetOf, readParquet } from '../../../src/release/parquet.ts';
import type { Asked, Cut, Questions } from '../../../src/release/questions.ts';
import { smallReader } from '../../../src/release/small-reader.ts';
import { sqlReader } from '../../../src/release/sql-reader.ts';
import { tables } from '../../../src/release/tables.ts';

/**
 * Two readers answer the explorer's questions: the small one over whole files, and DuckDB's SQL. Whatever
 * is asked, of invented tables or of the real release, their rows are equal, to the last null.
 */

const folder = mkdtempSync(join(tmpdir(), 'readers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const breakdowns = ['sex', 'age_group'];
const categories: Readonly<Record<string, readonly string[]>> = {
  sex: ['f', 'm'],
  age_group: ['18-29', '30+'],
};
const areas = ['a1', 'a2', 'a3', 'b-é', 'c "d"'];
const sizes = { few: 40, many: 21_000 };

/** Invented observations with every kind of gap, as SQL over a counter. */
function invented(rows: number, seed: number): string {
  const pick = (list: readonly string[], salt: number): string =>
    `list_value(${list.map((one) => (one === '' ? 'NULL' : `'${one.replaceAll("'", "''")}'`)).join(',')})[1 + (hash(i + ${seed * 100 + salt}) % ${list.length})::INT]`;
  const gap = (salt: number, value: string): string =>
    `CASE WHEN hash(i + ${seed * 100 + salt}) % 4 = 0 THEN NULL ELSE ${value} END`;
  const number = (salt: number): string => gap(salt, `(hash(i + ${seed + salt}) % 100000)::DOUBLE / 7`);
  const values: Readonly<Record<string, string>> = {
    area_id: `list_value(${areas.map((one) => `'${one}'`).join(',')})[1 + (i % ${areas.length})::INT]`,
    year: `(2015 + (i // ${areas.length * 27}) % 12)::INTEGER`,
    half: `((i // ${areas.length * 9}) % 3)::INTEGER`,
    period: `'2024'`,
    sex: `list_value(NULL, 'f', 'm')[1 + ((i // ${areas.length}) % 3)::INT]`,
    age_group: `list_value(NULL, '18-29', '30+')[1 + ((i // ${areas.length * 3}) % 3)::INT]`,
    numerator: number(5),
    denominator: number(6),
    value: number(7),
    state: pick(['', 'đạt', 'chưa đạt'], 8),
    event_date: gap(9, `DATE '2020-01-01' + (hash(i) % 3000)::INT`),
    cutoff: gap(10, `DATE '1969-12-31' + (i % 400)::INT`),
    flag: pick(['ok', 'protected', 'not_reported', 'not_applicable'], 11),
    denominator_flag: pick(['ok', 'protected'], 12),
    areas_reported: gap(13, `(i % 90)::INTEGER`),
    areas_due: gap(14, `92::INTEGER`),
    qualifier: pick(['', 'about', 'over'], 15),
    period_text_vi: pick(['', '6 tháng đầu năm'], 16),
    period_text_en: pick(['', 'first half'], 17),
    source: `'nguồn'`,
  };
  const cells = observationColumns(breakdowns).map(
    ({ name, type }) => `${values[name] ?? `(hash(i + ${name.length}) % 2 = 0)`}::${type} AS "${name}"`,
  );
  return `SELECT ${cells.join(', ')} FROM range(${rows}) t(i) ORDER BY area_id, year, half`;
}

const asked = (indicator: string): Asked => ({ indicator, breakdowns });
let readers: { readonly small: Questions; readonly sql: Questions };

beforeAll(async () => {
  mkdirSync(join(folder, 'observations'));
  mkdirSync(join(folder, 'targets'));
  writeFileSync(join(folder, 'catalog.json'), '{}');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const copy = (sql: string, file: string, rows: number): Promise<unknown> =>
    connection.run(`COPY (${sql}) TO '${join(folder, file)}' (FORMAT parquet, COMPRESSION ${codec(rows)})`);
  for (const [name, rows] of Object.entries(sizes)) {
    await copy(invented(rows, 1), `observations/${name}.parquet`, rows);
    await copy(invented(rows, 2), `observations/${name}_too.parquet`, rows);
  }
  await copy(
    `SELECT ${observationColumns(breakdowns)
      .map(({ name, type }) => `NULL::${type} AS "${name}"`)
      .join(', ')} WHERE FALSE`,
    'observations/none.parquet',
    0,
  );
  const verdict = tables.progress.columns.map(({ name, type }) => {
    if (name === 'area_id') return `list_value('a1','a2','a3')[1 + (i % 3)::INT] AS area_id`;
    if (name === 'year') return `(2020 + i // 3)::INTEGER AS year`;
    if (name === 'reading') return `CASE WHEN i % 2 = 0 THEN 'literal' ELSE 'sensible' END AS reading`;
    const values: Partial<Record<string, string>> = {
      VARCHAR: `'đ' || i`,
      DATE: `DATE '2024-02-29'`,
      BOOLEAN: 'true',
    };
    return `CASE WHEN (i + ${name.length}) % 3 = 0 THEN NULL ELSE ${values[type] ?? 'i'} END::${type} AS "${name}"`;
  });
  await copy(`SELECT ${verdict.join(', ')} FROM range(30) t(i)`, 'targets/muc-1.parquet', 30);
  readers = readersOf(folder, await openFolder(folder));
}, 60_000);

function readersOf(root: string, engine: Awaited<ReturnType<typeof openFolder>>): typeof readers {
  return {
    small: smallReader(parquetOf((file) => Promise.resolve(new Uint8Array(readFileSync(join(root, file)))))),
    sql: sqlReader(engine),
  };
}

const cuts: fc.Arbitrary<Cut> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...breakdowns).chain((by) =>
    fc.record({
      by: fc.constant(by),
      category: fc.constantFrom(null, 'no such', ...(categories[by] ?? [])),
    }),
  ),
);
const someAreas = fc.option(fc.subarray([...areas, 'nowhere'], { minLength: 0 }));
const indicators = fc.constantFrom('few', 'many', 'few_too', 'many_too', 'none');
const year = fc.integer({ min: 2014, max: 2027 });

describe('invented tables', () => {
  test('the same rows of an indicator, whatever areas, years and breakdown are asked for', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(indicators, someAreas, year, year, cuts, async (id, places, from, to, cut) => {
        const question = { ...asked(id), areas: places, from, to, cut };
        const [small, sql] = await Promise.all([
          readers.small.series(question),
          readers.sql.series(question),
        ]);
        // Keys that are equal in a table with repeats stand in any order.
        expect(canonical(small)).toEqual(canonical(sql));
        expect(small.map(place)).toEqual(sql.map(place));
        found += small.length;
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  test('the same pairs of two indicators', async () => {
    await fc.assert(
      fc.asyncProperty(year, fc.integer({ min: 0, max: 2 }), async (when, half) => {
        const question = { x: asked('few'), y: asked('few_too'), year: when, half };
        const [small, sql] = await Promise.all([readers.small.pairs(question), readers.sql.pairs(question)]);
        expect(small).toEqual(sql);
      }),
      { numRuns: 20 },
    );
  });

  test('the same verdicts on a target', async () => {
    for (const places of [null, [], ['a2'], ['a3', 'a1', 'nowhere']]) {
      const question = { slug: 'muc-1', areas: places };
      const small = await readers.small.path(question);
      expect(small).toEqual(await readers.sql.path(question));
      expect(small.length > 0).toBe(places === null || places.length > 0);
    }
  });

  test('a breakdown that the indicator lacks is refused by both', async () => {
    const question = {
      ...asked('few'),
      areas: null,
      from: 2000,
      to: 2030,
      cut: { by: 'x"y', category: null },
    };
    await expect(readers.small.series(question)).rejects.toThrow('no breakdown of few');
    await expect(readers.sql.series(question)).rejects.toThrow('no breakdown of few');
  });

  test('large files are packed with zstd, small ones are not; a cut-off file is no file', async () => {
    const file = (name: string): Uint8Array =>
      new Uint8Array(readFileSync(join(folder, `observations/${name}.parquet`)));
    expect([codec(sizes.few), codec(sizes.many)]).toEqual(['snappy', 'zstd']);
    const whole = file('many');
    expect((await readParquet(whole)).column('value')).toHaveLength(sizes.many);
    await expect(readParquet(whole.slice(0, -1))).rejects.toThrow();
    await expect(readParquet(whole.slice(100))).rejects.toThrow();
    await expect(readParquet(new TextEncoder().encode('<!doctype html>'))).rejects.toThrow();
  });
});

describe('the release', () => {
  test('the same rows of every indicator, with every breakdown', async () => {
    const root = 'public/data';
    const real = readersOf(root, await openFolder(root));
    const dictionary = await readParquet(new Uint8Array(readFileSync(join(root, 'indicators.parquet'))));
    const known = dictionary.column('indicator').map((id, at) => ({
      indicator: String(id),
      breakdowns: Object.keys(JSON.parse(String(dictionary.column('breakdowns')[at])) as object),
    }));
    const files = readdirSync(join(root, 'observations'));
    const published = known.filter(({ indicator }) => files.includes(`${indicator}.parquet`));
    expect(published.length).toBeGreaterThan(0);
    for (const one of published) {
      for (const cut of [null, ...one.breakdowns.map((by) => ({ by, category: null }))]) {
        const question = { ...one, areas: null, from: 1900, to: 2100, cut };
        expect(await real.small.series(question)).toEqual(await real.sql.series(question));
      }
    }
  }, 60_000);
});

function place({ area_id, year: when, half, category }: Place): string {
  return `${area_id} ${when} ${half} ${category ?? ''}`;
}

interface Place {
  readonly area_id: string;
  readonly year: number;
  readonly half: number;
  readonly category: string | null;
}

function canonical(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
}
