import { describe, expect, it } from 'vitest';
import { type Due, dueIn } from '../../../scripts/template/due.ts';
import { knownPeriod } from '../../../src/periods/period.ts';
import { area, indicator, inputs, link, target } from '../inputs.ts';

const label = (vi: string) => ({ vi, en: vi });
const category = (id: string) => ({ id, label: label(id) });
const states = [{ ...category('best'), achieved: true }, category('plain')];

const areas = [
  area('R', 'region', null, '2000-01-01'),
  area('OLD', 'region', null, '2000-01-01', '2025-06-30'),
  area('A', 'town', 'OLD', '2000-01-01', '2025-06-30'),
  area('B', 'town', 'OLD', '2000-01-01', '2025-06-30'),
  area('C', 'town', 'R', '2000-01-01'),
  area('AB', 'town', 'R', '2025-07-01'),
];
const lineage = [link('A', 'AB'), link('B', 'AB')];
const share = { numerator: label('n'), denominator: label('d') };
const planted = { planted: indicator('flow', { accumulates: true }) };
const counted = { operator: '>=', threshold: 1, threshold_unit: 'trees' };

interface World {
  readonly indicators: Record<string, unknown>;
  readonly targets: readonly Record<string, unknown>[];
  readonly of?: string;
}

/** What is due, as `indicator area breakdown`. */
function told({ indicators, targets, of = 'R' }: World, period: string): readonly string[] {
  return due({ indicators, targets, of }, period).map(
    ({ indicator, area, breakdown }) =>
      `${indicator.indicator} ${area.area_id}${Object.values(breakdown)
        .map((id) => ` ${id}`)
        .join('')}`,
  );
}

function due({ indicators, targets, of = 'R' }: World, period: string): readonly Due[] {
  const world = inputs({ areas, lineage, indicators, targets, area_id: of });
  const [programme] = world.programmes;
  return programme ? dueIn(programme, world, knownPeriod(period)) : [];
}

describe('areas', () => {
  const world = {
    indicators: planted,
    targets: [target('T-1', 'count_at_least', { indicators: ['planted'], ...counted })],
  };

  it('are those of the level that are valid on the last day of the period', () => {
    expect(told(world, '2025-H1')).toEqual(['planted C']);
    expect(told(world, '2025')).toEqual(['planted AB', 'planted C']);
  });

  it('are what followed the units of an area that ended', () => {
    expect(told({ ...world, of: 'OLD' }, '2025-H1')).toEqual(['planted A', 'planted B']);
    expect(told({ ...world, of: 'OLD' }, '2025')).toEqual(['planted AB']);
  });

  it('are of the levels at which the targets are judged and the indicator is reported', () => {
    const both = target('T-1', 'count_at_least', {
      indicators: ['planted'],
      levels: ['region', 'town'],
      ...counted,
    });
    expect(told({ indicators: planted, targets: [both] }, '2024')).toEqual(['planted C', 'planted R']);
    const wide = { planted: indicator('flow', { levels: ['region'] }) };
    expect(told({ indicators: wide, targets: [both] }, '2024')).toEqual(['planted R']);
  });
});

