import type { System, Table } from '../system.ts';

/**
 * Whether readers could believe in a table, given what is published: whole numbers, none below what a cell
 * can be, every published number as it is, every equation and every limit kept, and the cell at its goal.
 * Whole-number arithmetic alone, and no more of the solver than its answer.
 * `isPublished` tells of a cell whether its number is published; limits of `withheld` verdicts bind nobody.
 */
export function verifyWitness(
  { cells, constraints }: System,
  isPublished: (cell: number) => boolean,
  withheld: ReadonlySet<number>,
  { cell, goal, table }: Witness,
): boolean {
  const number = (at: number): number => table.get(at) ?? cells[at]?.value ?? Number.NaN;
  if (number(cell) !== goal) return false;
  for (const [at, value] of table) {
    const truth = cells[at];
    if (!truth || !Number.isSafeInteger(value) || value < truth.lower) return false;
    if (isPublished(at) && value !== truth.value) return false;
  }
  return constraints.every(({ kind, terms, bound, verdict }) => {
    if (verdict !== undefined && withheld.has(verdict)) return true;
    if (!terms.some((term) => table.has(term.cell))) return true;
    let sum = 0;
    for (const term of terms) sum += term.factor * number(term.cell);
    return Number.isSafeInteger(sum) && (kind === 'equal' ? sum === bound : sum <= bound);
  });
}

/** A table in which a cell has a number that readers must find possible. */
export interface Witness {
  readonly cell: number;
  readonly goal: number;
  readonly table: Table;
  /** Who, alone in some cells, knows their numbers: they are as they are in this table. */
  readonly insider?: number | undefined;
}
