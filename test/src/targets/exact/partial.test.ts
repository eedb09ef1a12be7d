import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../src/targets/point.ts';
import type { Facts, Test } from '../../../../src/targets/question.ts';
import type { Rule } from '../../../../src/targets/rule.ts';
import { everyUnit } from '../../../../src/targets/rules/composite.ts';
import type { Status } from '../../../../src/targets/status.ts';
import { isDecided } from '../oracle/given.ts';
import {
  type Unfinished,
  unfinishedCount,
  unfinishedLongest,
  unfinishedRecord,
  unfinishedShare,
} from '../oracle/reports.ts';
import { facts, judged, level, number, part, test } from '../question.ts';

interface Open {
  readonly asked: Test;
  readonly indicator: Facts;
  readonly period: string;
  /** Points that are complete. */
  readonly known: readonly Point[];
  readonly unfinished: readonly Unfinished[];
}

const periods = fc.constantFrom('2026', '2026-H1', '2026-H2', '2027', '2028');
const counted = fc.constantFrom(
  facts({ kind: 'flow', accumulates: true, adds_over_periods: true }),
  facts({ kind: 'stock' }),
);
const shared = fc.constantFrom(level, facts({ kind: 'share', accumulates: true }));
const thresholds = fc.constantFrom(0, 50, 80, 99.99, 100);
const deadlines = fc.constantFrom(null, '2028-12-31');
const signs = fc.constantFrom<Test['operator']>('<=', '<', '>=', '>');

function shares(rule: Rule): fc.Arbitrary<Open> {
  return fc.tuple(periods, shared, thresholds, deadlines).chain(([period, indicator, threshold, deadline]) =>
    unfinishedShare(period).map((one) => ({
      asked: test({ rule, threshold, deadline }),
      indicator,
      period,
      known: [part('2025', 2, 9)],
      unfinished: [one],
    })),
  );
}

function counts(rule: Rule): fc.Arbitrary<Open> {
  const limits = fc.integer({ min: 1, max: 9 });
  return fc.tuple(periods, counted, limits, deadlines).chain(([period, indicator, threshold, deadline]) =>
    unfinishedCount(period).map((one) => ({
      asked: test({ rule, threshold, deadline }),
      indicator,
      period,
      known: [number('2025', 1)],
      unfinished: [one],
    })),
  );
}

function changes(rule: Rule): fc.Arbitrary<Open> {
  const asked = fc.record({
    operator: signs,
    threshold: fc.constantFrom(0, 1, 5),
    threshold_unit: fc.constantFrom('percent', 'trees'),
  });
  return fc.tuple(asked, counted, fc.boolean(), fc.boolean()).chain(([ask, indicator, before, now]) =>
    fc.tuple(unfinishedCount('2025'), unfinishedCount('2026')).map(([base, one]) => ({
      asked: test({ rule, ...ask }),
      indicator,
      period: '2026',
      known: [...(before ? [] : [base.later]), ...(now ? [] : [one.later])],
      unfinished: [...(before ? [base] : []), ...(now ? [one] : [])],
    })),
  );
}

const moves: fc.Arbitrary<Open> = fc
  .tuple(unfinishedCount('2026', 2), unfinishedCount('2027', 2), unfinishedCount('2028', 2), fc.nat(4))
  .map(([first, second, third, threshold]) => ({
    asked: test({ rule: 'class_transition_count', threshold, deadline: '2028-12-31' }),
    indicator: facts({ kind: 'flow', accumulates: true, adds_over_periods: true }),
    period: '2028',
    known: [],
    unfinished: [first, second, third],
  }));

function records(rule: Rule): fc.Arbitrary<Open> {
  const ask = fc.record({
    deadline: fc.constantFrom(null, '2026-06-30', '2026-12-31'),
    deadline_strict: fc.boolean(),
    frequency: fc.constantFrom(null, 'annual' as const),
  });
  return fc.tuple(ask, unfinishedRecord('2026')).map(([given, one]) => ({
    asked: test({ rule, ...given }),
    indicator: facts({ kind: 'flow' }),
    period: '2026',
    known: [],
    unfinished: [one],
  }));
}

