import { describe, expect, it } from 'vitest';
import { type AreaFigure, wrongSums } from '../../../scripts/check/area-sums.ts';
import { area, link } from '../inputs.ts';

const region = { ...area('R', 'region', null, '2004-01-01'), area_km2: 100 };
const surface = { ...area('A', 'town', 'R', '2004-01-01', '2025-06-30'), area_km2: null };
const areas = [
  region,
  surface,
  { ...surface, area_id: 'B' },
  { ...area('AB', 'town', 'R', '2025-07-01'), area_km2: 60 },
  { ...area('C', 'town', 'R', '2004-01-01'), area_km2: 40.1 },
];
const lineage = [link('A', 'AB'), link('B', 'AB')];

let line = 1;
const figure = (area_id: string, value: number, given: Partial<AreaFigure> = {}): AreaFigure => ({
  file: 0,
  line: (line += 1),
  indicator: 'residents',
  area_id,
  period: '2024',
  day: '2024-12-31',
  cast_on: '2025-07-01',
  value,
  ...given,
});
const told = (figures: AreaFigure[], world = areas, links = lineage) =>
  wrongSums(figures, world, links).map(
    ({ kind, whole, parts, sum }) =>
      `${kind} ${whole.area_id} ${whole.value}: ${parts.map(({ area_id }) => area_id).join('+')} ${sum}`,
  );

describe('figures on whole predecessors', () => {
  it('add up to that of the area they became', () => {
    expect(told([figure('A', 3), figure('B', 4), figure('AB', 7)])).toEqual([]);
    expect(told([figure('A', 3), figure('B', 4), figure('AB', 8)])).toEqual(['before AB 8: A+B 7']);
    expect(told([figure('A', 0.1), figure('B', 0.2), figure('AB', 0.3)])).toEqual([]);
  });

  it('are compared where all are known for one day, and none was divided', () => {
    expect(told([figure('A', 3), figure('AB', 8)])).toEqual([]);
    expect(told([figure('A', 3), figure('B', 4, { day: '2024-06-30' }), figure('AB', 8)])).toEqual([]);
    expect(told([figure('A', 3), figure('B', 4, { indicator: 'trees' }), figure('AB', 8)])).toEqual([]);
    const divided = [link('A', 'AB', 'part'), link('B', 'AB')];
    expect(told([figure('A', 3), figure('B', 4), figure('AB', 8)], areas, divided)).toEqual([]);
  });
});

describe('figures on areas inside another', () => {
  it('add up to it where their surfaces make it up', () => {
    expect(told([figure('AB', 7), figure('C', 2), figure('R', 9)])).toEqual([]);
    expect(told([figure('AB', 7), figure('C', 2), figure('R', 10)])).toEqual(['inside R 10: AB+C 9']);
    expect(told([figure('AB', 7), figure('R', 10)])).toEqual([]);
  });

  it('may fall short of it, but not exceed it, where the registry holds only some of them', () => {
    const part = areas.map((each) => (each.area_id === 'C' ? { ...each, area_km2: 20 } : each));
    expect(told([figure('AB', 7), figure('C', 2), figure('R', 10)], part)).toEqual([]);
    expect(told([figure('AB', 7), figure('C', 2), figure('R', 8)], part)).toEqual(['inside R 8: AB+C 9']);
  });

  it('are those of the day on which they were cast', () => {
    const cast_on = '2024-12-31';
    const old = [figure('A', 3, { cast_on }), figure('B', 4, { cast_on }), figure('C', 2, { cast_on })];
    expect(told([...old, figure('R', 8)])).toEqual(['inside R 8: A+B+C 9']);
    expect(told([...old.slice(1), figure('R', 5)])).toEqual([]);
  });
});
