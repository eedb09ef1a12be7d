import type { Column } from './column.ts';
import type { Asked, Cut } from './questions.ts';
import { observationHead, observationTail, type TableName, tables } from './tables.ts';

/**
 * The named queries. All SQL that reads a release is here; both engines run the same text.
 * Table and column names come from the lists of published tables, values are bound as parameters.
 */

/** A column as the queries read it: days as ISO text, everything else as it is. */
function read({ name, type }: Column): string {
  return type === 'DATE' ? `strftime("${name}", '%Y-%m-%d') AS "${name}"` : `"${name}"`;
}

/**
 * A Parquet file as a source of rows that has these columns too. Of those that were added after its release was
 * closed every cell is empty; what else the file has stands there as it is.
 * @param path as the engine finds the file
 */
export function completed(path: string, known: readonly Pick<Column, 'name' | 'type'>[]): string {
  const file = `SELECT * FROM read_parquet('${path.replaceAll("'", "''")}')`;
  if (known.length === 0) return file;
  const empty = known.map(({ name, type }) => `NULL::${type} AS "${name}"`).join(', ');
  return `SELECT * FROM (SELECT ${empty} LIMIT 0) UNION ALL BY NAME ${file}`;
}

/** All rows of a published table, in the order in which they are published. */
export function allRows(table: TableName): string {
  return `SELECT ${tables[table].columns.map(read).join(', ')} FROM "${table}"`;
}

/** All rows of a published table with whatever columns its release has. */
export function everyColumn(table: TableName): string {
  return `SELECT * FROM "${table}"`;
}

/** The table under which the observations of an indicator are attached. The id comes from the dictionary. */
export function observationTable(indicator: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(indicator)) throw new RangeError(`"${indicator}" is no id of an indicator`);
  return `observations_${indicator}`;
}

/** The file that holds the observations of an indicator. */
export function observationFile(indicator: string, format: 'parquet' | 'csv' = 'parquet'): string {
  observationTable(indicator);
  return `observations/${indicator}.${format}`;
}

const observationColumns = [...observationHead, ...observationTail].map(read).join(', ');

/** Condition that keeps totals only: every breakdown column is empty. */
function totals(breakdowns: readonly string[]): string {
  return breakdowns.length === 0 ? 'TRUE' : breakdowns.map((name) => `"${name}" IS NULL`).join(' AND ');
}

/**
 * The rows of one breakdown of an indicator, by area and period; parameters: a category for each of the
 * `chosen` breakdown columns, in their order. The other breakdowns are empty; none chosen: the totals.
 */
export function indicatorSeries(
  indicator: string,
  breakdowns: readonly string[],
  chosen: readonly string[],
): string {
  const strange = chosen.find((name) => !breakdowns.includes(name));
  if (strange !== undefined) throw new RangeError(`"${strange}" is no breakdown of ${indicator}`);
  const conditions = [
    totals(breakdowns.filter((name) => !chosen.includes(name))),
    ...chosen.map((name) => `"${name}" = ?`),
  ];
  return `SELECT ${observationColumns} FROM "${observationTable(indicator)}"
    WHERE ${conditions.join(' AND ')} ORDER BY area_id, year, half`;
}

/** `IN` over as many placeholders as there are ids. DuckDB takes no empty list: nothing is in it. */
function among(column: string, count: number | null): string {
  if (count === null) return 'TRUE';
  return count === 0 ? 'FALSE' : `${column} IN (${Array.from({ length: count }, () => '?').join(', ')})`;
}

/**
 * Rows of an indicator in some areas, from one year to another, with their category. Parameters: first year,
 * last year, the category if the cut names one, area ids.
 * @param areas how many ids; null: every area
 */
export function seriesOfAreas(
  indicator: string,
  breakdowns: readonly string[],
  areas: number | null,
  cut: Cut,
): string {
  const others = breakdowns.filter((name) => name !== cut?.by);
  const category = cut ? `"${cut.by}"` : 'NULL::VARCHAR';
  const kept = !cut ? 'TRUE' : cut.category === null ? `${category} IS NOT NULL` : `${category} = ?`;
  return `SELECT ${observationColumns}, ${category} AS category FROM "${observationTable(indicator)}"
    WHERE year BETWEEN ? AND ? AND ${totals(others)} AND ${kept} AND ${among('area_id', areas)}
    ORDER BY area_id, year, half, category`;
}

/** Two indicators side by side, an area a row; parameters: year and half, twice. */
export function pairsOfIndicators(x: Asked, y: Asked): string {
  const one = ({ indicator, breakdowns }: Asked): string =>
    `SELECT area_id, value, flag, source FROM "${observationTable(indicator)}"
      WHERE year = ? AND half = ? AND ${totals(breakdowns)}`;
  return `SELECT coalesce(a.area_id, b.area_id) AS area_id,
      a.value AS x, a.flag AS x_flag, b.value AS y, b.flag AS y_flag,
      a.source AS x_source, b.source AS y_source
    FROM (${one(x)}) a FULL JOIN (${one(y)}) b ON a.area_id = b.area_id ORDER BY 1`;
}

/** The table under which the verdicts on one target are attached. The slug comes from the dictionary. */
export function targetTable(slug: string): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(slug)) throw new RangeError(`"${slug}" is no slug of a target`);
  return `target_${slug}`;
}

/** Verdicts on one target; parameters: area ids. @param areas how many ids; null: every area */
export function verdictsOfTarget(slug: string, areas: number | null): string {
  return `SELECT ${tables.progress.columns.map(read).join(', ')} FROM "${targetTable(slug)}"
    WHERE ${among('area_id', areas)} ORDER BY reading, area_id, year, half`;
}
