import type { System } from './system.ts';

/**
 * People who stand alone in a cell and so know its number, each with all the cells that count that one person:
 * where a sum is 1 and one of its parts is 1, it is the same person twice. By cell, the number of the person.
 * The cells are those given; others are no secrets.
 */
export function peopleAlone(
  { cells, constraints }: System,
  secrets: readonly number[],
): ReadonlyMap<number, number> {
  const person = new Map<number, number>();
  for (const cell of secrets) if (cells[cell]?.value === 1) person.set(cell, cell);
  const root = (cell: number): number => {
    let at = cell;
    for (let up = person.get(at); up !== undefined && up !== at; up = person.get(at)) at = up;
    return at;
  };
  for (const { kind, terms, bound } of constraints) {
    const wholes = terms.filter(({ factor }) => factor === -1);
    const [whole] = wholes;
    if (kind !== 'equal' || bound !== 0 || !whole || wholes.length !== 1 || !person.has(whole.cell)) continue;
    for (const { cell, factor } of terms) {
      if (factor === 1 && person.has(cell)) person.set(root(cell), root(whole.cell));
    }
  }
  return new Map([...person.keys()].map((cell) => [cell, root(cell)]));
}
