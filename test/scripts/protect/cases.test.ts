import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cheapestPattern, costOf, isSafe } from '../../../scripts/bench/suppression-patterns.ts';
import { type Reading, tables } from '../../../scripts/bench/suppression-tables.ts';
import { audit } from '../../../scripts/protect/audit.ts';
import { choose } from '../../../scripts/protect/choose.ts';
import { openSolver, type Solver } from '../../../scripts/protect/witness/solver.ts';
import { type Named, systemOf, type Table } from './table.ts';

/** What was worked out elsewhere, by a solver and by trying every table. */
interface Worked {
  readonly case: string;
  readonly cells: Readonly<
    Record<
      string,
      {
        readonly range: readonly [number, number];
        /** Runs of numbers, from and to. */
        readonly possible: readonly (readonly [number, number])[];
        readonly tables: number;
        readonly sensitive: boolean;
        readonly safe: boolean;
      }
    >
  >;
  readonly suppression?: { readonly hidden: readonly string[]; readonly cost: number };
}

const { threshold, cases: worked } = JSON.parse(
  readFileSync('test/fixtures/disclosure/cases.json', 'utf8'),
) as { threshold: number; cases: Worked[] };

interface Case extends Table {
  /** Numbers readers must find possible, where it isn't as much more as makes a small number none. */
  readonly goals?: Readonly<Record<string, readonly number[]>>;
  /** What can't be known from the case is bounded here: no number is more than this above the true one. */
  readonly reach?: number;
}

const four = { cells: { A: 12, B: 3, C: 5, D: 20 }, laws: ['A + B + C = D'] };
const two = {
  cells: { P: 48, X: 22, Y: 26, A: 12, B: 3, C: 7, E: 2, F: 9, G: 15 },
  laws: ['X + Y = P', 'A + B + C = X', 'E + F + G = Y'],
};
const halves = {
  cells: { A1: 4, A2: 9, AT: 13, B1: 11, B2: 6, BT: 17, C1: 8, C2: 2, CT: 10, T1: 23, T2: 17, TT: 40 },
  laws: [
    ...['A1 + A2 = AT', 'B1 + B2 = BT', 'C1 + C2 = CT', 'T1 + T2 = TT'],
    ...['A1 + B1 + C1 = T1', 'A2 + B2 + C2 = T2', 'AT + BT + CT = TT'],
  ],
};
const merged = { cells: { A: 3, B: 14, C: 9, D: 26, N: 17 }, laws: ['A + B + C = D', 'A + B = N'] };
const lone = { cells: { A: 12, B: 1, C: 4, D: 17 }, laws: ['A + B + C = D'] };
const nested = { cells: { A: 0, B: 3, C: 0, D: 3, H: 20, G: 23 }, laws: ['A + B + C = D', 'D + H = G'] };
const share = { cells: { n: 3, d: 37 }, hidden: ['n'] };
const rates = { cells: { n: 3, d: 8 }, hidden: ['n', 'd'] };
const years = { cells: { x0: 3, x1: 1 }, hidden: ['x0', 'x1'] };
const residents = { hidden: ['x'] };
const rounded = { hidden: ['A', 'B', 'C', 'D'], laws: ['A + B + C = D'] };

/** What is published rounded to whole fives lies within two of it. */
function fives(given: Readonly<Record<string, number>>): string[] {
  return Object.entries(given).flatMap(([name, five]) => [
    `${name} >= ${Math.max(0, five - 2)}`,
    `${name} <= ${five + 2}`,
  ]);
}

