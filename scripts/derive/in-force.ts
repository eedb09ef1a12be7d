import { lastDayOf } from './sum.ts';

/** Whether a row of `table`, with its days, is in force on the last day of the period of a row of `o`. */
export function inForce(table: string): string {
  return `${lastDayOf} >= ${table}.valid_from AND ${lastDayOf} <= coalesce(${table}.valid_to, DATE '9999-12-31')`;
}
