import { describe, expect, it } from 'vitest';
import { Builder } from '../../../../scripts/protect/builder.ts';
import { areaSums } from '../../../../scripts/protect/equations/area-sums.ts';
import { breakdownSums } from '../../../../scripts/protect/equations/breakdown-sums.ts';
import { classLimits } from '../../../../scripts/protect/equations/classes.ts';
import { identities } from '../../../../scripts/protect/equations/identities.ts';
import { lineageSums } from '../../../../scripts/protect/equations/lineage.ts';
import { periodSums } from '../../../../scripts/protect/equations/period-sums.ts';
import { twins } from '../../../../scripts/protect/equations/twins.ts';
import type { Figure } from '../../../../scripts/protect/figure.ts';
import { indicator } from '../../inputs.ts';
import type { Policies, Policy } from '../../../../scripts/protect/policy.ts';
import { indicatorsFileSchema } from '../../../../src/indicators/indicator.ts';
import type { Area } from '../../../../src/areas/area.ts';

/** Everything is protected below 5, and only the region is open. */
const policies = {
  threshold: 5,
  isOpen: (area: string) => area === 'R',
  of: ({ area_id, breakdown }: Figure): Policy => ({
    threshold: 5,
    closed: false,
    total: area_id === 'R' && breakdown === '{}',
    complementOnly: false,
    verdictOnly: false,
    telling: false,
  }),
} as unknown as Policies;

function figure(area_id: string, value: number | null, more: Partial<Figure> = {}): Figure {
  const period = more.period ?? '2025';
  return {
    indicator: 'planted',
    area_id,
    period,
    year: Number(period.slice(0, 4)),
    half: period.endsWith('H1') ? 1 : period.endsWith('H2') ? 2 : 0,
    breakdown: '{}',
    numerator: null,
    denominator: null,
    value,
    flag: value === null ? 'protected' : 'ok',
    denominator_flag: null,
    recomputed: false,
    rolled_up: false,
    areas_reported: null,
    of_heirs: false,
    ...more,
  };
}

function area(
  area_id: string,
  parent_id: string | null,
  from = '2000-01-01',
  to: string | null = null,
): Area {
  return {
    area_id,
    parent_id,
    code: area_id,
    name: area_id,
    type: 'town',
    level: parent_id === null ? 'region' : 'town',
    valid_from: from,
    valid_to: to,
    slug: area_id,
    lat: null,
    lon: null,
  };
}

const towns = [area('R', null), area('A', 'R'), area('B', 'R'), area('C', 'R')];

/** The equations, as they are told: names of areas or periods, what has no figure as "?". */
function told(builder: Builder): string[] {
  const { cells, constraints } = builder.system();
  return constraints.map(({ terms, bound }) => {
    const parts = terms.map(({ cell, factor }) => {
      const { name = '', value = 0 } = cells[cell] ?? {};
      const [indicator, id, period, breakdown, rest] = name.split('\t');
      const label = [indicator, id, period, breakdown === '{}' ? '' : breakdown].join(' ').trim();
      const kind = / without| left/.test(rest ?? '') ? '?' : '';
      return `${factor < 0 ? '-' : '+'}${label}${kind}=${value}`;
    });
    return `${parts.join(' ')} = ${bound}`;
  });
}

const short = (lines: string[]) =>
  lines.map((line) => line.replaceAll('planted ', '').replaceAll(' 2025', ''));

