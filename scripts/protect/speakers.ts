import type { System } from './system.ts';

/**
 * What says anything new of a cell: published numbers that no earlier release showed as they are, and verdicts or
 * classes that are published now, as far as equations and limits lead from one number that is not published to
 * the next. Where nothing does, readers know of the cell what they knew before, and no more. A limit is given by
 * the cells it ties.
 */
export function speakers(
  { cells, constraints }: System,
  isPublished: (cell: number) => boolean,
  withheld: ReadonlySet<number>,
  constraintsOf: readonly (readonly number[])[],
): (cell: number) => readonly number[] {
  const found = new Map<number, readonly number[]>();
  return (cell) => found.get(cell) ?? look(cell);

  function look(first: number): readonly number[] {
    const reached = new Set([first]);
    const speaking = new Set<number>();
    // Grows while it is gone through.
    for (const cell of reached) {
      for (const index of constraintsOf[cell] ?? []) {
        const { kind, terms, verdict, told } = constraints[index] ?? { kind: 'equal', terms: [] };
        if (verdict !== undefined && withheld.has(verdict)) continue;
        const speaks = kind === 'at_most' && !told;
        for (const { cell: at } of terms) {
          if (speaks) speaking.add(at);
          if (!isPublished(at)) reached.add(at);
          else if (!cells[at]?.told) speaking.add(at);
        }
      }
    }
    const said = [...speaking];
    for (const cell of reached) found.set(cell, said);
    return said;
  }
}
