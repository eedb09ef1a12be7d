import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import {
  type Condition,
  filesOf,
  keptSelection,
  type Selection,
  selectionSql,
  selectRows,
} from '../../../src/downloads/selection.ts';
import { consoleQuery } from '../../../src/downloads/console-query.ts';
import { breakdownOf } from '../../../src/release/breakdown.ts';
import { withAddresses } from '../../../src/downloads/snippets.ts';
import type { PlainRow } from '../../../src/downloads/workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'selection-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A small table in which every kind of cell occurs, with a column whose name is a word of SQL. */
const rows: readonly PlainRow[] = [2023, 2024, 2025].flatMap((year) =>
  ['a1', "o'x"].flatMap((area_id) =>
    [null, 'in', 'out'].map((group, at): PlainRow => ({
      area_id,
      year,
      half: at,
      group,
      value: at === 2 ? null : year + at / 2,
      recomputed: year < 2024,
    })),
  ),
);
const areas: readonly PlainRow[] = [
  { area_id: 'a1', code: '01', name: 'Đông' },
  { area_id: "o'x", code: '002', name: 'Ấm' },
];

const connection = await (await DuckDBInstance.create(':memory:')).connect();
async function write(name: string, of: readonly PlainRow[], types: string): Promise<void> {
  const cell = (value: PlainRow[string] | undefined): string =>
    value === null || value === undefined
      ? 'NULL'
      : typeof value === 'string'
        ? `'${value.replaceAll("'", "''")}'`
        : String(value);
  const values = of.map((row) => `(${Object.values(row).map(cell).join(', ')})`).join(', ');
  await connection.run(`CREATE TABLE ${name} (${types}); INSERT INTO ${name} VALUES ${values};
    COPY ${name} TO '${folder}/${name}.parquet'`);
}
await write(
  'cells',
  rows,
  'area_id VARCHAR, year INTEGER, half INTEGER, "group" VARCHAR, value DOUBLE, recomputed BOOLEAN',
);
await write('areas', areas, 'area_id VARCHAR, code VARCHAR, name VARCHAR');

async function native(selection: Selection): Promise<unknown> {
  const sql = withAddresses(selectionSql(selection), filesOf(selection), `${folder}/`);
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

const conditions = {
  area_id: fc.oneof(
    fc.constantFrom<Condition>('a1', "o'x", 'none', { not: 'a1' }),
    fc.subarray(['a1', "o'x", 'none']),
  ),
  year: fc.oneof(
    fc.constantFrom<Condition>(2024),
    fc.record({
      between: fc.tuple(fc.integer({ min: 2022, max: 2026 }), fc.integer({ min: 2022, max: 2026 })),
    }),
  ),
  group: fc.constantFrom<Condition>(null, 'in', { not: null }, { not: 'in' }),
  recomputed: fc.constantFrom<Condition>(true, false),
};

test('the SQL of a selection and the rows picked in the browser are the same, whatever is asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .record(conditions, { requiredKeys: [] })
        .map((where) => where as Readonly<Record<string, Condition>>),
      fc.boolean(),
      fc.constantFrom(undefined, 'area_id'),
      async (where, named, newestOf) => {
        const selection: Selection = {
          name: 'data',
          file: 'cells',
          where,
          columns: ['area_id', 'year', 'half', 'group', 'value'],
          order: [...(named ? ['name'] : []), 'area_id', 'year', 'half'],
          named,
          ...(newestOf !== undefined && { newestOf }),
        };
        expect(await native(selection)).toEqual(selectRows(selection, rows, areas));
      },
    ),
    { numRuns: 60 },
  );
});

test('what is no column of a table never becomes SQL', () => {
  const selection: Selection = {
    name: 'data',
    file: 'cells',
    where: { 'a"b': 1 },
    columns: ['year'],
    order: [],
  };
  expect(() => selectionSql(selection)).toThrow('"a"b" is no published column');
});

test('the rows of an area are the same from the tables of its indicators, which a closed release keeps', async () => {
  mkdirSync(join(folder, 'observations'));
  await connection.run(`
    COPY (SELECT area_id, year, value FROM cells WHERE "group" IS NULL) TO '${folder}/observations/plain.parquet';
    COPY (SELECT area_id, year, "group", 'x' AS also, value FROM cells) TO '${folder}/observations/parted.parquet'`);
  const of = { plain: [], parted: ['group', 'also'] };
  const selection: Selection = {
    name: 'data',
    file: 'areas/dong.observations',
    where: {},
    columns: ['indicator', 'breakdown', 'year', 'value'],
    order: ['indicator', 'year', 'breakdown'],
    kept: { of, where: { area_id: 'a1' } },
  };
  const asked = keptSelection(selection);
  expect(filesOf(asked)).toEqual(['observations/plain.parquet', 'observations/parted.parquet']);
  const found = (await native(asked)) as PlainRow[];
  expect(found).toHaveLength(12);
  expect(found[0]).toEqual({
    indicator: 'parted',
    breakdown: '{"also":"x","group":"in"}',
    year: 2023,
    value: 2023.5,
  });
  // As the browser puts them together.
  const tables = {
    plain: rows.filter(({ group }) => group === null),
    parted: rows.map((row) => ({ ...row, also: 'x' })),
  };
  const read = Object.entries(of).flatMap(([indicator, columns]) =>
    tables[indicator as keyof typeof of].map((row) => ({
      ...row,
      indicator,
      breakdown: breakdownOf(row, columns),
    })),
  );
  expect(selectRows(asked, read)).toEqual(found);
  // The console knows these tables by name.
  expect(consoleQuery(selection)).toContain('FROM observations_parted');
});
