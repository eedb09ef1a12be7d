import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DutyRow } from '../../../src/release/tables.ts';
import {
  arrivalsOf,
  type CoverageRow,
  coverageTables,
  headlineCoverage,
  lackingIn,
  outstanding,
  reportMatrices,
  reportState,
} from '../../../src/site/quality.ts';
import { area, programme } from './world.ts';

const site = {
  home_area: 'H',
  area_levels: [{ id: 'land' }, { id: 'isle' }],
} as Parameters<typeof headlineCoverage>[1]['site'];

const release = {
  site,
  programmes: [programme('other', 'X'), programme('home', 'H'), programme('small', 'H')],
  area: (id: string) => area(id, { name: { I1: 'Đào', I2: 'Bưởi', I3: 'Cam' }[id] ?? id }),
};

function row(id: string, period: string, given: Partial<CoverageRow> = {}): CoverageRow {
  return {
    programme: id,
    level: 'isle',
    period,
    areas_due: 3,
    areas_reported: 2,
    areas_complete: 1,
    cells_due: 9,
    cells_reported: 5,
    ...given,
  };
}

describe('the state of a report', () => {
  it('is full, partly or silent', () => {
    const state = (cells_reported: number) => reportState({ cells_due: 3, cells_reported });
    expect([3, 2, 1, 0].map(state)).toEqual(['full', 'partly', 'partly', 'silent']);
  });

  it('is full only where nothing lacks, and silent only where nothing came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (cells_due, n) => {
        const cells_reported = Math.min(n, cells_due);
        const state = reportState({ cells_due, cells_reported });
        expect(state === 'full').toBe(cells_reported === cells_due);
        expect(state === 'silent').toBe(cells_reported === 0);
      }),
    );
  });
});

describe('the headline', () => {
  it('is of the newest period of the home area, and there of most areas', () => {
    const coverage = [
      row('other', '2026', { areas_due: 99 }),
      row('home', '2025-H2', { areas_due: 50 }),
      row('home', '2026-H1'),
      row('home', '2026-H1', { level: 'land', areas_due: 1 }),
      row('small', '2026-H1', { areas_due: 2 }),
    ];
    expect(headlineCoverage({ coverage }, release)).toBe(coverage[2]);
  });

  it('is none where the home area owes nothing', () => {
    expect(headlineCoverage({ coverage: [row('other', '2026')] }, release)).toBeUndefined();
  });
});

it('tables begin with the home area, the narrowest level and the newest period', () => {
  const coverage = [
    row('other', '2025'),
    row('home', '2025', { level: 'land' }),
    row('home', '2025-H2'),
    row('home', '2025'),
    row('home', '2026-H1'),
  ];
  const tables = coverageTables({ coverage }, release);
  expect(
    tables.map((table) => [table.programme, table.level, table.rows.map(({ period }) => period)]),
  ).toEqual([
    ['home', 'isle', ['2026-H1', '2025', '2025-H2']],
    ['home', 'land', ['2025']],
    ['other', 'isle', ['2025']],
  ]);
});

describe('the matrix', () => {
  const cell = (area_id: string, period: string, cells_reported: number, id = 'home') => ({
    programme: id,
    level: 'isle',
    area_id,
    period,
    cells_due: 3,
    cells_reported,
  });
  const coverage_by_area = [
    cell('I1', '2026-H1', 0),
    cell('I2', '2025', 3),
    cell('I2', '2026-H1', 2),
    cell('I3', '2026-H1', 3),
    cell('X1', '2026-H1', 0, 'other'),
    { ...cell('H', '2026-H1', 0), level: 'land' },
  ];

  it('is of the home area and of levels with several areas, by name, with blanks where nothing was due', () => {
    const [matrix, ...others] = reportMatrices({ coverage_by_area }, release);
    expect(others).toEqual([]);
    expect(matrix?.periods).toEqual(['2025', '2026-H1']);
    const shown = matrix?.rows.map(({ area: { name }, cells }) => [
      name,
      ...cells.map((c) => c?.cells_reported),
    ]);
    expect(shown).toEqual([
      ['Bưởi', 3, 2],
      ['Cam', undefined, 3],
      ['Đào', undefined, 0],
    ]);
  });

  it('keeps the last periods only', () => {
    const [matrix] = reportMatrices({ coverage_by_area }, release, 1);
    expect(matrix?.periods).toEqual(['2026-H1']);
  });

  it('says who lacks what in the newest period', () => {
    const [matrix] = reportMatrices({ coverage_by_area }, release);
    if (!matrix) throw new Error('no matrix');
    const { partly, silent } = lackingIn(matrix);
    expect([partly, silent].map((areas) => areas.map(({ name }) => name))).toEqual([['Bưởi'], ['Đào']]);
  });
});

it('lists what is late or missing, the newest day first, and nothing else', () => {
  const duty = (state: string, due: string | null) => ({ state, due, what: `${state} ${due}` }) as DutyRow;
  const groups = outstanding([
    duty('late', '2025-06-12'),
    duty('in_time', '2025-06-12'),
    duty('late', '2026-06-12'),
    duty('upcoming', '2027-06-12'),
    duty('not_reported', '2025-01-01'),
    duty('withheld', '2025-01-01'),
    duty('late', null),
  ]);
  expect(groups.map(({ state, duties }) => [state, duties.map(({ due }) => due)])).toEqual([
    ['late', ['2026-06-12', '2025-06-12', null]],
    ['not_reported', ['2025-01-01']],
  ]);
});

it('sums arrivals up by period over the sources asked for, sums of several sources included', () => {
  const rows = [
    { source: 'a', period: '2025', received: '2026-01-20', days: 20, cells: 5 },
    { source: 'a;b', period: '2025', received: '2026-01-10', days: 10, cells: 2 },
    { source: 'b', period: '2025', received: '2026-03-01', days: 60, cells: 1 },
    { source: 'a', period: '2026-H1', received: '2026-06-25', days: -5, cells: 4 },
  ];
  expect(arrivalsOf(rows, new Set(['a']))).toEqual([
    { period: '2026-H1', first: '2026-06-25', last: '2026-06-25', firstDays: -5, lastDays: -5, cells: 4 },
    { period: '2025', first: '2026-01-10', last: '2026-01-20', firstDays: 10, lastDays: 20, cells: 7 },
  ]);
});