describe('sums over areas', () => {
  it('tie an area to those inside it', () => {
    const builder = new Builder([figure('R', 12), figure('A', 3), figure('B', 7), figure('C', 2)], policies);
    areaSums(builder, policies, towns, () => true);
    expect(short(told(builder))).toEqual(['-R=12 +A=3 +B=7 +C=2 = 0']);
  });

  it('count what is missing as a number, a secret one where it is one area’s', () => {
    const one = new Builder([figure('R', 12), figure('A', 3), figure('B', 7)], policies);
    areaSums(one, policies, towns, () => true);
    expect(short(told(one))).toEqual(['-R=12 +A=3 +B=7 +R?=2 = 0']);
    expect(one.cells.at(-1)?.goals).toEqual([6]);
    const two = new Builder([figure('R', 12), figure('A', 10)], policies);
    areaSums(two, policies, towns, () => true);
    expect(two.cells.at(-1)).toMatchObject({ value: 2, goals: [] });
  });

  it('say nothing where the parts come to more than the whole', () => {
    const builder = new Builder([figure('R', 5), figure('A', 3), figure('B', 7)], policies);
    areaSums(builder, policies, towns, () => true);
    expect(told(builder)).toEqual([]);
  });

  it('take a withheld number to be what is left for it', () => {
    const builder = new Builder(
      [figure('R', 12), figure('A', 3), figure('B', 7), figure('C', null)],
      policies,
    );
    areaSums(builder, policies, towns, () => true);
    expect(short(told(builder))).toEqual(['-R=12 +A=3 +B=7 +C=2 = 0']);
    expect(builder.cells[3]?.goals).toEqual([6]);
  });
});

describe('sums over periods', () => {
  const adding = { adds: () => true, grows: () => false };
  const standing = { adds: () => false, grows: () => false };

  it('tie a year to its halves, or to the one there is', () => {
    const both = ['2025', '2025-H1', '2025-H2'].map((period, index) =>
      figure('A', [9, 3, 6][index] ?? 0, { period }),
    );
    const builder = new Builder(both, policies);
    periodSums(builder, policies, adding);
    expect(told(builder)).toEqual(['-planted A 2025=9 +planted A 2025-H1=3 +planted A 2025-H2=6 = 0']);
    const one = new Builder(both.slice(0, 2), policies);
    periodSums(one, policies, adding);
    expect(told(one)).toEqual(['-planted A 2025=9 +planted A 2025-H1=3 +planted A 2025?=6 = 0']);
  });

  it('tie a level to its second half, where they say the same', () => {
    const level = (last: number) =>
      new Builder(
        ['2025', '2025-H1', '2025-H2'].map((period, index) =>
          figure('A', [9, 8, last][index] ?? 0, { period }),
        ),
        policies,
      );
    const same = level(9);
    periodSums(same, policies, standing);
    expect(told(same)).toEqual(['-planted A 2025=9 +planted A 2025-H2=9 = 0']);
    const other = level(7);
    periodSums(other, policies, standing);
    expect(told(other)).toEqual([]);
  });
});

it('of what grows through the year, what came after the first half is a number', () => {
  const halves = (counts: readonly number[]) =>
    counts.map((value, index) => figure('A', value, { period: ['2025', '2025-H1', '2025-H2'][index] ?? '' }));
  const builder = new Builder(halves([19, 16, 19]), policies);
  periodSums(builder, policies, { adds: () => false, grows: () => true });
  expect(told(builder)).toEqual([
    '-planted A 2025=19 +planted A 2025-H2=19 = 0',
    '-planted A 2025=19 +planted A 2025-H1=16 +planted A 2025=3 = 0',
  ]);
  expect(builder.cells.at(-1)?.goals).toEqual([7]);
  // Halves that add up to the year did not grow.
  const added = new Builder(halves([19, 16, 3]), policies);
  periodSums(added, policies, { adds: () => false, grows: () => true });
  expect(told(added)).toEqual(['-planted A 2025=19 +planted A 2025-H1=16 +planted A 2025-H2=3 = 0']);
});

it('ties totals to their groups, and counts one that is missing', () => {
  const groups = [figure('R', 30), figure('R', 21, { breakdown: '{"kind":"oak"}' })];
  const builder = new Builder(groups, policies);
  breakdownSums(builder, policies, () => 2);
  expect(short(told(builder))).toEqual(
    ['-R=30 +R {"kind":"oak"}=21 +R?=9 = 0'.replace('R {', 'R  {')].map((line) => line.replace('  ', ' ')),
  );
});

