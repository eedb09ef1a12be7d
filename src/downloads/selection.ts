import { breakdownSql } from '../release/breakdown.ts';
import type { Parameter } from '../release/engine.ts';
import { observationFile } from '../release/queries.ts';
import type { Observed } from '../site/observed-areas.ts';
import type { PlainRow } from './workbook.ts';

/**
 * What must stand in a column: this value (null: nothing), one of several, a number between two that both count,
 * or anything but this value (null: something).
 */
export type Condition =
  | Parameter
  | readonly string[]
  | { readonly between: readonly [number, number] }
  | { readonly not: Parameter };

/**
 * Rows of one published file that a chart or table shows. SQL, snippets and what the browser saves are all made
 * from it, so that they cannot tell different numbers.
 */
export interface Selection {
  /** Of the sheet, and of the variable in snippets. */
  readonly name: string;
  /** Path in the release without its format, e.g. `observations/population`. */
  readonly file: string;
  /** Columns and what must stand in them. */
  readonly where: Readonly<Record<string, Condition>>;
  /** Rows told one by one: what must stand in these columns together, a list a row. */
  readonly oneOf?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly columns: readonly string[];
  readonly order: readonly string[];
  /** Whether the names of areas are put beside their ids, from the table of areas; or the column of the ids. */
  readonly named?: boolean | string;
  /** Keeps the last row, by year and half, of each value of this column. */
  readonly newestOf?: string;
  /** Where a closed release keeps the same rows, for a file that it does not keep; `where` holds there too. */
  readonly kept?: Kept & { readonly where: Readonly<Record<string, Condition>> };
  /** Indicators whose observations, one after the other with their indicator and breakdown, are the file. */
  readonly of?: Observed;
}

/** One table, or the tables of some indicators. */
type Kept = { readonly file: string } | { readonly of: Observed };

/** The same rows from the tables that a closed release keeps. */
export function keptSelection({ kept, ...selection }: Selection): Selection {
  if (!kept) return selection;
  const { where, ...place } = kept;
  return { ...selection, ...place, where: { ...where, ...selection.where } };
}

/** The file of the areas, from which names come. */
const areas = 'areas';
/** What a named selection gets from it. */
export const nameColumns = ['code', 'name'] as const;

/** The column whose ids of areas are named; undefined where none is. */
function namedColumn({ named = false }: Selection): string | undefined {
  return named === true ? 'area_id' : named || undefined;
}

/** Files that a selection reads, as Parquet. */
export function filesOf({ file, of, named = false }: Selection): readonly string[] {
  const read = of ? Object.keys(of).map((indicator) => observationFile(indicator)) : [`${file}.parquet`];
  return [...read, ...(named !== false ? [`${areas}.parquet`] : [])];
}

/** What stands in the place of a file in SQL. */
function fromSql({ file, of }: Selection): string {
  if (!of) return `'${file}.parquet'`;
  const each = Object.entries(of).map(
    ([indicator, breakdowns]) =>
      `SELECT *, '${indicator}' AS "indicator", ${breakdownSql(breakdowns)} AS "breakdown" FROM '${observationFile(indicator)}'`,
  );
  return `(\n  ${each.join('\n  UNION ALL BY NAME ')}\n)`;
}

/** The selection as SQL of DuckDB; files stand in quotes by their path in the release. */
export function selectionSql(selection: Selection): string {
  const { where, oneOf, columns, order, newestOf } = selection;
  const named = namedColumn(selection);
  const list = [...(named ? nameColumns : []), ...columns].map(quoted).join(', ');
  const conditions = [
    ...Object.entries(where).map(([name, condition]) => conditionSql(quoted(name), condition)),
    ...(oneOf ? [`(${oneOf.columns.map(quoted).join(', ')}) IN (${oneOf.rows.map(tuple).join(', ')})`] : []),
  ];
  return [
    `SELECT ${list}`,
    `FROM ${fromSql(selection)}${named ? `\nJOIN (SELECT area_id${named === 'area_id' ? '' : ` AS ${quoted(named)}`}, ${nameColumns.join(', ')} FROM '${areas}.parquet') USING (${named === 'area_id' ? named : quoted(named)})` : ''}`,
    ...(conditions.length > 0 ? [`WHERE ${conditions.join('\n  AND ')}`] : []),
    ...(newestOf === undefined
      ? []
      : [
          `QUALIFY row_number() OVER (PARTITION BY ${quoted(newestOf)} ORDER BY year DESC, half <> 0, half DESC) = 1`,
        ]),
    ...(order.length > 0 ? [`ORDER BY ${order.map(quoted).join(', ')}`] : []),
  ].join('\n');
}

