/**
 * What readers know and what they don't: every figure about people or events as a cell with a whole number,
 * the equations that tie the numbers together, and the limits that published verdicts set to them. Nothing
 * here knows where a number came from; indices are positions in {@link System.cells}.
 */
export interface System {
  readonly cells: readonly SystemCell[];
  readonly constraints: readonly Constraint[];
}

/**
 * - `shown`: published, unless it has to be hidden for the sake of another;
 * - `fixed`: published and never hidden, or known from an earlier release;
 * - `hidden`: not published, its number to be found out by nobody;
 * - `implied`: never published itself; known where the numbers around it are.
 */
export type Standing = 'shown' | 'fixed' | 'hidden' | 'implied';

export interface SystemCell {
  /** What it is, for errors in tests: holds no number. */
  readonly name: string;
  /** The true number, whole. */
  readonly value: number;
  /** The least that readers can take it to be. */
  readonly lower: number;
  readonly standing: Standing;
  /**
   * Numbers that readers must find possible as well as the true one, if the cell is not shown: empty where
   * it may be found out.
   */
  readonly goals: readonly number[];
  /** Other sets of numbers, each as good. */
  readonly otherwise?: readonly (readonly number[])[];
  /** Whether somebody who knows the number of one cell may learn more of this one. */
  readonly outsiders_only?: boolean;
  /**
   * Of a `shown` number that the last release hid: it begins hidden again, so that what is hidden stays the same.
   * `still`: and stays hidden while anybody is to be protected; `stirred`: something it is tied to has changed, and
   * it is shown if it can be.
   */
  readonly kept?: 'still' | 'stirred';
  /** Published as an earlier release showed it: it says nothing new. */
  readonly told?: boolean;
}

/** `factor` times the number of a cell. */
export interface Term {
  readonly cell: number;
  readonly factor: number;
}

/** The terms add up to `bound` (`equal`) or to no more (`at_most`), as readers can tell. */
export interface Constraint {
  readonly kind: 'equal' | 'at_most';
  readonly terms: readonly Term[];
  readonly bound: number;
  /** The verdict that says so, a position in a list of the caller's: it can be withheld. */
  readonly verdict?: number;
  /** An earlier release alone says so: it says nothing new. */
  readonly told?: boolean;
}

/** Numbers of cells that differ from the true ones, by cell: another table that readers could believe in. */
export type Table = ReadonlyMap<number, number>;

/** For each cell the constraints it stands in. */
export function constraintsByCell({ cells, constraints }: System): readonly (readonly number[])[] {
  const found: number[][] = cells.map(() => []);
  constraints.forEach(({ terms }, index) => {
    for (const { cell } of terms) if (found[cell]?.at(-1) !== index) found[cell]?.push(index);
  });
  return found;
}

/** An equation that the true numbers fulfil: whatever they add up to, readers are taken to know it. */
export function equation(cells: readonly SystemCell[], terms: readonly Term[]): Constraint {
  const bound = terms.reduce((sum, { cell, factor }) => sum + factor * (cells[cell]?.value ?? 0), 0);
  return { kind: 'equal', terms, bound };
}
