import type { Memory } from '../ledger.ts';
import type { Constraint, SystemCell, Term } from '../system.ts';

/**
 * The sums of closed releases, as readers still have them: numbers that were shown then as they were, those that
 * were not as they are now. Whoever keeps an old release takes what was hidden in it to be the same today, and
 * where the sum holds with what is hidden today, it is. Where it does not, something hidden was counted anew, and
 * nobody can tell what.
 * `rests` are parts without a figure: there may have been none of them before.
 */
export function earlierSums(
  ties: readonly (readonly Term[])[],
  cells: readonly SystemCell[],
  memories: ReadonlyMap<number, Memory>,
  rests: ReadonlySet<number>,
): Constraint[] {
  if (memories.size === 0) return [];
  const releases = Math.max(...[...memories.values()].map((memory) => memory.length));
  return ties.flatMap((terms) => {
    const found = new Map<string, Constraint>();
    for (let release = 0; release < releases; release += 1) {
      const then = ({ cell }: Term): number | undefined => memories.get(cell)?.[release];
      const told = terms.filter((term) => then(term) !== undefined);
      // What is known to be as it was then is in the sums of today.
      const isSame = (term: Term) => cells[term.cell]?.told && then(term) === cells[term.cell]?.value;
      if (told.every(isSame)) continue;
      const bound = -told.reduce((sum, term) => sum + term.factor * (then(term) ?? 0), 0);
      const untold = terms.filter((term) => then(term) === undefined);
      for (const left of [untold, untold.filter(({ cell }) => !rests.has(cell))]) {
        const sum = left.reduce((total, { cell, factor }) => total + factor * (cells[cell]?.value ?? 0), 0);
        if (left.length > 0 && sum === bound) {
          found.set(JSON.stringify([left, bound]), { kind: 'equal', terms: left, bound });
        }
      }
    }
    return [...found.values()];
  });
}
