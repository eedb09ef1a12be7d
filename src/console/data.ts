import type { SandboxFile } from '../release/sandbox.ts';

/** A column as the dictionary shows it. */
export interface ConsoleColumn {
  readonly name: string;
  readonly type: string;
  readonly about: string;
}

/** A published table: under `name` and, for an indicator, also under a longer one. */
export interface ConsoleTable {
  readonly name: string;
  readonly also: string | null;
  readonly title: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  /** Its own columns; null: those of all indicators, with `breakdowns` among them. */
  readonly columns: readonly ConsoleColumn[] | null;
  readonly breakdowns: readonly string[];
}

/** A question that is prepared: it runs as it is. */
export interface Question {
  readonly id: string;
  readonly title: string;
  /** What it shows, and what of SQL it teaches. */
  readonly about: string;
  readonly sql: string;
}

/** What the console's page carries, made from a release while the site is built. */
export interface ConsoleData {
  readonly release: string;
  readonly tables: readonly ConsoleTable[];
  readonly observation: readonly ConsoleColumn[];
  readonly questions: readonly Question[];
}

/** Every name under which a table can be asked for, in lower case. */
export function tableNames(tables: readonly ConsoleTable[]): ReadonlyMap<string, ConsoleTable> {
  return new Map(
    tables.flatMap((table) => [table.name, ...(table.also ? [table.also] : [])].map((name) => [name, table])),
  );
}

/** The file behind a table. */
export function fileOf({ name, also, file, bytes, sha256 }: ConsoleTable): SandboxFile {
  return { file, bytes, sha256, names: also ? [name, also] : [name] };
}

/** All columns of a table. */
export function columnsOf(table: ConsoleTable, data: ConsoleData): readonly ConsoleColumn[] {
  if (table.columns) return table.columns;
  return [...data.observation, ...table.breakdowns.map((name) => ({ name, type: 'VARCHAR', about: '' }))];
}
