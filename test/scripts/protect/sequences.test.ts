import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isUncertain, tables } from '../../../scripts/bench/suppression-tables.ts';
import { Builder, type Remembered } from '../../../scripts/protect/builder.ts';
import { tieParts } from '../../../scripts/protect/equations/parts.ts';
import type { Figure } from '../../../scripts/protect/figure.ts';
import type { Pattern } from '../../../scripts/protect/pattern.ts';
import { Policies } from '../../../scripts/protect/policy.ts';
import { noProofs } from '../../../scripts/protect/proofs.ts';
import { settle } from '../../../scripts/protect/reserve.ts';
import { type Constraint, equation, type System } from '../../../scripts/protect/system.ts';
import { openSolver, type Solver } from '../../../scripts/protect/witness/solver.ts';
import type { Inputs } from '../../../scripts/read/inputs.ts';
import { area, indicator, inputs } from '../inputs.ts';

const threshold = 5;
const reach = 30;
/** A region of two counties with two places each. */
const sums = { R: ['X', 'Y'], X: ['A', 'B'], Y: ['C', 'D'] } as const;
const ids = ['R', 'X', 'Y', 'A', 'B', 'C', 'D'] as const;
type Numbers = Readonly<Record<string, number>>;
/** What a release shows: undefined where the number is hidden. */
type Shown = Readonly<Record<string, number | undefined>>;

const land: Inputs = {
  ...inputs({
    areas: ids.map((id) => area(id, id === 'R' ? 'region' : 'town', null, '2000-01-01')),
    indicators: { gardeners_fallen: indicator('stock', { sensitivity: 'person' }) },
  }),
  site: {
    privacy: { threshold, threshold_breakdown: 10, open_levels: ['region'], never_levels: [] },
  } as unknown as Inputs['site'],
};
const policies = new Policies(land);

function figure(area_id: string, value: number): Figure {
  return {
    ...{ indicator: 'gardeners_fallen', area_id, period: '2025', year: 2025, half: 0, breakdown: '{}' },
    ...{
      numerator: null,
      denominator: null,
      value,
      flag: 'ok',
      denominator_flag: null,
      areas_reported: null,
    },
    ...{ recomputed: false, rolled_up: false, of_heirs: false },
  };
}

function whole({ A = 0, B = 0, C = 0, D = 0 }: Numbers): Numbers {
  return { R: A + B + C + D, X: A + B, Y: C + D, A, B, C, D };
}

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver();
});

/** What is shown of numbers after releases that showed others, the oldest first; the last set the pattern. */
async function release(numbers: Numbers, before: readonly Shown[]) {
  const last = before.at(-1);
  const pattern: Pattern = {
    hides: ({ area_id }) => last !== undefined && last[area_id] === undefined,
    withholds: () => false,
  };
  const list = ids.map((id) => figure(id, numbers[id] ?? 0));
  const remembered: Remembered = ({ area_id }) =>
    before.map(
      (_, index) => before.slice(0, index + 1).findLast((one) => one[area_id] !== undefined)?.[area_id],
    );
  const built = await settle(
    (reserve) => {
      const builder = new Builder(list, policies, remembered, reserve, pattern);
      for (const [sum, parts] of Object.entries(sums)) {
        const of = (id: string) => list[ids.indexOf(id as 'R')] ?? figure(id, 0);
        tieParts(builder, of(sum), parts.map(of), { parts: 0, threshold });
      }
      return Promise.resolve({ builder, system: builder.system() });
    },
    new Set(),
    solver,
    noProofs(),
  );
  const shown = Object.fromEntries(
    list.map((one, index) => {
      const cell = built.built.builder.places(one).value ?? -1;
      return [one.area_id, built.choice.hidden.has(cell) ? undefined : numbers[ids[index] ?? '']];
    }),
  ) as Shown;
  return { ...built, shown };
}