describe('areas that came later', () => {
  const lineage = [
    { predecessor_id: 'A', successor_id: 'AB', kind: 'whole' as const, effective_date: '2026-01-01' },
    { predecessor_id: 'B', successor_id: 'AB', kind: 'whole' as const, effective_date: '2026-01-01' },
  ];
  const areas = [
    area('R', null),
    ...['A', 'B', 'C', 'D'].map((id) => area(id, 'R', '2000-01-01', '2025-12-31')),
    area('AB', 'R', '2026-01-01'),
  ];

  it('are tied to those they came from, and what is left of the area above is a number', () => {
    const figures = [
      ...['R', 'A', 'B', 'C', 'D'].map((id, index) => figure(id, [20, 5, 6, 8, 1][index] ?? 0)),
      figure('AB', 11, { recomputed: true }),
    ];
    const builder = new Builder(figures, policies);
    lineageSums(builder, policies, areas, lineage, () => true);
    expect(short(told(builder))).toEqual([
      '-AB=11 +A=5 +B=6 = 0',
      '-R=20 +R?=9 +AB=11 = 0',
      '-R?=9 +C=8 +D=1 = 0',
    ]);
  });
});

describe('indicators that count the same', () => {
  const places = Array.from({ length: 12 }, (_, index) => `A${index}`);
  const series = (indicator: string, change: (index: number) => number) =>
    places.map((id, index) => figure(id, index + 5 + change(index), { indicator }));

  it('are tied by definition where their numbers agree', () => {
    const builder = new Builder(
      [
        figure('A', 7),
        figure('A', 7, { indicator: 'counted' }),
        figure('B', 7),
        figure('B', 8, { indicator: 'counted' }),
      ],
      policies,
    );
    const term = (indicator: string, factor: number) =>
      ({ indicator, part: 'value', when: 'period', factor }) as const;
    const terms = [term('planted', 1), term('counted', -1)];
    identities(builder, { identities: [{ terms, at_most: false }] });
    expect(told(builder)).toEqual(['+planted A 2025=7 -counted A 2025=7 = 0']);
    // One of them counts some of the others: in both places it does.
    identities(builder, { identities: [{ terms, at_most: true }] });
    expect(told(builder)).toHaveLength(3);
  });

  it('are tied without one where their numbers are the same nearly everywhere', () => {
    const alike = new Builder(
      [...series('planted', () => 0), ...series('counted', (index) => (index === 3 ? 1 : 0))],
      policies,
    );
    twins(alike);
    expect(alike.system().constraints).toHaveLength(11);
    const unlike = new Builder(
      [...series('planted', () => 0), ...series('counted', (index) => index % 2)],
      policies,
    );
    twins(unlike);
    expect(unlike.system().constraints).toHaveLength(0);
  });
});

it('sets the limits that the class of an area sets to its number, where the number keeps to it', () => {
  const state = { id: 'few', label: { vi: 'ít', en: 'few' } };
  const file = indicatorsFileSchema.parse({
    units: { trees: { label: { vi: 'cây', en: 'trees' } } },
    indicators: {
      planted: indicator('flow'),
      grade: indicator('status', {
        states: [{ ...state, implies: [{ indicator: 'planted', at_least: 1, at_most: 9 }] }],
      }),
    },
  });
  const held = ['A', 'B', 'C'].map((area_id) => ({
    indicator: 'grade',
    area_id,
    period: '2025',
    state: 'few',
  }));
  const builder = new Builder([figure('A', 3), figure('B', 12)], policies);
  classLimits(builder, held, file);
  expect(builder.system().constraints).toEqual([
    { kind: 'at_most', terms: [{ cell: 0, factor: 1 }], bound: 9 },
    { kind: 'at_most', terms: [{ cell: 0, factor: -1 }], bound: -1 },
    { kind: 'at_most', terms: [{ cell: 1, factor: -1 }], bound: -1 },
  ]);
});
