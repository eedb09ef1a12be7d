import { collate } from '../i18n/collate.ts';

/** What a row of a table is sorted by: its name, and a key for each column after it; null: nothing is shown there. */
export interface SortRow {
  readonly name: string;
  readonly keys: readonly (number | string | null)[];
}

/** A column, counted from 0 for the names, and which way it runs. */
export interface Sorting {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

/**
 * The places of the rows in the order asked for; as given where `sorting` is null. Cells without a figure
 * come last either way, by name: their place tells nothing.
 */
export function sortedPlaces(rows: readonly SortRow[], sorting: Sorting | null): readonly number[] {
  const places = [...rows.keys()];
  if (!sorting) return places;
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  const key = (place: number): number | string | null =>
    sorting.column === 0 ? (rows[place]?.name ?? '') : (rows[place]?.keys[sorting.column - 1] ?? null);
  const byName = (a: number, b: number): number => collate(rows[a]?.name ?? '', rows[b]?.name ?? '');
  return places.sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null) {
      return left === right ? byName(a, b) : Number(left === null) - Number(right === null);
    }
    return sign * compared(left, right) || byName(a, b);
  });
}

function compared(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collate(String(a), String(b));
}

/** What a press on a column's head leads to: names from A, figures from the highest; then the other way; then as given. */
export function nextSorting(now: Sorting | null, column: number): Sorting | null {
  const first = column === 0 ? 'ascending' : 'descending';
  const second = column === 0 ? 'descending' : 'ascending';
  if (now?.column !== column) return { column, direction: first };
  return now.direction === first ? { column, direction: second } : null;
}