const longest: fc.Arbitrary<Open> = fc.tuple(periods, fc.nat(4)).chain(([period, threshold]) =>
  unfinishedLongest(period).map((one) => ({
    asked: test({ rule: 'duration_at_most', operator: '<=', threshold }),
    indicator: facts({ kind: 'duration' }),
    period,
    known: [],
    unfinished: [one],
  })),
);

/** Every rule that is judged from a series; composites are judged from verdicts, below. */
const open: Readonly<Record<Exclude<Rule, 'composite_all_criteria' | 'qualitative'>, fc.Arbitrary<Open>>> = {
  share_at_least: shares('share_at_least'),
  share_above: shares('share_above'),
  count_at_most: counts('count_at_most'),
  count_zero: counts('count_zero'),
  count_at_least: counts('count_at_least'),
  yoy_change_at_most: changes('yoy_change_at_most'),
  yoy_change_at_least: changes('yoy_change_at_least'),
  yoy_decrease: changes('yoy_decrease'),
  yoy_increase: changes('yoy_increase'),
  milestone_by_date: records('milestone_by_date'),
  record_present: records('record_present'),
  share_of_areas_with_status_by_date: shares('share_of_areas_with_status_by_date'),
  class_transition_count: moves,
  duration_at_most: longest,
};

describe('while reports are missing', () => {
  it.each(Object.entries(open))('%s decides nothing that more of them could overturn', (_, given) => {
    fc.assert(
      fc.property(given, ({ asked, indicator, period, known, unfinished }) => {
        const now = judged(asked, indicator, period, [...known, ...unfinished.map((one) => one.now)]);
        const later = judged(asked, indicator, period, [...known, ...unfinished.map((one) => one.later)]);
        if (isDecided(now.status)) expect(later.status).toBe(now.status);
      }),
      { numRuns: 500 },
    );
  });

  it.each(Object.entries(open))('%s says so by its reason, or judges no result', (_, given) => {
    fc.assert(
      fc.property(given, ({ asked, indicator, period, known, unfinished }) => {
        const made = judged(asked, indicator, period, [...known, ...unfinished.map((one) => one.now)]);
        // A level over its limit can only be further over it when more report.
        const open =
          made.status === 'on_track' || (made.status === 'off_track' && made.reason !== 'over_limit');
        if (unfinished.length > 0 && open) expect(made.reason).toBe('incomplete');
        if (made.reason === 'incomplete') expect(['on_track', 'off_track']).toContain(made.status);
      }),
    );
  });

  it('a year of moves not told of keeps a sum short of its number from being missed', () => {
    const asked = test({ rule: 'class_transition_count', threshold: 3, deadline: '2028-12-31' });
    const moved = facts({ kind: 'flow' });
    const told = fc.array(fc.option(fc.nat(2), { nil: null }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(told, fc.nat(2), fc.tuple(fc.nat(3), fc.nat(3)), (years, last, late) => {
        const sum = (list: readonly (number | null)[]) =>
          judged(asked, moved, '2028', [
            ...list.flatMap((value, index) => (value === null ? [] : [number(`${2026 + index}`, value)])),
            number('2028', last),
          ]).status;
        const now = sum(years);
        const whole = years.map((value, index) => value ?? late[index] ?? 0);
        if (isDecided(now)) expect(sum(whole)).toBe(now);
        // Once all years are told of, it is decided.
        expect(isDecided(sum(whole))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('one silent unit or more leave every unit undecided, unless one has missed', () => {
    const spoken = fc.constantFrom<Status>(
      'met',
      'on_track',
      'off_track',
      'missed',
      'withheld',
      'not_due',
      'not_applicable',
    );
    const units = fc.array(fc.tuple(spoken, fc.boolean()), { minLength: 1, maxLength: 7 });
    const of = (statuses: readonly Status[]) =>
      statuses.map((status) => ({ status, reason: 'open' as const }));
    fc.assert(
      fc.property(units, (list) => {
        const now = everyUnit(of(list.map(([status, silent]) => (silent ? 'no_data' : status)))).status;
        const later = everyUnit(of(list.map(([status]) => status))).status;
        if (isDecided(now)) expect(later).toBe(now);
      }),
      { numRuns: 1000 },
    );
  });
});
