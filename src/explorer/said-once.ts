import { type Mark, marks } from './cell.ts';
import type { Sheet } from './sheet.ts';

/** Where a mark is said of a table, so that it is said as few times as it can be. */
export interface Said {
  readonly mark: Mark;
  /** Of the whole table, of some columns or rows by their heads, or of single figures. */
  readonly of: 'table' | 'columns' | 'rows' | 'figures';
  /** Places of the columns or rows whose heads say it. */
  readonly heads: ReadonlySet<number>;
  /** Whether a figure under something that says it is without the mark, and says so itself. */
  readonly excepting: boolean;
}

/** A place in the table: row, then column. */
interface Place {
  readonly row: number;
  readonly column: number;
}

type Figure = Place & { readonly marked: boolean };

/** What one mark is said of, and how many times it, or its contrary, is written. */
type Way = Omit<Said, 'mark'> & { readonly times: number };

/** A head may speak for its figures while no more than one in so many is an exception. */
const exceptions = 5;

/** The marks that a table uses, in their order, each said the shortest way. */
export function saidOnce({ rows }: Sheet): readonly Said[] {
  return marks.flatMap((mark) => {
    const figures = rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell.missing ? [] : [{ row, column, marked: cell.marks.includes(mark) }],
      ),
    );
    if (!figures.some(({ marked }) => marked)) return [];
    const ways = [
      eachItself(figures),
      ofTable(figures),
      byHeads('columns', ({ column }) => column, figures),
      byHeads('rows', ({ row }) => row, figures),
    ];
    // Among equals the first: a figure that says it itself needs no looking up.
    const [{ of, heads, excepting }] = ways.toSorted((a, b) => a.times - b.times) as [Way];
    return [{ mark, of, heads, excepting }];
  });
}

/** Whether a head or the caption speaks for the figure in that place. */
export function isSpokenFor({ of, heads }: Said, { row, column }: Place): boolean {
  return of === 'table' || (of === 'columns' && heads.has(column)) || (of === 'rows' && heads.has(row));
}

function eachItself(figures: readonly Figure[]): Way {
  return { of: 'figures', heads: new Set(), excepting: false, times: markedOf(figures) };
}

function ofTable(figures: readonly Figure[]): Way {
  const plain = figures.length - markedOf(figures);
  const times = isShorter(figures) ? 1 + plain : Infinity;
  return { of: 'table', heads: new Set(), excepting: plain > 0, times };
}

function byHeads(
  of: 'columns' | 'rows',
  placeOf: (figure: Figure) => number,
  figures: readonly Figure[],
): Way {
  const groups = [...Map.groupBy(figures, placeOf)];
  const spoken = groups.filter(([, own]) => isShorter(own));
  const heads = new Set(spoken.map(([place]) => place));
  const plain = spoken.reduce((sum, [, own]) => sum + own.length - markedOf(own), 0);
  const alone = markedOf(figures.filter((figure) => !heads.has(placeOf(figure))));
  return { of, heads, excepting: plain > 0, times: heads.size + plain + alone };
}

/** Whether nearly all have the mark, so that saying it once and naming the exceptions takes fewer words. */
function isShorter(figures: readonly Figure[]): boolean {
  const marked = markedOf(figures);
  const plain = figures.length - marked;
  return plain * exceptions <= figures.length && 1 + plain < marked;
}

function markedOf(figures: readonly Figure[]): number {
  return figures.filter(({ marked }) => marked).length;
}