describe('indicators', () => {
  it('are those of measurable targets, in either reading, each once in the order of the plan', () => {
    const indicators = {
      a: indicator('stock'),
      b: indicator('stock'),
      c: indicator('stock'),
      d: indicator('stock'),
    };
    const readings = ['literal', 'sensible'].map((id, index) => ({
      id,
      label: label(id),
      indicators: [['d', 'b'][index]],
    }));
    const targets = [
      target('T-1', 'count_zero', { indicators: ['c'] }),
      target('T-2', 'count_zero', { indicators: ['b'], readings }),
      target('T-3', 'count_zero', { indicators: ['c'] }),
      target('T-4', 'qualitative', { indicators: ['a'], measurability: 'qualitative' }),
    ];
    expect(told({ indicators, targets }, '2024')).toEqual(['c C', 'd C', 'b C']);
  });

  it('are left out of half-years where they are reported for years only', () => {
    const yearly = { planted: indicator('flow', { periods: ['year'] }) };
    const targets = [target('T-1', 'count_at_least', { indicators: ['planted'], ...counted })];
    expect(told({ indicators: yearly, targets }, '2024-H1')).toEqual([]);
    expect(told({ indicators: yearly, targets }, '2024')).toEqual(['planted C']);
  });

  it('have no figure for a second half alone if they accumulate and do not add up', () => {
    const targets = [
      target('T-1', 'share_at_least', {
        indicators: ['part'],
        operator: '>=',
        threshold: 5,
        threshold_unit: 'percent',
      }),
    ];
    const part = (given: Record<string, unknown>) => ({ part: indicator('share', { ...share, ...given }) });
    expect(told({ indicators: part({ accumulates: true }), targets }, '2024-H2')).toEqual([]);
    expect(told({ indicators: part({ accumulates: true }), targets }, '2024-H1')).toEqual(['part C']);
    expect(told({ indicators: part({ accumulates: false }), targets }, '2024-H2')).toEqual(['part C']);
  });

  it('give way to the states from which a count follows', () => {
    const indicators = {
      best: indicator('status', { states, breakdowns: { prize: [category('gold'), category('silver')] } }),
      best_towns: indicator('stock', { from_states: { count: 'holders', of: 'best', areas: 'town' } }),
    };
    const targets = [
      target('T-1', 'count_at_least', {
        indicators: ['best_towns'],
        levels: ['region'],
        breakdown: { prize: 'gold' },
        ...counted,
      }),
    ];
    expect(told({ indicators, targets }, '2025')).toEqual(['best AB gold', 'best C gold']);
    expect(due({ indicators, targets }, '2025').every(({ dated }) => dated)).toBe(true);
  });

  it('are asked for by the categories that targets are about, and in total', () => {
    const indicators = {
      planted: indicator('flow', { breakdowns: { kind: [category('oak'), category('elm')] } }),
    };
    const targets = [{}, { kind: 'elm' }].map((breakdown, index) =>
      target(`T-${index + 1}`, 'count_at_least', { indicators: ['planted'], breakdown, ...counted }),
    );
    expect(told({ indicators, targets }, '2024')).toEqual(['planted C', 'planted C elm']);
  });
});

describe('periods', () => {
  const at = (rule: string, given: Record<string, unknown>, period: string) =>
    told(
      { indicators: planted, targets: [target('T-1', rule, { indicators: ['planted'], ...given })] },
      period,
    ).length > 0;

  it('are those in which the target is in force', () => {
    const years = ['2022', '2023', '2024', '2026', '2027'];
    expect(years.filter((year) => at('count_at_least', counted, year))).toEqual(['2024', '2026']);
  });

  it('begin a year earlier for what is compared with the year before', () => {
    const years = ['2022', '2023', '2024', '2026', '2027'];
    expect(years.filter((year) => at('yoy_increase', {}, year))).toEqual(['2023', '2024', '2026']);
  });

  it('hold the day of an act that returns, and of a single one until its year is over', () => {
    const periods = ['2024-H1', '2024-H2', '2024', '2025', '2026-H1'];
    const asked = (given: Record<string, unknown>) =>
      periods.filter((period) => at('milestone_by_date', given, period));
    expect(asked({ deadline_every: '11-30', frequency: 'annual' })).toEqual(['2024-H2', '2024', '2025']);
    expect(asked({ deadline: '2025-03-31' })).toEqual(['2024-H1', '2024-H2', '2024', '2025']);
    const yearly = { frequency: 'annual' };
    expect(periods.filter((period) => at('record_present', yearly, period))).toEqual([
      '2024-H2',
      '2024',
      '2025',
    ]);
  });
});

it('names the agency in charge of each target that asks', () => {
  const targets = ['T-1', 'T-2'].map((id) =>
    target(id, 'count_at_least', { indicators: ['planted'], ...counted }),
  );
  expect(due({ indicators: planted, targets }, '2024')[0]?.agencies).toEqual(['office']);
});
