import type { TableHead } from './table-head.ts';
import type { Range } from './xlsx/workbook.ts';

const figures = ['value', 'numerator', 'denominator', 'state', 'event_date'];

/**
 * Merged cells that hold a figure, by row and place of the column, from row `first` on. Such a figure would
 * count once for each cell that it covers; a merged area or period only says the same of several rows.
 */
export function mergedFigures(
  { sources }: Pick<TableHead, 'sources'>,
  merged: readonly Range[],
  first: number,
): { readonly line: number; readonly at: number }[] {
  const places = new Set(
    sources.flatMap((source) => [
      ...source.results,
      ...figures.flatMap((column) => source.places.get(column) ?? []),
    ]),
  );
  return merged.flatMap(({ from, to }) => {
    const at = [...places].find((place) => from.column <= place + 1 && place + 1 <= to.column);
    return at === undefined || to.line < first ? [] : [{ line: Math.max(from.line, first), at }];
  });
}
