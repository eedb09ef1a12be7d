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

/** What gives a question up: it is answered with the signal's reason then. */
export interface Abortable {
  readonly signal?: AbortSignal | undefined;
}

/** An engine whose files come over the network and whose questions wait in turn, so that both can be given up. */
export interface AbortableEngine extends Engine {
  /** As in Engine; the file is fetched whole. An aborted or failed fetch can be tried again. */
  attach(
    table: string,
    file: string,
    known?: readonly Pick<Column, 'name' | 'type'>[],
    options?: Abortable,
  ): Promise<void>;
  /** As in Engine; not asked at all where it was given up while others were answered. */
  rows<T>(sql: string, parameters?: readonly Parameter[], options?: Abortable): Promise<T[]>;
}
