import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { derive } from '../../../scripts/derive/derive.ts';
import { type Cell, query } from '../../../scripts/read/database.ts';
import { validOn } from '../../../src/areas/area.ts';
import { knownPeriod, lastDay } from '../../../src/periods/period.ts';
import { indicator, inputs, observations, observed, target } from '../inputs.ts';
import { type World, wholeWorlds, worlds } from './generations.ts';

// Each run derives in a database of its own.
vi.setConfig({ testTimeout: 120_000 });

const periods = [2019, 2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) => [
  `${year}`,
  `${year}-H1`,
  `${year}-H2`,
]);

const indicators = {
  flow: indicator('flow'),
  stock: indicator('stock'),
  held: indicator('share', { unit: 'trees', adds_over_periods: true }),
  level: indicator('share', { unit: 'trees' }),
  once: indicator('flow', { adds_over_periods: false }),
  mean: indicator('flow', { adds_over_areas: false }),
  longest: indicator('duration', { better: 'down' }),
  best: indicator('status', { states: [{ id: 'yes', label: { vi: 'có', en: 'yes' }, achieved: true }] }),
};
type Name = keyof typeof indicators;
const names = Object.keys(indicators) as Name[];
const adds: readonly Name[] = ['flow', 'stock', 'held', 'level', 'once'];
const addsOverPeriods: readonly Name[] = ['flow', 'held'];
const isShare = (name: string) => name === 'held' || name === 'level';

/** What a town did about a period: it reported, early (the half was not over), without a number, or not. */
const reports = ['full', 'full', 'full', 'full', 'full', 'early', 'hidden', 'silent'] as const;
type Report = (typeof reports)[number];

interface Row {
  readonly indicator: string;
  readonly area_id: string;
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly state: string | null;
  readonly flag: string;
  readonly recomputed: boolean;
  readonly rolled_up: boolean;
}

/**
 * Reports of all towns that were there: the n-th town of a year has the n-th power of two for its count,
 * so that every sum tells which reports are in it, and how often.
 */
function reported(
  { areas }: World,
  drawn: readonly Report[],
): { rows: Record<string, Cell>[]; said: Map<string, Report> } {
  const rows: Record<string, Cell>[] = [];
  const said = new Map<string, Report>();
  const power = new Map<string, number>();
  let at = 0;
  for (const period of periods) {
    const { year } = knownPeriod(period);
    const end = lastDay(knownPeriod(period));
    for (const { area_id } of areas.filter((each) => each.level === 'town' && validOn(each, end))) {
      for (const name of names) {
        const report = drawn[(at += 1) % drawn.length] as Report;
        said.set(`${name} ${area_id} ${period}`, report);
        if (report === 'silent') continue;
        const n = power.get(`${name} ${year}`) ?? 0;
        power.set(`${name} ${year}`, n + 1);
        const cutoff = report === 'early' ? `${end.slice(0, 8)}12` : null;
        const number: Record<string, Cell> = isShare(name)
          ? { numerator: 2 ** n, denominator: 2 ** n * 3, value: 100 / 3, denominator_flag: 'ok' }
          : name === 'best'
            ? { state: 'yes' }
            : { value: 2 ** n };
        const given: Record<string, Cell> =
          report === 'hidden' ? { flag: 'protected' } : { ...number, cutoff };
        rows.push(observed(name, area_id, period, given));
      }
    }
  }
  return { rows, said };
}

/** Derives once, or again over the same, and gives every row of `observation`. */
async function derived(world: World, rows: readonly Record<string, Cell>[], times = 1): Promise<Row[]> {
  const connection = await observations(rows);
  const asked = ['flow', 'held', 'stock'];
  const given = inputs({
    ...world,
    indicators,
    targets: [target('T-1', 'count_zero', { indicators: asked, threshold: 0 })],
  });
  for (let time = 0; time < times; time += 1) await derive(connection, given);
  return query<Row>(connection, 'SELECT * FROM observation ORDER BY indicator, area_id, period');
}

