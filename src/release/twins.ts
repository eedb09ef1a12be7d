import type { TableName } from './tables.ts';

/**
 * Twins: what a page shows, alone in a small file. They hold the rows of the tables again, cut by target or
 * by area; addresses come from the slug of the page, the same for every language.
 */

/** Formats in which the scripts write tables and twins; the address is the stem and the format. */
export const tableFormats = ['parquet', 'csv', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Formats in which a release holds tables: spreadsheets only of the tables themselves, not of twins. */
export const releaseFormats = [...tableFormats, 'xlsx'] as const;
export type ReleaseFormat = (typeof releaseFormats)[number];

/** Whether a file (without its format) holds rows of tables again: closed releases keep none of these. */
export function isTwin(stem: string): boolean {
  return /^(targets|areas)\//.test(stem);
}

/** The table whose columns the verdicts of a twin have. */
export const verdictTable = 'progress' satisfies TableName;

/** The verdicts on one target, in every area and period; every target has these files, be they empty. */
export function targetFile(slug: string, format: TableFormat = 'parquet'): string {
  return `targets/${slug}.${format}`;
}

/** The file of all verdicts. */
export const allVerdicts = 'progress.parquet';

/** Where the verdicts on a target are read: in its own file, unless they are told to be among all. */
export function verdictFile(target: { readonly slug: string; readonly among?: unknown }): string {
  return target.among ? allVerdicts : targetFile(target.slug);
}

/** The verdicts in one area; areas in which nothing was judged have no such file. */
export function areaFile(slug: string, format: TableFormat = 'parquet'): string {
  return `areas/${slug}.${format}`;
}

/**
 * The observations of one area, all indicators in one file; areas that have none have no such file.
 * A slug holds no dot, so that no area's name can be taken for these.
 */
export function areaObservationFile(slug: string, format: TableFormat = 'parquet'): string {
  return `areas/${slug}.observations.${format}`;
}