/**
 * What somebody believes who has all releases and takes a number that is hidden in an old one to be what it is
 * today, wherever the sums of the old one allow that: this shares nothing with the pipeline but the numbers.
 */
function reading(numbers: Numbers, releases: readonly Shown[], newest: Shown | undefined, held: boolean) {
  const cells: System['cells'] = ids.map((name) => ({
    ...{ name, value: numbers[name] ?? 0, lower: held ? 0 : Math.min(1, numbers[name] ?? 0) },
    // Zeros are shown, but where everything new waits, or nothing is shown at all.
    ...{ standing: 'hidden' as const, goals: [1] },
  }));
  const at = (id: string) => ids.indexOf(id as 'R');
  const last = (id: string, upTo: number) =>
    releases.slice(0, upTo + 1).findLast((one) => one[id] !== undefined)?.[id];
  const known = ids.flatMap((id, cell) => {
    const told = newest?.[id] ?? last(id, releases.length);
    return told === numbers[id] ? [cell] : [];
  });
  const constraints: Constraint[] = [];
  for (const [sum, parts] of Object.entries(sums)) {
    const terms = [sum, ...parts].map((id, index) => ({ cell: at(id), factor: index === 0 ? -1 : 1 }));
    constraints.push(equation(cells, terms));
    releases.forEach((_, index) => {
      const then = terms.map(({ cell, factor }) => ({ cell, factor, told: last(ids[cell] ?? '', index) }));
      const open = then.filter(({ told }) => told === undefined);
      const bound = -then.reduce((total, { factor, told }) => total + factor * (told ?? 0), 0);
      const today = open.reduce((total, { cell, factor }) => total + factor * (cells[cell]?.value ?? 0), 0);
      if (open.length > 0 && today === bound) constraints.push({ kind: 'equal', terms: open, bound });
    });
  }
  const hidden = new Set([...cells.keys()].filter((cell) => !known.includes(cell)));
  return { system: { cells, constraints }, hidden, withheld: new Set<number>(), reach };
}

/** The least and the most that a number can be. */
function range(of: ReturnType<typeof reading>, cell: number): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const table of tables(of)) {
    least = Math.min(least, table[cell] ?? 0);
    most = Math.max(most, table[cell] ?? 0);
  }
  return [least, most];
}

/** Small numbers of which the newest release tells more than may be told, and than was told before. */
function leaks(numbers: Numbers, shown: readonly Shown[], newest: Shown, held: boolean): string[] {
  const silent = held || ids.every((id) => id === 'R' || newest[id] === undefined);
  const [after, before] = [newest, undefined].map((now) => reading(numbers, shown, now, silent));
  if (!after || !before) return [];
  return ids.filter((id, cell) => {
    const value = numbers[id] ?? 0;
    if (!after.hidden.has(cell) || value < 1 || value >= threshold) return false;
    if (isUncertain(after, cell, threshold)) return false;
    return range(after, cell).join() !== range(before, cell).join();
  });
}

const places = fc.record(
  Object.fromEntries(
    ['A', 'B', 'C', 'D'].map((id) => [id, fc.oneof(fc.nat(12), fc.constantFrom(0, 1, 2, 3, 7))]),
  ),
);
/** Each place, with some chance, counted anew. */
const revision = fc.record(
  Object.fromEntries(['A', 'B', 'C', 'D'].map((id) => [id, fc.option(fc.nat(12), { freq: 2 })])),
);

/** The places that were counted anew. */
function counted(change: Readonly<Record<string, number | null>>): Numbers {
  return Object.fromEntries(
    Object.entries(change).flatMap(([id, number]) => (number === null ? [] : [[id, number]])),
  );
}

