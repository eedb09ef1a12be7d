import type { Column } from './column.ts';

/** A value bound to a placeholder of a query. */
export type Parameter = string | number | boolean | null;

/**
 * What answers the named queries: DuckDB natively while the site is built, DuckDB-WASM in the browser.
 * Rows hold numbers, booleans and text; days come as ISO text.
 */
export interface Engine {
  /**
   * Makes the published file readable as the table of this name, once.
   * @param file path inside the release, e.g. `observations/population.parquet`
   * @param known columns that the table has today: those that a release of long ago lacks are empty in it
   */
  attach(table: string, file: string, known?: readonly Pick<Column, 'name' | 'type'>[]): Promise<void>;
  rows<T>(sql: string, parameters?: readonly Parameter[]): Promise<T[]>;
}
