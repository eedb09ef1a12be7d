import type { System } from '../protect/system.ts';
import { isPossible, knowledge, type Reading, smallCells, tooCertain } from './suppression-tables.ts';

type Pattern = ReadonlySet<number>;

/** What hiding a cell costs: the numbers that are lost, and one for the gap itself. */
export function costOf({ cells }: System, hidden: Pattern): number {
  const added = [...hidden]
    .flatMap((cell) => cells[cell] ?? [])
    .filter(({ standing }) => standing === 'shown');
  return added.reduce((sum, { value }) => sum + value + 1, 0);
}

/** Cells that have to be hidden, whatever the others are. */
export function smallOnes({ cells }: System): Pattern {
  return new Set([...cells.keys()].filter((cell) => cells[cell]?.standing === 'hidden'));
}

/**
 * The cheapest safe pattern, found by trying every one from the cheapest on. Undefined where there is none, or
 * where more than `most` cells could be hidden.
 */
export function cheapestPattern(
  system: System,
  isSafe: (hidden: Pattern) => boolean,
  most = 18,
): Pattern | undefined {
  const small = smallOnes(system);
  const free = [...system.cells.keys()].filter((cell) => system.cells[cell]?.standing === 'shown');
  if (free.length > most || !isSafe(new Set([...small, ...free]))) return undefined;
  const costs = free.map((cell) => costOf(system, new Set([cell])));
  const sums = system.constraints.map(({ terms }) => ({
    free: terms.reduce(
      (mask, { cell }) => (free.includes(cell) ? mask | (1 << free.indexOf(cell)) : mask),
      0,
    ),
    small: terms.filter(({ cell }) => small.has(cell)).length,
  }));
  const patterns: { mask: number; cost: number }[] = [];
  for (let mask = 0; mask < 1 << free.length; mask += 1) {
    // A cell that is hidden alone in a sum is no secret, and hides nothing.
    if (sums.some((sum) => sum.small + ones(sum.free & mask) === 1)) continue;
    patterns.push({ mask, cost: costs.reduce((sum, cost, at) => (mask & (1 << at) ? sum + cost : sum), 0) });
  }
  patterns.sort((a, b) => a.cost - b.cost);
  for (const { mask } of patterns) {
    const hidden = new Set([...small, ...free.filter((_, at) => mask & (1 << at))]);
    if (isSafe(hidden)) return hidden;
  }
  return undefined;
}

/** As it is done by hand: beside a number that is hidden alone in a sum the smallest other one is hidden. */
export function patternByHand(system: System): Pattern {
  const { cells, constraints } = system;
  const hidden = new Set(smallOnes(system));
  for (let done = false; !done;) {
    done = true;
    for (const { terms } of constraints) {
      if (terms.filter(({ cell }) => hidden.has(cell)).length !== 1) continue;
      const [smallest] = terms
        .map(({ cell }) => cell)
        .filter((cell) => !hidden.has(cell) && cells[cell]?.standing === 'shown')
        .sort((a, b) => (cells[a]?.value ?? 0) - (cells[b]?.value ?? 0) || a - b);
      if (smallest === undefined) continue;
      hidden.add(smallest);
      done = false;
    }
  }
  return hidden;
}

/** Whether every small number stays uncertain within the range it can have. */
export function isSafe(system: System, hidden: Pattern, threshold: number): boolean {
  return tooCertain(reading(system, hidden), threshold).length === 0;
}

/** Whether all that readers must find possible is, for everybody from whom a number is kept. */
export function reachesGoals(system: System, hidden: Pattern, threshold: number): boolean {
  const read = reading(system, hidden);
  return smallCells(read, threshold).every((cell) =>
    knowledge(read, threshold, cell).every((known) =>
      system.cells[cell]?.goals.every((goal) => isPossible(read, cell, goal, known)),
    ),
  );
}

function reading(system: System, hidden: Pattern): Reading {
  return { system, hidden, withheld: new Set(), reach: 60 };
}

function ones(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
