import {
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBAppender,
  type DuckDBConnection,
} from '@duckdb/node-api';
import type { ColumnType } from '../../src/release/column.ts';

export type Cell = string | number | boolean | null;
export type Parameters = Record<string, string | number | boolean | null>;

/**
 * Opens the one in-memory database of a run. A single thread, so that rows keep their order and
 * floating sums their bits: the same input must give the same bytes.
 */
export async function openDatabase(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  // Nothing that is read is written to disk before it is protected, not even when memory runs short.
  await connection.run("SET temp_directory = ''");
  // Nothing is fetched from elsewhere while unprotected numbers are in memory.
  await connection.run('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false');
  return connection;
}

/** The rows of a query as objects: days as ISO text, BIGINT as number. */
export async function query<T>(connection: DuckDBConnection, sql: string, values?: Parameters): Promise<T[]> {
  const reader = await connection.runAndReadAll(sql, values);
  return reader.getRowObjectsJS().map((row) => {
    const plain: Record<string, unknown> = {};
    for (const [name, cell] of Object.entries(row)) plain[name] = plainCell(cell);
    return plain as T;
  });
}

function plainCell(cell: unknown): unknown {
  if (typeof cell === 'bigint') return Number(cell);
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell;
}

/** A column of a table made here: identifiers come from lists in code or schemas, never from cells. */
export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Creates table `name` and fills it. Rows are arrays in the order of `columns`; days are ISO text. */
export async function loadTable(
  connection: DuckDBConnection,
  name: string,
  columns: readonly TableColumn[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const list = columns.map((column) => `"${column.name}" ${column.type}`).join(', ');
  await connection.run(`CREATE OR REPLACE TABLE "${name}" (${list})`);
  const appender = await connection.createAppender(name);
  for (const row of rows) {
    columns.forEach((column, index) => append(appender, column.type, row[index] ?? null));
    appender.endRow();
  }
  appender.flushSync();
  appender.closeSync();
}

function append(appender: DuckDBAppender, type: ColumnType, cell: Cell): void {
  if (cell === null) appender.appendNull();
  else if (type === 'VARCHAR') appender.appendVarchar(String(cell));
  else if (type === 'DOUBLE') appender.appendDouble(Number(cell));
  else if (type === 'INTEGER') appender.appendInteger(Number(cell));
  else if (type === 'BOOLEAN') appender.appendBoolean(cell === true);
  else appender.appendDate(new DuckDBDateValue(Math.round(Date.parse(`${cell}T00:00:00Z`) / 86_400_000)));
}
