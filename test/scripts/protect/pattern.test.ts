import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Builder, type Remembered } from '../../../scripts/protect/builder.ts';
import { tieParts } from '../../../scripts/protect/equations/parts.ts';
import type { Figure } from '../../../scripts/protect/figure.ts';
import { type Pattern, readPattern } from '../../../scripts/protect/pattern.ts';
import { Policies } from '../../../scripts/protect/policy.ts';
import { noProofs } from '../../../scripts/protect/proofs.ts';
import { settle } from '../../../scripts/protect/reserve.ts';
import { openSolver, type Solver } from '../../../scripts/protect/witness/solver.ts';
import { closedReleases } from '../../../scripts/read/closed-releases.ts';
import { openDatabase } from '../../../scripts/read/database.ts';
import { type Inputs, loadInputs } from '../../../scripts/read/inputs.ts';
import { readingsOf } from '../../../src/targets/reading.ts';
import { inFolder } from '../cases.ts';
import { area, indicator, inputs } from '../inputs.ts';
import { closed, writeWorld } from './attacks/world.ts';

/** A region of three counties with three places each, some of which were joined to others of another county. */
const sums: Readonly<Record<string, readonly string[]>> = {
  ...{ X: ['A', 'B', 'C'], Y: ['D', 'E', 'F'], Z: ['G', 'H', 'I'] },
  ...{ U: ['A', 'D'], V: ['B', 'C', 'G'], W: ['E', 'H'] },
  R: ['X', 'Y', 'Z'],
};
const places = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
const ids = [...places, ...Object.keys(sums)];

const land: Inputs = {
  ...inputs({
    areas: ids.map((id) => area(id, id === 'R' ? 'region' : 'town', null, '2000-01-01')),
    indicators: { gardeners_helped: indicator('share', { sensitivity: 'person', unit: 'percent' }) },
  }),
  site: {
    privacy: { threshold: 5, threshold_breakdown: 10, open_levels: ['region'], never_levels: [] },
  } as unknown as Inputs['site'],
};
const policies = new Policies(land);

/** So many of so many. */
type Share = readonly [number, number];
type Shares = Readonly<Record<string, Share>>;
const parts = ['numerator', 'denominator'] as const;
/** What a release shows, as `A numerator`: undefined where the number is hidden. */
type Shown = Readonly<Record<string, number | undefined>>;

function shareOf(shares: Shares, id: string): Share {
  const inside = sums[id]?.map((part) => shareOf(shares, part));
  return inside
    ? ([0, 1].map((at) => inside.reduce((sum, one) => sum + (one[at] ?? 0), 0)) as [number, number])
    : (shares[id] ?? [0, 0]);
}

function figure(area_id: string, [numerator, denominator]: Share): Figure {
  return {
    ...{ indicator: 'gardeners_helped', area_id, period: '2025', year: 2025, half: 0, breakdown: '{}' },
    ...{ numerator, denominator, value: null, flag: 'ok', denominator_flag: 'ok', areas_reported: null },
    ...{ recomputed: false, rolled_up: false, of_heirs: false },
  };
}

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver();
});

/** What is shown after releases that showed other numbers, the oldest first. */
async function release(shares: Shares, before: readonly Shown[]): Promise<Shown> {
  const all = new Map(ids.map((id) => [id, figure(id, shareOf(shares, id))]));
  const last = before.at(-1);
  const pattern: Pattern = {
    hides: ({ area_id }, part) => last !== undefined && last[`${area_id} ${part}`] === undefined,
    withholds: () => false,
  };
  const remembered: Remembered = ({ area_id }, part) =>
    before.map((_, index) =>
      before
        .slice(0, index + 1)
        .map((one) => one[`${area_id} ${part}`])
        .findLast((number) => number !== undefined),
    );
  const { built, choice, found } = await settle(
    (reserve) => {
      const builder = new Builder([...all.values()], policies, remembered, reserve, pattern);
      for (const [sum, inside] of Object.entries(sums)) {
        const [whole, members] = [all.get(sum), inside.flatMap((part) => all.get(part) ?? [])];
        if (whole) tieParts(builder, whole, members, { parts: 0, threshold: 5 });
      }
      return Promise.resolve({ builder, system: builder.system() });
    },
    new Set(),
    solver,
    noProofs(),
  );
  expect(found.unproven).toEqual([]);
  return Object.fromEntries(
    [...all].flatMap(([id, one]) =>
      parts.map((part) => {
        const isHidden = choice.hidden.has(built.builder.places(one)[part] ?? -1);
        return [`${id} ${part}`, isHidden ? undefined : (one[part] ?? undefined)];
      }),
    ),
  );
}

