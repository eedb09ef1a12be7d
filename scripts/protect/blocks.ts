import type { Constraint, System, SystemCell } from './system.ts';

/** A part of a system whose cells no equation and no limit ties to cells outside it, with its own positions. */
export interface Block extends System {
  /** For each cell of the block its position in the whole system. */
  readonly places: readonly number[];
}

/**
 * Cuts a system where fixed cells alone connect its parts: what is published for good tells the same to both
 * sides. Fixed cells go into the bounds; blocks without a secret or a cell that may be hidden are left out.
 */
export function blocksOf({ cells, constraints }: System): Block[] {
  const parent = cells.map((_, index) => index);
  const root = (cell: number): number => {
    let at = cell;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const isFree = (cell: number) => cells[cell]?.standing !== 'fixed';
  for (const { terms } of constraints) {
    const [first, ...others] = terms.filter(({ cell }) => isFree(cell));
    for (const { cell } of others) if (first) parent[root(cell)] = root(first.cell);
  }
  const members = Map.groupBy(
    [...cells.keys()].filter((cell) => isFree(cell)),
    root,
  );
  const ties = Map.groupBy(
    constraints.filter(({ terms }) => terms.some(({ cell }) => isFree(cell))),
    ({ terms }) => root(terms.find(({ cell }) => isFree(cell))?.cell ?? 0),
  );
  return [...members]
    .filter(([, places]) => places.some((cell) => (cells[cell]?.goals.length ?? 0) > 0))
    .map(([key, places]) => cut(cells, places, ties.get(key) ?? []));
}

function cut(
  cells: readonly SystemCell[],
  places: readonly number[],
  constraints: readonly Constraint[],
): Block {
  const own = new Map(places.map((cell, index) => [cell, index]));
  return {
    places,
    cells: places.flatMap((cell) => cells[cell] ?? []),
    constraints: constraints.map((constraint) => {
      let { bound } = constraint;
      const terms = [];
      for (const { cell, factor } of constraint.terms) {
        const index = own.get(cell);
        if (index === undefined) bound -= factor * (cells[cell]?.value ?? 0);
        else terms.push({ cell: index, factor });
      }
      return { ...constraint, terms, bound };
    }),
  };
}
