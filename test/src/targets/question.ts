import { judgeIndicator } from '../../../src/targets/judge.ts';
import { type Point, Series } from '../../../src/targets/point.ts';
import type { Facts, Question, Test } from '../../../src/targets/question.ts';
import type { Verdict } from '../../../src/targets/status.ts';
import { knownPeriod } from '../../../src/periods/period.ts';

/** A point with the rest as reported and exact. */
export function point(period: string, given: Partial<Point>): Point {
  return {
    period,
    numerator: null,
    denominator: null,
    value: null,
    state: null,
    event_date: null,
    cutoff: null,
    flag: 'ok',
    denominator_flag: null,
    qualifier: null,
    areas_reported: null,
    areas_due: null,
    ...given,
  };
}

/** A count, or a share from its two counts. */
export function number(period: string, value: number): Point {
  return point(period, { value });
}

export function part(period: string, numerator: number, denominator: number): Point {
  return point(period, {
    numerator,
    denominator,
    value: denominator ? (100 * numerator) / denominator : null,
  });
}

/** A standing target of 2026-2030 with the given changes. */
export function test(given: Partial<Test>): Test {
  return {
    rule: 'share_at_least',
    operator: '>=',
    threshold: 100,
    threshold_unit: null,
    comparison_period: null,
    frequency: null,
    deadline: null,
    deadline_every: null,
    deadline_strict: false,
    valid_from: '2026-01-01',
    valid_to: '2030-12-31',
    ...given,
  };
}

/** A level at a date, both halves reported, with the given changes. */
export function facts(given: Partial<Facts>): Facts {
  return {
    kind: 'stock',
    better: 'up',
    accumulates: false,
    adds_over_periods: false,
    periods: ['year', 'half'],
    achieved: new Set(['done']),
    ...given,
  };
}

export const flow = facts({ kind: 'flow', accumulates: true, adds_over_periods: true });
export const stock = facts({});
export const level = facts({ kind: 'share' });
export const gathered = facts({ kind: 'share', accumulates: true });
export const status = facts({ kind: 'status' });

export function question(asked: Test, indicator: Facts, period: string, points: readonly Point[]): Question {
  return {
    test: asked,
    facts: indicator,
    series: new Series(points),
    period: knownPeriod(period),
    area_from: '2004-01-01',
  };
}

export function judged(asked: Test, indicator: Facts, period: string, points: readonly Point[]): Verdict {
  return judgeIndicator(question(asked, indicator, period, points));
}
