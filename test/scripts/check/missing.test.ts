import { describe, expect, it } from 'vitest';
import { silences } from '../../../scripts/check/missing.ts';
import { knownPeriod } from '../../../src/periods/period.ts';
import { area, indicator, inputs, link, target } from '../inputs.ts';

const areas = [
  area('R', 'region', null, '2000-01-01'),
  area('A', 'town', 'R', '2000-01-01', '2025-06-30'),
  area('B', 'town', 'R', '2000-01-01', '2025-06-30'),
  area('AB', 'town', 'R', '2025-07-01'),
  area('C', 'town', 'R', '2000-01-01'),
];
const indicators = {
  planted: indicator('flow'),
  felled: indicator('flow', { periods: ['year'] }),
  oldest: indicator('stock', { adds_over_areas: false, levels: ['region', 'town'] }),
  parks: indicator('stock', { levels: ['region'] }),
};
const counted = (id: string, given: Record<string, unknown>) =>
  target(id, 'count_at_least', { operator: '>=', threshold: 1, threshold_unit: 'trees', ...given });

const told = (targets: readonly Record<string, unknown>[], period: string, ...reported: string[]) =>
  silences(
    inputs({ areas, lineage: [link('A', 'AB'), link('B', 'AB')], indicators, targets }),
    knownPeriod(period),
    new Set(reported),
  ).map(({ areas: silent, all }) =>
    [...silent.map((each) => `${each.area_id}: ${each.indicators.join(' ')}`), ...(all ? ['all'] : [])].join(
      '; ',
    ),
  );

const planting = counted('TR-01', { indicators: ['planted'] });

describe('silences', () => {
  it('name the areas of the day from which nothing came, and what was due from them', () => {
    const felling = counted('TR-02', { indicators: ['felled'] });
    expect(told([planting, felling], '2025', 'C planted')).toEqual(['AB: felled planted']);
    expect(told([planting, felling], '2025', 'C felled', 'AB planted')).toEqual([]);
    expect(told([planting], '2025-H1', 'C planted')).toEqual(['A: planted; B: planted']);
  });

  it('are one for a plan of which nobody reported', () => {
    expect(told([planting], '2025')).toEqual(['AB: planted; C: planted; all']);
    expect(told([planting], '2025', 'C felled')).toEqual(['AB: planted; C: planted; all']);
  });

  it('are not told of an area above for what follows from those inside', () => {
    const both = { levels: ['town', 'region'] };
    expect(
      told([counted('TR-01', { indicators: ['planted'], ...both })], '2025', 'AB planted', 'C planted'),
    ).toEqual([]);
    expect(
      told([counted('TR-01', { indicators: ['oldest'], ...both })], '2025', 'AB oldest', 'C oldest'),
    ).toEqual(['R: oldest']);
    const parks = counted('TR-02', { indicators: ['parks'], levels: ['region'] });
    expect(told([planting, parks], '2025', 'AB planted', 'C planted')).toEqual(['R: parks']);
  });

  it.each([
    ['reported by the year alone', { indicators: ['felled'] }],
    ['due once a year', { frequency: 'annual' }],
    ['due when there is occasion', { frequency: 'on_request' }],
    ['of single acts', { rule: 'record_present', operator: null, threshold: null, threshold_unit: null }],
    ['of purposes', { measurability: 'qualitative' }],
    ['that begin later', { valid_from: '2025-07-01' }],
    ['that have ended', { valid_to: '2025-03-31' }],
    ['whose deadline has passed', { deadline: '2024-12-31' }],
  ])('are not told of targets %s', (_, given) => {
    expect(told([counted('TR-01', { indicators: ['planted'], ...given })], '2025-H1')).toEqual([]);
  });
});