/** Counts of the reports that history should hold: by the definition, from the area back through its past. */
function history(
  { areas, lineage }: World,
  rows: readonly Record<string, Cell>[],
  said: ReadonlyMap<string, Report>,
) {
  const byId = new Map(areas.map((area) => [area.area_id, area]));
  const counts = new Map(
    rows.map((row) => [`${row.indicator} ${row.area_id} ${row.period}`, Number(row.numerator ?? row.value)]),
  );
  const own = (name: Name, id: string, period: string) => said.get(`${name} ${id} ${period}`) ?? 'silent';

  return function sum(name: Name, id: string, period: string): number | undefined {
    const report = own(name, id, period);
    if (report === 'hidden') return undefined;
    if (report !== 'silent') return counts.get(`${name} ${id} ${period}`);
    const from = byId.get(id)?.valid_from ?? '';
    if (lastDay(knownPeriod(period)) >= from) return mergerYear(name, id, period, from);
    const links = lineage.filter((link) => link.successor_id === id);
    if (links.length === 0 || links.some(({ kind }) => kind === 'part')) return undefined;
    const parts = links.map(({ predecessor_id }) => sum(name, predecessor_id, period));
    return parts.some((part) => part === undefined)
      ? undefined
      : parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  };

  function mergerYear(name: Name, id: string, period: string, from: string): number | undefined {
    if (!addsOverPeriods.includes(name) || period.includes('H') || !from.startsWith(`${period}-07`))
      return undefined;
    const second = own(name, id, `${period}-H2`);
    if (second !== 'full' || !fullBefore(name, id, `${period}-H1`)) return undefined;
    const first = history({ areas, lineage }, rows, said)(name, id, `${period}-H1`);
    const added = counts.get(`${name} ${id} ${period}-H2`);
    return first === undefined || added === undefined ? undefined : first + added;
  }

  /** Whether no report behind a recomputed figure was early. */
  function fullBefore(name: Name, id: string, period: string): boolean {
    const report = own(name, id, period);
    if (report !== 'silent') return report === 'full';
    return lineage
      .filter((link) => link.successor_id === id)
      .every(({ predecessor_id }) => fullBefore(name, predecessor_id, period));
  }
}

const drawn = fc.array(fc.constantFrom(...reports), { minLength: 40, maxLength: 90 });
const keyOf = ({ indicator: name, area_id, period }: Row) => `${name} ${area_id} ${period}`;

it('every report stands in the history of an area once, and nothing crosses a division', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(worlds, drawn, async (world, said) => {
      const given = reported(world, said);
      const all = await derived(world, given.rows);
      const sum = history(world, given.rows, given.said);
      const found = new Map(
        all.filter((row) => row.recomputed).map((row) => [keyOf(row), row.numerator ?? row.value]),
      );
      const expected = new Map<string, number>();
      for (const { area_id, level } of world.areas) {
        for (const [name, period] of adds.flatMap((each) =>
          periods.map((period) => [each, period] as const),
        )) {
          if (level !== 'town' || (given.said.get(`${name} ${area_id} ${period}`) ?? 'silent') !== 'silent')
            continue;
          const total = sum(name, area_id, period);
          if (total !== undefined) expected.set(`${name} ${area_id} ${period}`, total);
        }
      }
      seen += expected.size;
      expect(found).toEqual(expected);
    }),
    { numRuns: 25 },
  );
  expect(seen).toBeGreaterThan(100);
});

it('a recomputed share follows from the added counts, and no state, longest time or mean is carried over', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, drawn, async (world, said) => {
      const all = await derived(world, reported(world, said).rows);
      for (const row of all.filter(({ recomputed }) => recomputed)) {
        expect(adds).toContain(row.indicator);
        expect(row.state).toBeNull();
        expect(row.flag).toBe('ok');
        if (isShare(row.indicator)) {
          expect(row.denominator).toBe((row.numerator ?? 0) * 3);
          expect(row.value).toBeCloseTo(100 / 3, 9);
        } else expect(row.numerator).toBeNull();
      }
    }),
    { numRuns: 8 },
  );
});

it('rows that were reported stay as they were, and only what was added is marked', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, drawn, async (world, said) => {
      const { rows } = reported(world, said);
      const all = await derived(world, rows);
      const before = await query<Row>(
        await observations(rows),
        'SELECT * FROM observation ORDER BY indicator, area_id, period',
      );
      expect(all.filter(({ recomputed, rolled_up }) => !recomputed && !rolled_up)).toEqual(before);
      expect(new Set(all.map(keyOf)).size).toBe(all.length);
      expect(all.filter(({ recomputed, rolled_up }) => recomputed && rolled_up)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

it('deriving again adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, drawn, async (world, said) => {
      const { rows } = reported(world, said);
      expect(await derived(world, rows, 2)).toEqual(await derived(world, rows));
    }),
    { numRuns: 6 },
  );
});

it('the towns of today, with their history, add up to what the towns of the day added up to', async () => {
  await fc.assert(
    fc.asyncProperty(wholeWorlds, async (world) => {
      const all = await derived(world, reported(world, ['full']).rows);
      const now = new Set(
        world.areas
          .filter((each) => each.level === 'town' && each.valid_to === null)
          .map(({ area_id }) => area_id),
      );
      const sums = all.filter(({ rolled_up }) => rolled_up);
      expect(sums).toHaveLength(3 * periods.length);
      for (const { indicator: name, period, numerator, denominator, value } of sums) {
        const rows = all.filter(
          (row) => row.indicator === name && row.period === period && now.has(row.area_id),
        );
        const total = (column: 'numerator' | 'denominator' | 'value') =>
          rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
        expect(rows).toHaveLength(now.size);
        if (isShare(name))
          expect([total('numerator'), total('denominator')]).toEqual([numerator, denominator]);
        else expect(total('value')).toBe(value);
      }
    }),
    { numRuns: 25 },
  );
});
