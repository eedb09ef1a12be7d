import type { System, Table } from '../system.ts';

/** Which cells a table may change. */
export type MayChange = (cell: number) => boolean;

/** How many changes are tried before the solver is asked. */
const budget = 4_000;
const deepest = 24;

/**
 * A table in which `cell` has the number `goal`, found by shifting numbers between neighbours: a change that
 * breaks an equation or a limit is made good by another cell in it, and so on. Null says only that none was
 * found in a bounded number of steps.
 * `binds` tells of a constraint whether it holds.
 */
export function shift(
  system: System,
  constraintsOf: readonly (readonly number[])[],
  mayChange: MayChange,
  binds: (constraint: number) => boolean,
  cell: number,
  goal: number,
): Table | null {
  const { cells, constraints } = system;
  const change = new Map<number, number>();
  let left = budget;

  const valueOf = (at: number): number => cells[at]?.value ?? 0;
  /** By constraint touched so far, how far its terms are from its bound with the changes made. */
  const away = new Map<number, number>();
  const awayAtFirst = (index: number): number => {
    const { terms, bound } = constraints[index] ?? { terms: [], bound: 0 };
    return terms.reduce((sum, term) => sum + term.factor * valueOf(term.cell), -bound);
  };
  const move = (at: number, by: number): void => {
    for (const index of constraintsOf[at] ?? []) {
      let sum = away.get(index) ?? awayAtFirst(index);
      for (const { cell: one, factor } of constraints[index]?.terms ?? []) if (one === at) sum += factor * by;
      away.set(index, sum);
    }
  };
  const off = (index: number): number => {
    const sum = away.get(index) ?? 0;
    return constraints[index]?.kind === 'equal' ? sum : Math.max(0, sum);
  };
  const firstBroken = (): number | undefined => {
    for (const at of change.keys()) {
      for (const index of constraintsOf[at] ?? []) if (binds(index) && off(index) !== 0) return index;
    }
    return undefined;
  };

  const mend = (depth: number): boolean => {
    const broken = firstBroken();
    if (broken === undefined) return true;
    if (depth === deepest) return false;
    const wrong = off(broken);
    for (const { at, by } of offers(broken, wrong)) {
      left -= 1;
      if (left < 0) return false;
      change.set(at, by);
      move(at, by);
      if (mend(depth + 1)) return true;
      change.delete(at);
      move(at, -by);
    }
    return false;
  };

  /** Changes of untouched cells that mend a constraint, the roomiest first; some mend only a part of it. */
  const offers = (index: number, wrong: number): { at: number; by: number }[] => {
    const { kind, terms } = constraints[index] ?? { kind: 'equal', terms: [] };
    const found: { at: number; by: number; room: number }[] = [];
    for (const { cell: at, factor } of terms) {
      if (change.has(at) || !mayChange(at)) continue;
      const exact = -wrong / factor;
      const wanted = kind === 'equal' ? Math.trunc(exact) : exact < 0 ? Math.floor(exact) : Math.ceil(exact);
      if (wanted === 0) continue;
      const room = valueOf(at) - (cells[at]?.lower ?? 0);
      const by = wanted < 0 ? Math.max(wanted, -room) : wanted;
      if (by !== 0) found.push({ at, by, room: by === wanted ? room + 1_000_000 : room });
    }
    return found.sort((a, b) => b.room - a.room || a.at - b.at);
  };

  change.set(cell, goal - valueOf(cell));
  move(cell, goal - valueOf(cell));
  if (!mend(0)) return null;
  return new Map([...change].map(([at, by]) => [at, valueOf(at) + by]));
}
