import type { Column } from './column.ts';
import { observationHead, observationTail, type TableName, tables } from './tables.ts';

/**
 * The named queries. All SQL that reads a release is here; both engines run the same text.
 * Table and column names come from the lists of published tables, values are bound as parameters.
 */

/** A column as the queries read it: days as ISO text, everything else as it is. */
function read({ name, type }: Column): string {
  return type === 'DATE' ? `strftime("${name}", '%Y-%m-%d') AS "${name}"` : `"${name}"`;
}

/** All rows of a published table, in the order in which they are published. */
export function allRows(table: TableName): string {
  return `SELECT ${tables[table].columns.map(read).join(', ')} FROM "${table}"`;
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

/** Totals of an indicator in some areas, from one year to another; parameters: first year, last year, area ids. */
export function totalsOfAreas(indicator: string, breakdowns: readonly string[], areas: number): string {
  const places = Array.from({ length: areas }, () => '?').join(', ');
  return `SELECT ${observationColumns} FROM "${observationTable(indicator)}"
    WHERE ${totals(breakdowns)} AND year BETWEEN ? AND ? AND area_id IN (${places})
    ORDER BY area_id, year, half`;
}
