import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grounds, type Limit, limitsOf } from '../../../scripts/protect/limits.ts';
import { judgeTarget } from '../../../src/targets/judge.ts';
import type { Facts, Test } from '../../../src/targets/question.ts';
import type { Rule } from '../../../src/targets/rule.ts';
import type { Verdict } from '../../../src/targets/status.ts';
import { facts, number, part, question, test } from '../../src/targets/question.ts';

/** Counts, or the two counts of shares, now and a year before: by the places of their cells. */
type Numbers = readonly number[];

interface Asked {
  readonly asked: Test;
  readonly indicator: Facts;
  readonly period: string;
}

const counting: readonly Rule[] = [
  ...['count_at_most', 'count_zero', 'count_at_least', 'duration_at_most'],
  ...['yoy_change_at_most', 'yoy_change_at_least', 'yoy_decrease', 'yoy_increase'],
] as const;
const sharing: readonly Rule[] = [
  ...['share_at_least', 'share_above'],
  ...['yoy_change_at_most', 'yoy_change_at_least', 'yoy_decrease', 'yoy_increase'],
] as const;

function anyAsked(rules: readonly Rule[], kinds: readonly Facts['kind'][]): fc.Arbitrary<Asked> {
  const threshold = fc.oneof(
    fc.constantFrom(null, 0, 1, 2, 5, 50, 80, 100),
    fc.integer({ min: -1000, max: 1200 }).map((tenths) => tenths / 10),
    fc.integer({ min: -9999, max: 9999 }).map((hundredths) => hundredths / 100),
  );
  return fc.record({
    asked: fc
      .record({
        rule: fc.constantFrom(...rules),
        operator: fc.constantFrom<Test['operator']>('>=', '>', '<=', '<', null),
        threshold,
        threshold_unit: fc.constantFrom(null, 'percent', 'trees'),
        deadline: fc.constantFrom(null, null, '2026-12-31', '2027-12-31', '2030-12-31'),
      })
      .map(test),
    indicator: fc
      .record({
        kind: fc.constantFrom(...kinds),
        accumulates: fc.boolean(),
        adds_over_periods: fc.boolean(),
        better: fc.constantFrom('up' as const, 'down' as const, 'either' as const),
      })
      .map(facts),
    period: fc.constantFrom('2027', '2027-H1', '2027-H2'),
  });
}

/** The verdict on numbers; each period with a year before that the same numbers of then are told of. */
function verdictOn({ asked, indicator, period }: Asked, numbers: Numbers): Verdict | undefined {
  const [now = 0, before = 0, whole = 0, wholeBefore = 0] = numbers;
  const at = (id: string, n: number, d: number) =>
    indicator.kind === 'share' ? part(id, n, d) : number(id, n);
  const bases = ['2026', period.replace('2027', '2026')];
  const points = [at(period, now, whole), ...[...new Set(bases)].map((id) => at(id, before, wholeBefore))];
  return judgeTarget([question(asked, indicator, period, points)])?.verdict;
}

const counts = { now: { value: 0 }, base: { value: 1 } };
const shares = { now: { numerator: 0, denominator: 2 }, base: { numerator: 1, denominator: 3 } };

function keeps(limits: readonly Limit[], numbers: Numbers): boolean {
  return limits.every(
    ({ terms, bound }) =>
      terms.reduce((sum, { cell, factor }) => sum + factor * (numbers[cell] ?? NaN), 0) <= bound,
  );
}

/** Whether limits say of other numbers exactly what the judge says of them. Undefined where there are none. */
function agrees(given: Asked, truth: Numbers, other: Numbers, known: boolean): boolean | undefined {
  const verdict = verdictOn(given, truth);
  const isShare = given.indicator.kind === 'share';
  const grounds: Grounds = {
    ...(isShare ? shares : counts),
    flow: given.indicator.kind === 'flow',
    known: (cell) => (known && cell > 1 ? truth[cell] : undefined),
  };
  const limits = verdict && limitsOf(given.asked, verdict.reason, grounds, verdict.required);
  if (!limits) return undefined;
  expect(keeps(limits, truth)).toBe(true);
  const found = verdictOn(given, other);
  const same = found?.status === verdict.status && found.reason === verdict.reason;
  return keeps(limits, other) === same;
}

const some = fc.oneof(fc.nat(6), fc.nat(40));
const pair = fc.tuple(some, some);
const shareNumbers = (least: number) =>
  fc
    .tuple(fc.integer({ min: least, max: 30 }), fc.integer({ min: least, max: 30 }))
    .chain(([d, before]) => fc.tuple(fc.nat(d), fc.nat(before), fc.constant(d), fc.constant(before)));

describe('limits say what the verdict says', () => {
  it('of counts', () => {
    let said = 0;
    fc.assert(
      fc.property(anyAsked(counting, ['stock', 'flow', 'duration']), pair, pair, (given, truth, other) => {
        const found = agrees(given, truth, other, false);
        if (found !== undefined) said += 1;
        expect(found).not.toBe(false);
      }),
      { numRuns: 5000 },
    );
    expect(said).toBeGreaterThan(2000);
  });

  it('of shares', () => {
    let said = 0;
    fc.assert(
      fc.property(anyAsked(sharing, ['share']), shareNumbers(0), shareNumbers(0), (given, truth, other) => {
        const found = agrees(given, truth, other, false);
        if (found !== undefined) said += 1;
        expect(found).not.toBe(false);
      }),
      { numRuns: 5000 },
    );
    expect(said).toBeGreaterThan(1000);
  });

  it('of shares of known wholes', () => {
    let said = 0;
    fc.assert(
      fc.property(
        anyAsked(sharing, ['share']),
        shareNumbers(0),
        fc.nat(30),
        fc.nat(30),
        (given, truth, now, before) => {
          const [, , d, e] = truth;
          const found = agrees(given, truth, [now % (d + 1), before % (e + 1), d, e], true);
          if (found !== undefined) said += 1;
          expect(found).not.toBe(false);
        },
      ),
      { numRuns: 5000 },
    );
    expect(said).toBeGreaterThan(1000);
  });
});
