import { describe, expect, it } from 'vitest';
import { derive } from '../../../scripts/derive/derive.ts';
import { query } from '../../../scripts/read/database.ts';
import { area, indicator, inputs, link, observations, observed, target } from '../inputs.ts';

const old = ['2004-01-01', '2025-06-30'] as const;
const region = area('R', 'region', null, '2004-01-01');
const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((id) => area(id, 'town', 'R', ...old)) as [
  typeof region,
  typeof region,
  typeof region,
  typeof region,
];
const [ab, cd, more] = ['AB', 'CD', 'DX'].map((id) => area(id, 'town', 'R', '2025-07-01')) as [
  typeof region,
  typeof region,
  typeof region,
];
const lineage = [
  link('A', 'AB'),
  link('B', 'AB'),
  link('C', 'CD'),
  link('D', 'CD', 'part'),
  link('D', 'DX', 'part'),
];
const indicators = {
  planted: indicator('flow'),
  cared: indicator('share', { unit: 'trees' }),
  best: indicator('status', { states: [{ id: 'yes', label: { vi: 'có', en: 'yes' }, achieved: true }] }),
  mean: indicator('stock', { adds_over_areas: false }),
};
const world = inputs({ areas: [region, a, b, c, d, ab, cd, more], lineage, indicators });

interface Derived {
  indicator: string;
  area_id: string;
  period: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  areas_reported: number | null;
  areas_due: number | null;
}

const derivedRows = `SELECT indicator, area_id, period, numerator, denominator, value, areas_reported, areas_due
  FROM observation WHERE recomputed OR rolled_up ORDER BY ALL`;

describe('recomputing over mergers', () => {
  it('adds up whole predecessors that all reported, shares from their counts', async () => {
    const connection = await observations([
      observed('planted', 'A', '2024', { value: 3 }),
      observed('planted', 'B', '2024', { value: 4 }),
      observed('cared', 'A', '2025-H1', { numerator: 1, denominator: 2, value: 50, denominator_flag: 'ok' }),
      observed('cared', 'B', '2025-H1', {
        numerator: 1,
        denominator: 8,
        value: 12.5,
        denominator_flag: 'ok',
      }),
    ]);
    expect(await derive(connection, world)).toEqual({ recomputed: 2, rolled_up: 0 });
    expect(await query<Derived>(connection, derivedRows)).toMatchObject([
      { indicator: 'cared', area_id: 'AB', period: '2025-H1', numerator: 2, denominator: 10, value: 20 },
      { indicator: 'planted', area_id: 'AB', period: '2024', value: 7 },
    ]);
  });

  it('stops at divided, silent or hidden predecessors, and at what does not add up', async () => {
    const connection = await observations([
      observed('planted', 'C', '2024', { value: 3 }),
      observed('planted', 'D', '2024', { value: 4 }),
      observed('planted', 'A', '2023', { value: 3 }),
      observed('planted', 'A', '2024', { value: 3 }),
      observed('planted', 'B', '2024', { flag: 'protected' }),
      ...['A', 'B'].flatMap((id) => [
        observed('best', id, '2024', { state: 'yes' }),
        observed('mean', id, '2024', { value: 1 }),
        observed('planted', id, '2025', { value: 9 }),
        observed('planted', id, '2022', { value: 1, breakdown: '{"kind":"oak"}' }),
      ]),
    ]);
    expect(await derive(connection, world)).toEqual({ recomputed: 0, rolled_up: 0 });
  });

  it("leaves an area's own figure as it is", async () => {
    const connection = await observations([
      observed('planted', 'A', '2024', { value: 3 }),
      observed('planted', 'B', '2024', { value: 4 }),
      observed('planted', 'AB', '2024', { value: 8 }),
    ]);
    expect(await derive(connection, world)).toEqual({ recomputed: 0, rolled_up: 0 });
  });
});

describe('rolling up', () => {
  const targets = [target('T-1', 'count_zero', { indicators: ['planted', 'cared'], threshold: 0 })];
  const planned = inputs({ areas: [region, a, b, c, d, ab, cd, more], lineage, indicators, targets });

  it('adds up the areas of the day, and says how many reported of how many', async () => {
    const connection = await observations([
      observed('planted', 'A', '2024', { value: 3 }),
      observed('planted', 'B', '2024', { value: 4 }),
      observed('planted', 'C', '2024', { flag: 'not_reported' }),
      observed('planted', 'AB', '2025', { value: 6 }),
    ]);
    expect(await derive(connection, planned)).toEqual({ recomputed: 1, rolled_up: 2 });
    const rows = await query<Derived>(connection, derivedRows);
    expect(rows.filter((row) => row.area_id === 'R')).toMatchObject([
      { period: '2024', value: 7, areas_reported: 2, areas_due: 4 },
      { period: '2025', value: 6, areas_reported: 1, areas_due: 3 },
    ]);
  });

  it("keeps the area's own row", async () => {
    const connection = await observations([
      observed('planted', 'A', '2024', { value: 3 }),
      observed('planted', 'R', '2024', { value: 30 }),
    ]);
    expect(await derive(connection, planned)).toEqual({ recomputed: 0, rolled_up: 0 });
  });
});
