import { describe, expect, it } from 'vitest';
import { derive } from '../../../scripts/derive/derive.ts';
import { type Cell, query } from '../../../scripts/read/database.ts';
import { area, indicator, inputs, link, observations, observed, target } from '../inputs.ts';

const named = (id: string) => ({ id, label: { vi: id, en: id } });
const prizes = { prize: [named('gold'), named('silver')] };
const grades = ['bad', 'fair', 'good'].map(named);
const indicators = {
  best: indicator('status', {
    states: [{ ...named('yes'), achieved: true }, { ...named('kept'), achieved: true }, named('no')],
    breakdowns: prizes,
  }),
  grade: indicator('status', { states: grades, periods: ['year'] }),
  winners: indicator('share', {
    breakdowns: prizes,
    periods: ['year'],
    from_states: { count: 'holders', of: 'best', areas: 'town' },
  }),
  won: indicator('stock', {
    adds_over_areas: false,
    breakdowns: prizes,
    from_states: { count: 'holders', of: 'best', areas: 'town' },
  }),
  moves: indicator('flow', {
    breakdowns: { step: [named('up'), named('top')] },
    periods: ['year'],
    from_states: {
      count: 'moves',
      of: 'grade',
      areas: 'town',
      column: 'step',
      steps: { up: ['bad', 'fair'], top: ['fair', 'good'] },
    },
  }),
};
const old = ['2004-01-01', '2025-06-30'] as const;
const region = area('R', 'region', null, '2004-01-01', '2025-06-30');
const towns = ['A', 'B', 'C', 'D'].map((id) => area(id, 'town', 'R', ...old));
const after = ['AB', 'CX'].map((id) => area(id, 'town', null, '2025-07-01'));
const world = inputs({
  areas: [region, ...towns, ...after],
  lineage: [link('A', 'AB'), link('B', 'AB'), link('C', 'CX'), link('D', 'CX')],
  indicators,
  targets: ['winners', 'won', 'moves'].map((id, index) =>
    target(`T-${index}`, 'class_transition_count', { indicators: [id], levels: ['region'] }),
  ),
});

interface Counted {
  readonly breakdown: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly areas_reported: number;
  readonly areas_due: number;
  readonly source: string;
  readonly rolled_up: boolean;
}

async function counted(rows: Record<string, Cell>[], table = 'observation') {
  const connection = await observations(rows);
  await derive(connection, world);
  const found = await query<Counted & { indicator: string; area_id: string; period: string }>(
    connection,
    `SELECT * FROM ${table} ORDER BY breakdown`,
  );
  return (id: string, area_id: string, period: string): Counted[] =>
    found.filter((row) => row.indicator === id && row.area_id === area_id && row.period === period);
}

const best = (id: string, period: string, state: string, prize = 'gold') =>
  observed('best', id, period, { state, breakdown: JSON.stringify({ prize }) });
const grade = (id: string, period: string, state: string) => observed('grade', id, period, { state });

describe('holders of a state', () => {
  it('are counted of all areas that were there, whoever reported', async () => {
    const of = await counted([best('A', '2024', 'yes'), best('B', '2024', 'kept'), best('C', '2024', 'no')]);
    expect(of('winners', 'R', '2024')).toMatchObject([
      { numerator: 2, denominator: 4, value: 50, areas_reported: 3, areas_due: 4, rolled_up: true },
    ]);
    expect(of('won', 'R', '2024')).toMatchObject([{ value: 2, numerator: null, source: 'report' }]);
  });

  it('of one standard never count for another', async () => {
    const of = await counted([best('A', '2024', 'yes'), best('B', '2024', 'yes', 'silver')]);
    expect(of('won', 'R', '2024').map(({ breakdown, value }) => [breakdown, value])).toEqual([
      ['{"prize":"gold"}', 1],
      ['{"prize":"silver"}', 1],
    ]);
  });

  it('are counted in the periods of the count only, and a reported count stands', async () => {
    const reported = observed('winners', 'R', '2024', {
      numerator: 4,
      denominator: 4,
      value: 100,
      breakdown: '{"prize":"gold"}',
    });
    const of = await counted([best('A', '2024-H1', 'yes'), best('A', '2024', 'yes'), reported]);
    expect(of('winners', 'R', '2024-H1')).toEqual([]);
    expect(of('won', 'R', '2024-H1')).toHaveLength(1);
    expect(of('winners', 'R', '2024')).toMatchObject([{ numerator: 4, rolled_up: false }]);
  });
});

describe('moves between states', () => {
  it('are counted between the ends of two years, each kind and all together', async () => {
    const of = await counted([
      ...['A', 'B', 'C'].map((id) => grade(id, '2023', 'bad')),
      grade('A', '2024', 'fair'),
      grade('B', '2024', 'fair'),
      grade('C', '2024', 'good'),
      grade('D', '2024', 'good'),
    ]);
    expect(of('moves', 'R', '2024').map(({ breakdown, value }) => [breakdown, value])).toEqual([
      ['{"step":"top"}', 0],
      ['{"step":"up"}', 2],
      ['{}', 2],
    ]);
    // D was not classed the year before; bad to good at one go is neither of the steps.
    expect(of('moves', 'R', '2024')[0]).toMatchObject({ areas_reported: 3, areas_due: 4 });
    expect(of('moves', 'R', '2023')).toEqual([]);
  });

  it('are none where areas merged', async () => {
    const rows = [
      grade('A', '2024', 'bad'),
      grade('B', '2024', 'bad'),
      grade('AB', '2025', 'fair'),
      grade('AB', '2026', 'good'),
      grade('CX', '2025', 'bad'),
    ];
    const of = await counted(rows, 'heir_observation');
    expect(of('moves', 'R', '2025')).toEqual([]);
    expect(of('moves', 'R', '2026').map(({ breakdown, value }) => [breakdown, value])).toEqual([
      ['{"step":"top"}', 1],
      ['{"step":"up"}', 0],
      ['{}', 1],
    ]);
    const own = await counted(rows);
    expect(own('moves', 'R', '2026')).toEqual([]);
  });
});
