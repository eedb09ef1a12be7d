import fc from 'fast-check';
import { type Point, Series } from '../../../../src/targets/point.ts';
import type { Facts, Question, Test } from '../../../../src/targets/question.ts';
import { rules } from '../../../../src/targets/rule.ts';
import { knownPeriod } from '../../../../src/periods/period.ts';
import { point, test } from '../question.ts';

const days = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

export const ids = Array.from({ length: 9 }, (_, index) => 2023 + index).flatMap((year) => [
  `${year}-H1`,
  `${year}-H2`,
  `${year}`,
]);

const asked: fc.Arbitrary<Test> = fc
  .record({
    rule: fc.constantFrom(...rules),
    operator: fc.constantFrom<Test['operator']>('>=', '>', '<=', '<', '='),
    threshold: fc.oneof(fc.constant(null), fc.constantFrom(0, 1, 12, 50, 99.5, 100)),
    threshold_unit: fc.constantFrom(null, 'percent', 'trees'),
    frequency: fc.constantFrom(null, 'annual' as const),
    deadline: fc.oneof(fc.constant(null), fc.constantFrom('2028-12-31', '2029-06-30'), days),
    deadline_every: fc.constantFrom(null, '06-12', '12-12'),
    deadline_strict: fc.boolean(),
    valid_from: fc.constantFrom('2025-01-01', '2025-12-01', '2026-05-01'),
  })
  .map(test);

const indicator: fc.Arbitrary<Facts> = fc.record({
  kind: fc.constantFrom(
    'share' as const,
    'stock' as const,
    'flow' as const,
    'duration' as const,
    'status' as const,
  ),
  better: fc.constantFrom('up' as const, 'down' as const, 'either' as const),
  accumulates: fc.boolean(),
  adds_over_periods: fc.boolean(),
  periods: fc.constantFrom(['year' as const, 'half' as const], ['year' as const]),
  achieved: fc.constant(new Set(['done'])),
});

function reportOf(period: string): fc.Arbitrary<Point> {
  return fc
    .record({
      some: fc.nat(9).chain((d) => fc.tuple(fc.nat(d), fc.constant(d))),
      state: fc.constantFrom(null, null, 'done', 'todo'),
      event_date: fc.option(days, { nil: null, freq: 1 }),
      flag: fc.constantFrom(
        'ok' as const,
        'ok' as const,
        'ok' as const,
        'protected' as const,
        'not_reported' as const,
      ),
      areas_reported: fc.constantFrom(null, null, 3, 4),
      qualifier: fc.constantFrom(null, null, null, 'about'),
    })
    .map(({ some: [n, d], ...rest }) =>
      point(period, { numerator: n, denominator: d, value: n, areas_due: rest.areas_reported && 4, ...rest }),
    );
}

const reports = fc
  .tuple(...ids.map((period) => fc.option(reportOf(period), { nil: null, freq: 3 })))
  .map((list) => list.filter((each) => each !== null));

/** Any question that a plan could put: every rule, kind and period, with reports that may be silent, hidden or partial. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .record({ test: asked, facts: indicator, points: reports, period: fc.constantFrom(...ids) })
  // Only what can be asked at all: shares of areas are asked of shares.
  .filter(
    ({ test: { rule }, facts }) => rule !== 'share_of_areas_with_status_by_date' || facts.kind === 'share',
  )
  .map(({ points, period, ...rest }) => ({
    ...rest,
    series: new Series(points),
    period: knownPeriod(period),
    area_from: '2004-01-01',
  }));