/**
 * The same rows out of the JSON twins of the files.
 * @param rows all rows of the file, in the order in which they are published
 * @param areaRows rows of the table of areas, for a named selection
 */
export function selectRows(
  selection: Selection,
  rows: readonly PlainRow[],
  areaRows: readonly PlainRow[] = [],
): PlainRow[] {
  const { where, oneOf, columns, order, newestOf } = selection;
  const named = namedColumn(selection);
  const names = new Map(areaRows.map(({ area_id, code, name }) => [area_id, { code, name } as PlainRow]));
  const told = oneOf && new Set(oneOf.rows.map((row) => JSON.stringify(row)));
  const kept = rows.filter(
    (row) =>
      Object.entries(where).every(([name, condition]) => holds(row[name] ?? null, condition)) &&
      (!oneOf || told?.has(JSON.stringify(oneOf.columns.map((name) => row[name])))),
  );
  const newest = newestOf === undefined ? kept : newestRows(kept, newestOf);
  const wide = newest.map((row) => (named ? { ...names.get(row[named]), ...row } : row));
  return wide
    .toSorted((a, b) => order.reduce((found, name) => found || compare(a[name], b[name]), 0))
    .map((row) =>
      Object.fromEntries(
        [...(named ? nameColumns : []), ...columns].map((name) => [name, row[name] ?? null]),
      ),
    );
}

/** Of each value of a column the row of the newest year; a whole year comes before its halves. */
function newestRows(rows: readonly PlainRow[], column: string): PlainRow[] {
  const rank = (row: PlainRow): number => Number(row.year) * 10 + (row.half === 0 ? 9 : Number(row.half));
  return [...Map.groupBy(rows, (row) => row[column]).values()].flatMap((group) => {
    const [first, ...rest] = group;
    return first ? [rest.reduce((best, row) => (rank(row) > rank(best) ? row : best), first)] : [];
  });
}

/** As DuckDB sorts: empty cells last, text by its code points. */
function compare(a: Parameter | undefined, b: Parameter | undefined): number {
  const [x, y] = [a ?? null, b ?? null];
  if (x === y) return 0;
  if (x === null) return 1;
  if (y === null) return -1;
  return x < y ? -1 : 1;
}

/** Columns of breakdowns may bear names that are words of SQL. */
function quoted(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new RangeError(`"${name}" is no published column`);
  return `"${name}"`;
}

const isList = (condition: Condition): condition is readonly string[] => Array.isArray(condition);

function conditionSql(column: string, condition: Condition): string {
  if (condition === null) return `${column} IS NULL`;
  if (isList(condition)) {
    // DuckDB takes no empty list: nothing is in it.
    return condition.length === 0 ? 'FALSE' : `${column} IN (${condition.map(literal).join(', ')})`;
  }
  if (typeof condition !== 'object') return `${column} = ${literal(condition)}`;
  if ('between' in condition) return `${column} BETWEEN ${condition.between.join(' AND ')}`;
  return condition.not === null
    ? `${column} IS NOT NULL`
    : `${column} IS DISTINCT FROM ${literal(condition.not)}`;
}

function holds(value: Parameter, condition: Condition): boolean {
  if (condition === null || typeof condition !== 'object') return value === condition;
  if (isList(condition)) return condition.includes(value as string);
  if ('not' in condition) return value !== condition.not;
  const [first, last] = condition.between;
  return typeof value === 'number' && value >= first && value <= last;
}

function tuple(values: readonly string[]): string {
  return `(${values.map(literal).join(', ')})`;
}

function literal(value: string | number | boolean): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