/** Shares rounded half up: from half a unit below, inclusive, to half a unit above. */
const cases: Readonly<Record<string, Case>> = {
  C1a: { ...four, hidden: ['B'] },
  C1b: { ...four, hidden: ['B', 'C'] },
  C2a: { ...two, hidden: ['B', 'E', 'X', 'Y'] },
  C2b: { ...two, hidden: ['B', 'E', 'C', 'F'] },
  C3a: { ...halves, hidden: ['A1', 'A2', 'C1', 'C2'] },
  C3b: { ...halves, hidden: ['A1', 'A2', 'C1', 'C2'] },
  C3c: { ...halves, hidden: ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] },
  C4a: { ...share, laws: ['10000 n >= 805 d', '10000 n < 815 d'] },
  C4b: { ...share, laws: ['1000 n >= 75 d', '1000 n < 85 d'] },
  C4c: { ...share, laws: ['100 n >= 5 d', '100 n < 10 d'] },
  C4d: { ...share, laws: ['100 n < 20 d'] },
  C5a: { ...rates, laws: ['10000 n >= 3745 d', '10000 n < 3755 d', 'n <= 4', 'd >= 5', 'd <= 9'] },
  C5b: { ...rates, laws: ['10000 n >= 3745 d', '10000 n < 3755 d', 'd <= 40'] },
  C5c: {
    cells: { n: 2, d: 5 },
    hidden: ['n', 'd'],
    laws: ['1000 n >= 395 d', '1000 n < 405 d', 'd >= 5', 'd <= 9'],
  },
  C6: { cells: { n: 38, d: 40, u: 2 }, implied: ['u'], laws: ['n + u = d'] },
  C7a: { cells: { w: 40, x: 43 }, hidden: ['x'], laws: ['10000 x >= 10745 w', '10000 x < 10755 w'] },
  C7b: { ...years, laws: ['10000 x1 >= 3325 x0', '10000 x1 < 3335 x0', 'x0 <= 4', 'x1 <= 4'] },
  C7c: { ...years, laws: ['x1 < x0', 'x0 <= 4', 'x1 <= 4'] },
  C7d: { ...years, laws: ['x1 < x0', 'x0 <= 200'], reach: 200 },
  C8a: { cells: { x: 1 }, hidden: ['x'], laws: ['x <= 4', 'x <= 1'] },
  C8b: { cells: { x: 2 }, hidden: ['x'], laws: ['x <= 4', 'x <= 2'] },
  C8c: { cells: { x: 3 }, hidden: ['x'], laws: ['x <= 4', 'x > 2'] },
  C8d: { cells: { x: 2 }, hidden: ['x'], maybeNone: ['x'], laws: ['x <= 2'], goals: { x: [0] } },
  C8e: {
    cells: { x: 3 },
    hidden: ['x'],
    maybeNone: ['x'],
    laws: ['x > 2', 'x <= 200'],
    goals: { x: [8] },
    reach: 200,
  },
  C8f: { cells: { x: 3 }, hidden: ['x'], maybeNone: ['x'], laws: ['x <= 4', 'x > 2'] },
  C9a: { ...residents, cells: { x: 4, r: 8124 }, laws: ['100000 x >= 45 r', '100000 x < 55 r'] },
  C9b: { ...residents, cells: { x: 6, r: 8124 }, laws: ['10000 x >= 5 r', '10000 x < 15 r'] },
  C9c: { ...residents, cells: { x: 4, r: 8124 }, laws: ['10000 x < 5 r'] },
  C10a: { ...merged, hidden: ['A', 'C'] },
  C10b: { ...merged, hidden: ['A', 'B'] },
  C11: { cells: { R: 3, W: 61, K: 21, L: 17, M: 11, N: 9 }, implied: ['R'], laws: ['K + L + M + N + R = W'] },
  C12: { ...four, hidden: ['B'] },
  C13a: { ...lone, hidden: ['B', 'C'] },
  C13b: { ...lone, hidden: ['C'] },
  C13c: { ...lone, hidden: ['A', 'B', 'C'] },
  C13d: { ...lone, hidden: ['A', 'C'] },
  C14: {
    cells: { n: 412, d: 413, u: 1 },
    hidden: ['n'],
    implied: ['u'],
    laws: ['n + u = d', '10000 n >= 9975 d', '10000 n < 9985 d'],
  },
  C15: { ...nested, hidden: ['B', 'D', 'H'] },
  C16: {
    cells: { before: 31, nw: 3, gone: 1, after: 33 },
    implied: ['nw'],
    laws: ['before + nw = gone + after'],
  },
  C17: { cells: { year: 19, h1: 16, h2: 3 }, implied: ['h2'], laws: ['h1 + h2 = year'] },
  C18: { ...four, hidden: ['B', 'C'], laws: [...four.laws, 'B <= 4', 'C >= 5'] },
  C19a: { cells: { n: 4, d: 5 }, hidden: ['n'], laws: ['n <= d', '100 n >= 80 d'] },
  C19b: { cells: { n: 3, d: 37 }, hidden: ['n'], laws: ['n <= d', '100 n < 80 d'] },
  C20a: {
    ...rounded,
    cells: { A: 12, B: 3, C: 5, D: 20 },
    laws: [...rounded.laws, ...fives({ A: 10, B: 5, C: 5, D: 20 })],
  },
  C20b: {
    ...rounded,
    cells: { A: 9, B: 1, C: 5, D: 15 },
    maybeNone: ['B'],
    laws: [...rounded.laws, ...fives({ A: 10, B: 0, C: 5, D: 15 })],
  },
  C20c: {
    ...rounded,
    cells: { A: 12, B: 3, C: 5, D: 20 },
    laws: [...rounded.laws, ...fives({ A: 10, D: 20 }), 'B <= 7', 'C <= 7'],
  },
  C21: { cells: { first: 37, added: 1, second: 38 }, implied: ['added'], laws: ['first + added = second'] },
};

