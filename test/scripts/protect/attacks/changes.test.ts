import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attack } from './attacker.ts';
import { readChanges, type ShownChange, toldBeyond } from './changes.ts';
import type { Published } from './published.ts';
import { closed, released, rules, type World, writeWorld } from './world.ts';

// A whole run for each release.
vi.setConfig({ testTimeout: 240_000 });

let folder: string;
let data: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changes-'));
  data = join(folder, 'data');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Members = Readonly<Record<string, number>>;
const rows = (members: Members): string[] =>
  Object.entries(members).map(([area, number]) => `${area},2024,members,${number},,,,`);
const target = { id: 'P-01', rule: 'count_at_most', operator: '<=', threshold: 9, indicators: ['members'] };
const world = (members: Members, more: Partial<World> = {}): World => ({
  rows: rows(members),
  targets: [{ ...target, threshold_unit: 'things' }],
  ...more,
});

/** A later release, and what it says has changed. */
async function after(next: World): Promise<{ release: Published; changes: ShownChange[] }> {
  await writeWorld(data, next);
  const out = join(folder, 'out');
  return { release: await released(data, out), changes: await readChanges(out) };
}

const figures = (changes: readonly ShownChange[]) => changes.filter(({ subject }) => subject === 'figure');
const first = { A: 12, B: 3, C: 17, D: 19, X: 51 };

describe('the table of changes', () => {
  it('has no row of a hidden number that was counted anew', async () => {
    await writeWorld(data, world(first));
    const before = await closed(data);
    const { release, changes } = await after(world({ ...first, B: 2, X: 50 }));
    // The county waits, one less would be the one; the region, which does not, is not told at all.
    expect(figures(changes).map(({ area_id, change }) => [area_id, change])).toEqual([['R', 'withdrawn']]);
    expect(toldBeyond(changes, before, release)).toEqual([]);
  });

  it('tells a shown number with what was before, and one that is hidden now without either', async () => {
    await writeWorld(data, world({ A: 12, B: 13, C: 17, D: 30 }));
    await closed(data);
    const { changes } = await after(world({ A: 12, B: 3, C: 41, D: 8 }, { as_of: '2025' }));
    const of = (area: string) => figures(changes).find(({ area_id }) => area_id === area);
    expect(of('B')).toMatchObject({ change: 'withdrawn', value_before: null, value_after: null });
    expect(of('C')).toMatchObject({ change: 'revised', value_before: 17, value_after: 41 });
    expect(of('A')).toBeUndefined();
    expect(changes.find(({ subject, area_id }) => subject === 'verdict' && area_id === 'B')).toMatchObject({
      change: 'turned',
      ...{ before: 'missed', after: 'met' },
    });
  });

  it('says the same of a number that is hidden, taken back or not reported', async () => {
    await writeWorld(data, world({ A: 12, B: 13, C: 17 }));
    await closed(data);
    const hidden = await after(world({ A: 12, B: 3, C: 17 }, { as_of: '2025' }));
    const gone = await after(world({ A: 12, C: 17 }, { as_of: '2025' }));
    const of = ({ changes }: typeof hidden) => figures(changes).filter(({ area_id }) => area_id === 'B');
    expect(of(hidden)).toHaveLength(1);
    expect(of(hidden)).toEqual(of(gone));
  });

  it('tells nothing beyond the releases on its sides, however numbers are revised, taken away and come again', async () => {
    const small = fc.constantFrom(0, 1, 2, 3, 4, 6, 9, 12, 30);
    const place = fc.option(small, { freq: 3, nil: undefined });
    const land = fc.record({ A: place, B: place, C: place, D: place, E: place });
    const counts = { releases: 0, changes: 0, leaks: 0 };
    for (const sequence of fc.sample(fc.tuple(land, land, land), { numRuns: 4, seed: 7 })) {
      await rm(data, { recursive: true, force: true });
      const releases: Published[] = [];
      for (const [index, places] of sequence.entries()) {
        const members = Object.fromEntries(
          Object.entries(places).filter(([, number]) => number !== undefined),
        );
        await writeWorld(data, world({ ...(members as Members), F: 20 }, { as_of: String(2024 + index) }));
        const release = await closed(data);
        const changes = await readChanges(join(data, 'releases', `${index + 1}.0.0`));
        const before = releases.at(-1);
        if (!before) expect(changes).toEqual([]);
        else expect(toldBeyond(changes, before, release)).toEqual([]);
        counts.releases += 1;
        counts.changes += figures(changes).length;
        counts.leaks += attack(release, releases, rules).leaks.length;
        releases.push(release);
      }
    }
    expect(counts).toMatchObject({ releases: 12, leaks: 0 });
    expect(counts.changes).toBeGreaterThan(12);
  });

  it('is empty after the same exports, also when a figure was counted anew, and when it was counted back', async () => {
    const small = fc.constantFrom(0, 1, 2, 3, 4, 6, 9, 12, 30);
    const shares = fc.array(fc.tuple(small, small), { minLength: 8, maxLength: 8 });
    const places = 'A B C D E F G H'.split(' ');
    const lines = (year: number, counts: readonly (readonly [number, number])[]) =>
      counts.flatMap(([some, others], at) => [
        `${places[at] ?? ''},${year},served,,${some},${some + others},,`,
        `${places[at] ?? ''},${year},members,${some},,,,`,
      ]);
    const targets = [
      { ...target, threshold_unit: 'things' },
      {
        ...target,
        id: 'P-02',
        rule: 'count_at_least',
        operator: '>=',
        threshold: 4,
        threshold_unit: 'things',
      },
      {
        id: 'P-03',
        rule: 'yoy_increase',
        comparison_period: 'previous_year',
        indicators: ['served'],
        unit: 'percent',
      },
    ];
    const counts = { withheld: 0, hidden: 0 };
    for (const [then, first, [place, counted]] of fc.sample(
      fc.tuple(shares, shares, fc.tuple(fc.nat(7), fc.tuple(small, small))),
      { numRuns: 1, seed: 3 },
    )) {
      await rm(data, { recursive: true, force: true });
      const earlier: Published[] = [];
      const anew = first.map((share, at) => (at === place ? counted : share));
      for (const now of [first, anew, first]) {
        const one = { rows: [...lines(2023, then), ...lines(2024, now)], targets };
        await writeWorld(data, one);
        const release = await closed(data);
        expect(attack(release, earlier, rules).leaks).toEqual([]);
        expect((await after(one)).changes).toEqual([]);
        counts.withheld += release.verdicts.filter(({ status }) => status === 'withheld').length;
        counts.hidden += release.figures.filter(({ flag }) => flag === 'protected').length;
        earlier.push(release);
      }
    }
    expect(Math.min(counts.withheld, counts.hidden)).toBeGreaterThan(0);
  });
});
