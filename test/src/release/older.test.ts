import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Column } from '../../../src/release/column.ts';
import { openFolder } from '../../../src/release/native.ts';
import { parquetOf } from '../../../src/release/parquet.ts';
import { type Catalog, readRelease } from '../../../src/release/release.ts';
import { smallReader } from '../../../src/release/small-reader.ts';
import { sqlReader } from '../../../src/release/sql-reader.ts';
import { readFileSync } from 'node:fs';
import { observationColumns } from '../../../scripts/write/observations.ts';
import { tables } from '../../../src/release/tables.ts';
import type { Site } from '../../../src/site/site.ts';

/** Releases closed before a column was added are read by the code that knows it. */

const folder = mkdtempSync(join(tmpdir(), 'older-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const value = ({ name, type }: Column): string => {
  if (name === 'breakdowns') return `'{}'`;
  if (name === 'indicator') return `'water'`;
  const typical = {
    VARCHAR: `'x'`,
    DOUBLE: '1.5',
    INTEGER: '2024',
    BOOLEAN: 'true',
    DATE: `DATE '2024-05-01'`,
  };
  return `${typical[type]}::${type}`;
};
const columnsOf = Object.entries({
  ...Object.fromEntries(
    Object.values(tables).map(({ name, columns }) => [name, columns as readonly Column[]]),
  ),
  'observations/water': observationColumns([]),
});

/** One row a table, without the columns that a predicate leaves out. */
async function write(at: string, keep: (file: string, column: Column) => boolean): Promise<void> {
  mkdirSync(join(at, 'observations'), { recursive: true });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const [file, columns] of columnsOf) {
    const cells = columns.filter((one) => keep(file, one)).map((one) => `${value(one)} AS "${one.name}"`);
    await connection.run(`COPY (SELECT ${cells.join(', ')}) TO '${join(at, file)}.parquet' (FORMAT parquet)`);
  }
  writeFileSync(join(at, 'catalog.json'), JSON.stringify(catalog));
}
const catalog = { files: columnsOf.map(([file]) => ({ path: `${file}.parquet` })) } as unknown as Catalog;

async function read(at: string) {
  const release = await readRelease(await openFolder(at), catalog, {} as Site);
  return { release, series: await release.series('water') };
}

let whole: Awaited<ReturnType<typeof read>>;
beforeAll(async () => {
  await write(join(folder, 'whole'), () => true);
  whole = await read(join(folder, 'whole'));
});

test('whichever columns that can be empty a release lacks, they are empty in it and all else is as it was', async () => {
  const optional = columnsOf.flatMap(([file, columns]) =>
    columns.filter(({ required }) => !required).map(({ name }) => `${file} ${name}`),
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.subarray(optional, { minLength: 1 }), async (lacking) => {
      const at = join(folder, `older-${(run += 1)}`);
      await write(at, (file, { name }) => !lacking.includes(`${file} ${name}`));
      const { release, series } = await read(at);
      const expected = (file: string, rows: readonly object[]): object[] =>
        rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, cell]) => [
              name,
              lacking.includes(`${file} ${name}`) ? null : cell,
            ]),
          ),
        );
      expect(release.areas).toEqual(expected('areas', whole.release.areas));
      expect(release.targets).toEqual(expected('targets', whole.release.targets));
      expect(release.progress).toEqual(expected('progress', whole.release.progress));
      expect(series).toEqual(expected('observations/water', whole.series));
    }),
    { numRuns: 8 },
  );
});

test('both readers of the browser read what an older release has', async () => {
  const at = join(folder, 'browser');
  await write(at, (_, { name }) => !['areas_due', 'qualifier', 'turned'].includes(name));
  const question = { indicator: 'water', breakdowns: [], areas: null, from: 2000, to: 2030, cut: null };
  const small = smallReader(
    parquetOf((file) => Promise.resolve(new Uint8Array(readFileSync(join(at, file))))),
  );
  const rows = await small.series(question);
  expect(rows).toMatchObject([{ area_id: 'x', value: 1.5, areas_due: null, qualifier: null }]);
  expect(await sqlReader(await openFolder(at)).series(question)).toEqual(rows);
});

test('a column that is never empty must be there, and each must be of its type: the fault is named', async () => {
  const at = join(folder, 'broken');
  await write(at, (_, { name }) => name !== 'area_id');
  await expect(read(at)).rejects.toThrow(/areas\.parquet lacks the column "area_id"/);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await write(at, () => true);
  await connection.run(
    `COPY (SELECT * REPLACE ('a' AS lat) FROM '${join(folder, 'whole')}/areas.parquet') TO '${at}/areas.parquet' (FORMAT parquet)`,
  );
  await expect(read(at)).rejects.toThrow(/the column "lat" of .*areas\.parquet holds VARCHAR, not DOUBLE/);
});
