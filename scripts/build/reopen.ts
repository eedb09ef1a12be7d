import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { breakdownSql } from '../../src/release/breakdown.ts';
import type { Column } from '../../src/release/column.ts';
import { namedTable, namedTables } from '../../src/release/named-tables.ts';
import { observationHead, observationTail } from '../../src/release/tables.ts';
import { areaObservationColumns } from '../../src/release/area-observations.ts';
import type { Localized } from '../../src/i18n/language.ts';
import type { Site } from '../../src/site/site.ts';
import { breakdownsOf } from '../compare/breakdown.ts';
import { openDatabase, query } from '../read/database.ts';
import { type Catalog, describeRelease } from '../write/describe.ts';
import { type PublishedFile, type Source, writeTable } from '../write/file.ts';
import { observationColumns } from '../write/observations.ts';

/**
 * Makes a closed release what it was when it was published: its tables are kept as Parquet alone, and everything
 * else follows from them. The Parquet files stay as they are, byte for byte.
 * @param closed the folder of the closed release
 * @param folder is emptied first
 */
export async function reopen(closed: string, folder: string): Promise<Catalog> {
  const { files: kept, ...head } = (await json(closed, 'catalog.json')) as Catalog;
  const site = (await json(closed, 'site.json')) as Site;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const connection = await openDatabase();
  try {
    const files: PublishedFile[] = [];
    const sources: Source[] = [];
    const names = await namesOf(connection, closed);
    for (const file of kept) {
      if (file.format === 'parquet') {
        const source = await tableOf(connection, closed, file, names);
        const written = await writeTable(connection, folder, source);
        sources.push(source);
        files.push(...written.map((each) => (each.format === 'parquet' ? file : each)));
      } else files.push(file);
      await mkdir(dirname(join(folder, file.path)), { recursive: true });
      await copyFile(join(closed, file.path), join(folder, file.path));
    }
    await attach(connection, closed, sources);
    // In the order in which they were described when they were made: the named tables, then the observations.
    const order = namedTables.map(({ name }) => name);
    sources.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name) || (a.name < b.name ? -1 : 1));
    return await describeRelease(connection, folder, { head, site, sources, files });
  } finally {
    connection.closeSync();
  }
}

async function json(folder: string, name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, name), 'utf8'));
}

/** What readers call the breakdowns, by their columns. */
type Names = Readonly<Record<string, Localized>>;

/** The names of breakdowns that a closed release knew; none where it is older than these names. */
async function namesOf(connection: DuckDBConnection, closed: string): Promise<Names> {
  const rows = await query<{ breakdown_names?: string | null }>(connection, 'FROM read_parquet($path)', {
    path: join(closed, 'indicators.parquet'),
  });
  return Object.assign(
    {},
    ...rows.map(({ breakdown_names: names }) => JSON.parse(names ?? '{}') as Names),
  ) as Names;
}

/** A kept table as a source of files. Columns that its release did not have yet are left out. */
async function tableOf(
  connection: DuckDBConnection,
  closed: string,
  { path, title }: PublishedFile,
  names: Names,
): Promise<Source> {
  const values = { path: join(closed, path) };
  const found = await query<{ column_name: string }>(connection, 'DESCRIBE FROM read_parquet($path)', values);
  const present = found.map(({ column_name }) => column_name);
  const name = path.replace(/\.parquet$/, '');
  const columns = columnsOf(name, present, names).filter((column) => present.includes(column.name));
  const list = columns.map((column) => `"${column.name}"`).join(', ');
  return { name, title, columns, sql: `SELECT ${list} FROM read_parquet($path)`, values };
}

function columnsOf(name: string, present: readonly string[], names: Names): readonly Column[] {
  const named = namedTable(name);
  if (named) return named.columns;
  const fixed = new Set<string>([...observationHead, ...observationTail].map((column) => column.name));
  return observationColumns(
    present.filter((column) => !fixed.has(column)),
    names,
  );
}

/** The tables under the names that they had when the release was made. */
async function attach(
  connection: DuckDBConnection,
  closed: string,
  sources: readonly Source[],
): Promise<void> {
  const from = (name: string): string =>
    `read_parquet('${join(closed, `${name}.parquet`).replaceAll("'", "''")}')`;
  const columns = areaObservationColumns.map(({ name, type }) => `"${name}" ${type}`).join(', ');
  await connection.run(`CREATE TABLE observation (${columns})`);
  for (const { name, columns: own } of sources) {
    const [, indicator] = name.split('/');
    if (indicator === undefined) {
      await connection.run(
        `CREATE VIEW "${name === 'progress' ? 'verdict' : `published_${name}`}" AS FROM ${from(name)}`,
      );
      continue;
    }
    const breakdown = breakdownSql(await breakdownsOf(connection, join(closed, `${name}.parquet`)));
    const shared = own
      .map((column) => column.name)
      .filter((column) => areaObservationColumns.some((each) => each.name === column));
    const list = shared.map((column) => `"${column}"`).join(', ');
    await connection.run(
      `INSERT INTO observation (indicator, breakdown, ${list})
       SELECT $indicator, ${breakdown}, ${list} FROM ${from(name)}`,
      { indicator },
    );
  }
}