/** Judged otherwise than by the range alone. */
const otherwise: Readonly<Record<string, boolean>> = {
  // A range of 3 to 15 of which only five numbers are possible: 7 would have to be among them.
  C5b: false,
  // No small number: that a growth is not shown where one of its years is hidden is a rule of its own.
  C7a: true,
  // Two at most, and never a number: none stays possible, and this counts where the verdict is all there is.
  C8d: true,
};

function withGoals(system: Named, goals: Case['goals'] = {}): Named {
  const cells = system.cells.map((cell) => ({ ...cell, goals: goals[cell.name] ?? cell.goals }));
  return { ...system, cells };
}

function readingOf({ reach = 60, ...table }: Case): Reading & { system: Named } {
  const system = withGoals(systemOf(table, threshold), table.goals);
  return { system, hidden: new Set((table.hidden ?? []).map(system.at)), withheld: new Set(), reach };
}

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver();
});

it('all worked cases are here', () => {
  expect(Object.keys(cases)).toEqual(worked.map((each) => each.case));
  expect(worked).toHaveLength(47);
});

describe('what is published leaves open what was worked out', () => {
  it.each(worked)('$case', ({ case: id, cells }) => {
    const reading = readingOf(given(id));
    const all = [...tables(reading)];
    for (const [name, told] of Object.entries(cells)) {
      const cell = reading.system.at(name);
      const found = [...new Set(all.map((table) => table[cell] ?? NaN))].sort((a, b) => a - b);
      expect(found).toEqual(told.possible.flatMap(([from, to]) => run(from, to)));
      expect([found[0], found.at(-1)]).toEqual(told.range);
      expect(all).toHaveLength(told.tables);
    }
  });
});

describe('a pattern is judged safe if it is, and not otherwise', () => {
  // Rounding is not what we do.
  it.each(worked.filter(({ case: id }) => !id.startsWith('C20')))('$case', ({ case: id, cells }) => {
    const { system, hidden } = readingOf(given(id));
    const choice = choose(system, solver);
    expect(choice.hidden).toEqual(hidden);
    const safe = Object.values(cells).every((cell) => !cell.sensitive || cell.safe);
    expect(audit(system, choice).unproven.length === 0).toBe(otherwise[id] ?? safe);
  });
});

describe('a table is protected at the cost of the best pattern', () => {
  it.each(worked.filter(({ suppression }) => suppression))('$case', ({ case: id, suppression }) => {
    const { cells, ...table } = given(id);
    const small = Object.keys(cells).filter((name) => isSmall(cells[name] ?? 0));
    const system = systemOf({ ...table, cells, hidden: small }, threshold, 'shown');
    const choice = choose(system, solver);
    expect(audit(system, choice).unproven).toEqual([]);
    expect(isSafe(system, choice.hidden, threshold)).toBe(true);
    const best = cheapestPattern(system, (hidden) => isSafe(system, hidden, threshold));
    expect(best && costOf(system, best)).toBe(otherCosts[id] ?? suppression?.cost);
    expect(costOf(system, choice.hidden)).toBe(otherCosts[id] ?? suppression?.cost);
  });
});

/** The strict rule, which wants 1 to be possible as well and hides twice as much, is not ours. */
const otherCosts: Readonly<Record<string, number>> = { C3c: 19 };

function given(id: string): Case {
  const found = cases[id];
  if (!found) throw new Error(`${id} is not here`);
  return found;
}

function isSmall(value: number): boolean {
  return value >= 1 && value < threshold;
}

function run(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
