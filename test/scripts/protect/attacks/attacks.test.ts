import { describe, expect, it, vi } from 'vitest';
import { same } from '../../../../scripts/bench/land.ts';
import { attack } from './attacker.ts';
import { careless } from './naive.ts';
import { both, rules, usualAreas, type World } from './world.ts';

// Two whole runs each.
vi.setConfig({ testTimeout: 120_000 });

const rows = (indicator: string, period: string, numbers: Record<string, number | string>): string[] =>
  Object.entries(numbers).map(([area, number]) =>
    typeof number === 'string'
      ? `${area},${period},${indicator},,${number.replace('/', ',')},,`
      : `${area},${period},${indicator},${number},,,,`,
  );

const teams = (area: string, numbers: Record<string, number>): string[] =>
  Object.entries(numbers).map(([team, number]) => `${area},2024,members,${number},,,${team},`);

/** Each: what gives somebody a small number away if nothing but small numbers is hidden. */
const attacks: Record<string, World> = {
  'a place taken from its county': {
    rows: rows('members', '2024', { A: 12, B: 3, C: 7, D: 9, X: 31 }),
  },
  'counties taken from their region, places from their counties': {
    rows: rows('members', '2024', { A: 12, B: 3, C: 7, D: 9, X: 31, E: 2, F: 9, G: 15, H: 30, Y: 56, R: 87 }),
  },
  'a county that reported nothing, taken from the region': {
    rows: rows('members', '2024', { A: 12, B: 13, C: 7, D: 9, X: 41, E: 1, F: 0, G: 0, R: 44 }),
  },
  'a team taken from the total': {
    rows: [...rows('members', '2024', { R: 60 }), ...teams('R', { red: 32, blue: 3, green: 25 })],
  },
  'teams of the region beside those of its halves': {
    rows: [
      ...rows('members', '2024', { R: 60 }),
      ...rows('members', '2024-H2', { R: 60 }),
      ...teams('R', { red: 32, blue: 3, green: 25 }),
      ...teams('R', { red: 32, blue: 3, green: 25 }).map((row) => row.replace('2024', '2024-H2')),
    ],
  },
  'the second half taken from the year': {
    rows: [
      ...rows('mishaps', '2024', { A: 19 }),
      ...rows('mishaps', '2024-H1', { A: 16 }),
      ...rows('mishaps', '2024-H2', { A: 3 }),
    ],
  },
  'a half that was not reported, taken from the year': {
    rows: [...rows('mishaps', '2024', { A: 19 }), ...rows('mishaps', '2024-H1', { A: 16 })],
  },
  'halves of places and of their county, with all sums': {
    rows: [
      ...rows('mishaps', '2024-H1', { A: 4, B: 11, C: 8, D: 0, X: 23 }),
      ...rows('mishaps', '2024-H2', { A: 9, B: 6, C: 2, D: 0, X: 17 }),
      ...rows('mishaps', '2024', { A: 13, B: 17, C: 10, D: 0, X: 40 }),
    ],
  },
  'who came, from those who were there before and after': {
    identities: [
      {
        terms: [
          { indicator: 'members', part: 'value', when: 'start', factor: 1 },
          { indicator: 'joined', part: 'value', when: 'period', factor: 1 },
          { indicator: 'gone', part: 'value', when: 'period', factor: -1 },
          { indicator: 'members', part: 'value', when: 'period', factor: -1 },
        ],
      },
    ],
    rows: [
      ...rows('members', '2023', { A: 31, B: 40, C: 12 }),
      ...rows('members', '2024', { A: 28, B: 33, C: 14 }),
      ...rows('joined', '2024', { A: 3, B: 8, C: 7 }),
      ...rows('gone', '2024', { A: 6, B: 15, C: 5 }),
    ],
  },
  'the same people counted by another indicator': {
    identities: [
      {
        terms: [
          { indicator: 'members', part: 'value', when: 'period', factor: 1 },
          { indicator: 'served', part: 'numerator', when: 'period', factor: -1 },
        ],
      },
    ],
    rows: [...rows('members', '2024', { A: 38 }), ...rows('served', '2024', { A: '38/40' })],
  },
  'those whom another indicator counts as well': {
    identities: [
      {
        at_most: true,
        terms: [
          { indicator: 'joined', part: 'value', when: 'period', factor: 1 },
          { indicator: 'members', part: 'value', when: 'period', factor: -1 },
        ],
      },
    ],
    // Three and six are hidden beside each other; but five of the six joined this year.
    rows: [
      ...rows('members', '2024', { A: 3, B: 20, C: 6, D: 30, X: 59 }),
      ...rows('joined', '2024', { A: 0, B: 0, C: 5, D: 0 }),
    ],
  },
  'those left over of a share': {
    rows: rows('served', '2024', { A: '38/40', B: '20/40', C: '18/30', D: '12/31' }),
  },
  'those left over of a share, places and county': {
    rows: rows('served', '2024', { A: '38/40', B: '20/40', C: '18/30', D: '12/31', X: '88/141' }),
  },
  'a place from before, taken from the one it became part of': {
    areas: [
      ...usualAreas.filter((row) => !/^[ABC],/.test(row)),
      ...['A', 'B', 'C'].map((id) => `${id},${id},Place ${id},place,place,X,1990-01-01,2024-06-30,,`),
      'N,N,New place,place,place,X,2024-07-01,,,',
    ],
    lineage: ['A,N,whole,2024-07-01', 'B,N,whole,2024-07-01', 'C,N,whole,2024-07-01'],
    as_of: '2024',
    rows: [
      ...rows('members', '2023', { A: 3, B: 14, C: 9, D: 8, X: 34 }),
      ...rows('members', '2024', { N: 27, D: 8, X: 35 }),
    ],
  },
  'new places taken from the county of before': {
    areas: [
      ...usualAreas.filter((row) => !/^[AB],/.test(row)),
      ...['A', 'B'].map((id) => `${id},${id},Place ${id},place,place,X,1990-01-01,2024-06-30,,`),
      'N,N,New place,place,place,X,2024-07-01,,,',
    ],
    lineage: ['A,N,whole,2024-07-01', 'B,N,whole,2024-07-01'],
    rows: [
      ...rows('members', '2023', { A: 4, B: 17, D: 11, X: 35 }),
      ...rows('members', '2024', { N: 22, C: 9, D: 12, X: 43 }),
    ],
  },
  'a verdict beside a small number': {
    targets: [
      {
        id: 'P-01',
        rule: 'count_at_least',
        operator: '>=',
        threshold: 4,
        threshold_unit: 'things',
        indicators: ['members'],
      },
    ],
    rows: rows('members', '2024', { A: 3, B: 12, C: 4 }),
  },
  'verdicts on a share of few': {
    targets: [
      {
        id: 'P-01',
        rule: 'share_at_least',
        operator: '>=',
        threshold: 90,
        threshold_unit: 'percent',
        unit: 'percent',
        indicators: ['served'],
        numerator: same('Served'),
        denominator: same('Asked'),
      },
    ],
    rows: rows('served', '2024', { A: '38/40', B: '3/31', C: '20/21' }),
  },
  'a fall from one small number to another': {
    targets: [
      { id: 'P-01', rule: 'yoy_decrease', comparison_period: 'previous_year', indicators: ['members'] },
      {
        id: 'P-02',
        rule: 'count_at_most',
        operator: '<=',
        threshold: 6,
        threshold_unit: 'things',
        indicators: ['members'],
      },
    ],
    rows: [...rows('members', '2023', { A: 5, B: 12 }), ...rows('members', '2024', { A: 4, B: 11 })],
  },
};

const sensitivity = new Map([
  ...['members', 'joined', 'gone', 'served'].map((id) => [id, 'person'] as const),
  ['mishaps', 'event'] as const,
]);

describe('small numbers worked out from', () => {
  it.each(Object.keys(attacks))('%s: found in a careless release, not in ours', async (name) => {
    const world = attacks[name] ?? { rows: [] };
    const { release, all } = await both(world);
    const known = { ...rules, identities: world.identities ?? [] };
    expect(attack(careless(all, sensitivity, known), [], known).leaks.length).toBeGreaterThan(0);
    const { leaks, wrong } = attack(release, [], known);
    expect(leaks).toEqual([]);
    expect([...wrong]).toEqual([]);
  });
});