describe('releases of numbers that are counted anew', () => {
  it('are read beside old ones, whose sums hold for what was hidden in them', async () => {
    const numbers = whole({ A: 0, B: 2, C: 11, D: 2 });
    // C and D were 13 together, and are: with that, and the region, the other county would be known.
    const shown = [
      { R: 27, X: 14, Y: 13, A: 9, B: 5 },
      { R: 18, X: 7, Y: 11, A: 0, B: 7 },
    ];
    expect(leaks(numbers, shown, { R: 15, A: 0 }, false)).toEqual(['X', 'B']);
    const { found, held, shown: newest } = await release(numbers, shown);
    expect(found.unproven).toEqual([]);
    expect(held).toEqual(['gardeners_fallen 2025']);
    expect(newest).toEqual({ R: undefined, X: undefined, Y: undefined, A: 0, B: undefined });
    expect(leaks(numbers, shown, newest, true)).toEqual([]);
  });

  it('never tell more of a small number than may be told, or than was told before', async () => {
    const counts = { releases: 0, held: 0, untouched: 0, failed: 0, leaks: 0 };
    await fc.assert(
      fc.asyncProperty(places, fc.array(revision, { minLength: 1, maxLength: 3 }), async (first, changes) => {
        let now: Record<string, number> = first;
        const shown: Shown[] = [];
        for (const change of [{}, ...changes]) {
          now = { ...now };
          for (const [id, number] of Object.entries(change)) if (typeof number === 'number') now[id] = number;
          const numbers = whole(now);
          const { found, held, shown: newest } = await release(numbers, shown);
          counts.releases += 1;
          counts.held += held.length;
          counts.untouched += found.untouched.length;
          counts.failed += found.unproven.length;
          counts.leaks += leaks(numbers, shown, newest, held.length > 0).length;
          shown.push(newest);
        }
      }),
      { numRuns: 150, seed: 11 },
    );
    expect(counts).toEqual({ releases: 434, held: 18, untouched: 6, failed: 0, leaks: 0 });
  }, 120_000);

  it('show what they showed, and hide what they hid, when nothing was counted anew', async () => {
    const counts = { releases: 0, again: 0 };
    await fc.assert(
      fc.asyncProperty(places, revision, async (first, change) => {
        const shown: Shown[] = [];
        for (const now of [first, { ...first, ...counted(change) }, first]) {
          const numbers = whole(now);
          shown.push((await release(numbers, shown)).shown);
          counts.releases += 1;
          for (const again of [1, 2]) {
            const same = (await release(numbers, shown)).shown;
            expect(same).toEqual(shown.at(-1));
            counts.again += again > 0 ? 1 : 0;
            shown.push(same);
          }
        }
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(counts).toEqual({ releases: 180, again: 360 });
  }, 120_000);

  it('open what was hidden for the sake of others only beside what has changed', async () => {
    const counts = { hidden: 0, opened: 0 };
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom('A', 'B', 'C', 'D'), fc.nat(12), async (first, at, number) => {
        const [then, now] = [whole(first), whole({ ...first, [at]: number })];
        const { shown: before } = await release(then, []);
        const { shown: after } = await release(now, [before]);
        const isSame = (id: string) => then[id] === now[id];
        for (const id of ids.filter(isSame)) {
          // What was told and is true is known for good.
          if (before[id] !== undefined) expect(after[id]).toBe(before[id]);
          else counts.hidden += 1;
          // Zeros are hidden only with the whole table.
          if (before[id] !== undefined || after[id] === undefined || now[id] === 0) continue;
          counts.opened += 1;
          const beside = Object.entries(sums)
            .map(([sum, parts]) => [sum, ...parts])
            .filter((sum) => sum.includes(id))
            .flat();
          const told = (one: string) => before[one] !== undefined && before[one] !== now[one];
          const opened = (one: string) => one !== id && before[one] === undefined && after[one] !== undefined;
          expect(beside.some((one) => told(one) || opened(one))).toBe(true);
        }
        expect(leaks(now, [before], after, false)).toEqual([]);
      }),
      { numRuns: 150, seed: 3 },
    );
    expect(counts.opened).toBeGreaterThan(0);
    expect(counts.hidden).toBeGreaterThan(100);
  }, 120_000);
});