const small = fc.oneof(fc.nat(30), fc.constantFrom(0, 1, 2, 3, 4, 7));
const share = fc.tuple(small, small).map(([some, others]): Share => [some, some + others]);
const sharesOf = fc.record(Object.fromEntries(places.map((name) => [name, share])));

describe('what the last release hid', () => {
  it('is hidden in the next one of the same numbers, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(sharesOf, async (shares) => {
        const first = await release(shares, []);
        expect(await release(shares, [first])).toEqual(first);
      }),
      { numRuns: 25, seed: 2 },
    );
  }, 120_000);

  it('is hidden again after a number was counted anew, and after it was counted back', async () => {
    const counts = { opened: 0 };
    await fc.assert(
      fc.asyncProperty(sharesOf, fc.constantFrom(...places), share, async (shares, place, counted) => {
        const shown: Shown[] = [];
        const whole = (of: Shares) =>
          Object.fromEntries(
            ids.flatMap((id) => parts.map((part, at) => [`${id} ${part}`, shareOf(of, id)[at]])),
          );
        for (const now of [shares, { ...shares, [place]: counted }, shares]) {
          const last = shown.at(-1);
          const next = await release(now, shown);
          for (const [name, number] of Object.entries(whole(now))) {
            // What was shown and is true is known for good.
            if (last?.[name] === number) expect(next[name]).toBe(number);
          }
          counts.opened += last ? Object.keys(next).filter((name) => !last[name] && next[name]).length : 0;
          expect(await release(now, [...shown, next])).toEqual(next);
          shown.push(next, next);
        }
      }),
      { numRuns: 20, seed: 2 },
    );
    expect(counts.opened).toBeGreaterThan(0);
  }, 120_000);

  it('is read from the last release, as long as the rules are the same', async () => {
    await inFolder(async (data) => {
      const rows = Object.entries({ A: 3, B: 12, X: 15, C: 20 }).map(
        ([id, n]) => `${id},2024,members,${n},,,,`,
      );
      const limit = { id: 'P-01', rule: 'count_at_least', operator: '>=', threshold: 4 };
      await writeWorld(data, {
        rows,
        targets: [{ ...limit, threshold_unit: 'things', indicators: ['members'] }],
      });
      await closed(data);
      const [last] = await closedReleases(data);
      const own = await loadInputs(data);
      const connection = await openDatabase();
      const at = (area_id: string) => ({ indicator: 'members', area_id, period: '2024', breakdown: '{}' });
      const verdict = {
        programme: 'plan',
        target: 'P-01',
        reading: 'sensible',
        area_id: 'A',
        period: '2024',
      };
      const asked = own.programmes.flatMap(({ targets }) => targets.flatMap(readingsOf))[0];
      const read = async (given: typeof own) => {
        const pattern = await readPattern(connection, last, given);
        return [
          ...['A', 'B', 'C'].map((id) => pattern.hides(at(id), 'value')),
          asked && pattern.withholds(verdict, asked),
        ];
      };
      expect(await read(own)).toEqual([true, true, false, true]);
      const privacy = { ...own.site.privacy, threshold: 3 };
      expect(await read({ ...own, site: { ...own.site, privacy } })).toEqual([false, false, false, false]);
      expect(
        asked && (await readPattern(connection, last, own)).withholds(verdict, { ...asked, threshold: 9 }),
      ).toBe(false);
      connection.closeSync();
    });
  });
});
