import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../../src/release/column.ts';
import type { Localized } from '../../src/i18n/language.ts';
import { tableFormats } from '../../src/release/twins.ts';
import { query } from '../read/database.ts';

/** A file of the release as the catalogue lists it. */
export interface PublishedFile {
  /** Relative to the release, with forward slashes. */
  readonly path: string;
  readonly title: Localized;
  readonly format: 'parquet' | 'csv' | 'json' | 'xlsx' | 'txt';
  /** Null for what is no table. */
  readonly rows: number | null;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table to publish: a name for its files, what it is, and the SQL its rows come from. */
export interface Source {
  readonly name: string;
  readonly title: Localized;
  readonly columns: readonly Column[];
  /** SQL that gives exactly these columns, in order. */
  readonly sql: string;
  readonly values?: Record<string, string>;
  /** Whether its rows stand in another table too, where they were looked at for empty cells. */
  readonly checked?: boolean;
}

/**
 * How a Parquet file of so many rows is packed. Small ones, which browsers fetch whole and read without
 * an engine, with snappy: about as small as with zstd at this size, and unpacked by a tenth of the code.
 */
export function codec(rows: number): 'snappy' | 'zstd' {
  return rows <= 20_000 ? 'snappy' : 'zstd';
}

/** Writes `<name>.parquet`, `<name>.csv` and `<name>.json` under the folder. */
export async function writeTable(
  connection: DuckDBConnection,
  folder: string,
  { name, title, columns, sql, values, checked = false }: Source,
): Promise<PublishedFile[]> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  const [made] = await query<{ Count: number }>(
    connection,
    `CREATE OR REPLACE TEMP TABLE outgoing AS ${sql}`,
    values,
  );
  if (!checked) await refuseEmpty(connection, name, columns);
  await connection.run(
    `COPY outgoing TO '${escaped(join(folder, `${name}.parquet`))}' (FORMAT parquet, COMPRESSION ${codec(made?.Count ?? 0)}, ROW_GROUP_SIZE 122880)`,
  );
  await connection.run(
    `COPY (SELECT ${columns.map(csvColumn).join(', ')} FROM outgoing) TO '${escaped(join(folder, `${name}.csv`))}' (FORMAT csv, HEADER)`,
  );
  // One array of objects, a row a line: what data frames and spreadsheets' own readers take as it is.
  await connection.run(
    `COPY outgoing TO '${escaped(join(folder, `${name}.json`))}' (FORMAT json, ARRAY true)`,
  );
  return Promise.all(
    tableFormats.map((format) => describeFile(folder, `${name}.${format}`, title, format, made?.Count ?? 0)),
  );
}

/** What the dictionary calls never empty must not be: a page that trusts it would break. */
async function refuseEmpty(
  connection: DuckDBConnection,
  name: string,
  columns: readonly Column[],
): Promise<void> {
  const required = columns.filter((column) => column.required);
  if (required.length === 0) return;
  const counts = required.map((column) => `count(*) FILTER ("${column.name}" IS NULL) AS "${column.name}"`);
  const [empty = {}] = await query<Record<string, number>>(
    connection,
    `SELECT ${counts.join(', ')} FROM outgoing`,
  );
  const columnsEmpty = Object.keys(empty).filter((column) => empty[column]);
  if (columnsEmpty.length === 0) return;
  throw new Error(`${name}: ${columnsEmpty.join(', ')} must never be empty (src/release/tables.ts) but is`);
}

/**
 * Spreadsheets take a CSV file for UTF-8 only with a byte-order mark, which stands before the first
 * header. Whole numbers are written without decimals.
 */
function csvColumn({ name, type }: Column, index: number): string {
  const value =
    type === 'DOUBLE'
      ? `CASE WHEN abs("${name}") < 1e15 AND "${name}" = trunc("${name}") THEN "${name}"::BIGINT::VARCHAR ELSE "${name}"::VARCHAR END`
      : `"${name}"`;
  return `${value} AS "${index === 0 ? '\ufeff' : ''}${name}"`;
}

/** Writes an object as JSON, its keys in the order given; `indent` null for what nobody reads by eye. */
export async function writeJson(
  folder: string,
  path: string,
  title: Localized,
  content: unknown,
  indent: number | null = 2,
): Promise<PublishedFile> {
  await writeFile(join(folder, path), `${JSON.stringify(content, null, indent ?? undefined)}\n`);
  return describeFile(folder, path, title, 'json', null);
}

/** A file that was written, as the catalogue lists it. */
export async function describeFile(
  folder: string,
  path: string,
  title: Localized,
  format: PublishedFile['format'],
  rows: number | null,
): Promise<PublishedFile> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk as Buffer);
  const { size } = await stat(join(folder, path));
  return { path, title, format, rows, bytes: size, sha256: hash.digest('hex') };
}

function escaped(path: string): string {
  return path.replaceAll("'", "''");
}
