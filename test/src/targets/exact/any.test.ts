import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { judgeIndicator } from '../../../../src/targets/judge.ts';
import { comparePeriods, knownPeriod, lastDay } from '../../../../src/periods/period.ts';
import { Series } from '../../../../src/targets/point.ts';
import { reasons, statuses } from '../../../../src/targets/status.ts';
import { isDecided, isGood } from '../oracle/given.ts';
import { anyQuestion } from '../oracle/question.ts';
import { number } from '../question.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('any verdict', () => {
  it('is the same for the same question, whatever the day and the order of the reports', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        vi.useFakeTimers({ now: new Date('2019-01-01') });
        const first = judgeIndicator(question);
        vi.setSystemTime(new Date('2040-12-31'));
        Object.freeze(question);
        for (const point of question.series.points) Object.freeze(point);
        expect(judgeIndicator(question)).toEqual(first);
        const turned = new Series(question.series.points.toReversed());
        expect(judgeIndicator({ ...question, series: turned })).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });

  it('knows nothing of periods after its own', () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(20), (question, value) => {
        const until = question.series.points.filter(
          (point) => comparePeriods(knownPeriod(point.period), question.period) <= 0,
        );
        const after = [number('2033', value), number('2034-H1', value)];
        expect(judgeIndicator({ ...question, series: new Series([...until, ...after]) })).toEqual(
          judgeIndicator(question),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('has a status and a reason of the lists, and no number that is none', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { status, reason, event_date, base_period, ...numbers } = judgeIndicator(question);
        expect(statuses).toContain(status);
        expect(reasons).toContain(reason);
        for (const each of Object.values(numbers)) if (each !== null) expect(each).toSatisfy(Number.isFinite);
        if (base_period !== null)
          expect(comparePeriods(knownPeriod(base_period), question.period)).toBeLessThan(1);
        if (event_date !== null) expect(event_date <= lastDay(question.period)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is good where the gap is, and where there is just none as the rule says', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { status, gap } = judgeIndicator(question);
        if (gap === null) return;
        if (isGood(status)) expect(gap).toBeGreaterThanOrEqual(0);
        else expect(gap).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('of figures is decided by a full period or the deadline, and sooner only by what can not be undone', () => {
    const acts = new Set(['milestone_by_date', 'record_present', 'qualitative']);
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { test, facts, period } = question;
        fc.pre(!acts.has(test.rule) && !(test.rule === 'composite_all_criteria' && test.threshold === null));
        const { status, reason } = judgeIndicator(question);
        const far = test.deadline !== null && test.deadline.slice(0, 4) > test.valid_from.slice(0, 4);
        const due = far ? lastDay(period) >= (test.deadline ?? '') : period.half === 0;
        if (isDecided(status) && !due) {
          const happened = facts.kind === 'flow' || facts.kind === 'duration';
          const early =
            reason === 'cannot_hold' ||
            (reason === 'over_limit' && happened) ||
            (reason === 'reached' && (facts.kind === 'flow' || test.rule === 'class_transition_count'));
          expect(early).toBe(true);
        }
        // And when it is due, only missing reports keep it open.
        if (due && (status === 'on_track' || status === 'off_track'))
          expect(reason === 'incomplete' || test.rule === 'class_transition_count').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
