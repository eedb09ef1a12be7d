import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../src/targets/point.ts';
import { actStatus, type Told } from '../oracle/worlds.ts';
import { facts, judged, point, status, test } from '../question.ts';

const day = fc.integer({ min: 0, max: 365 + 365 + 366 - 1 }).map(dayAfter);
const periods = ['2026-H1', '2026', '2027-H1', '2027', '2028-H1', '2028'];
const lasts = ['2026-06-30', '2026-12-31', '2027-06-30', '2027-12-31', '2028-06-30', '2028-12-31'];

function dayAfter(days: number): string {
  return new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
}

/** How a period tells of the act: with its day, without, or not at all; and to which day it runs. */
const manner = fc.record({
  tells: fc.constantFrom('day', 'state', 'nothing'),
  early: fc.constantFrom(0, 0, 1, 20),
});

/** What is told of an act done on a day (null: never), truly, period by period. */
function told(done: string | null, manners: readonly { tells: string; early: number }[]) {
  const points: Point[] = [];
  const facts: Told[] = [];
  for (const [index, { tells, early }] of manners.entries()) {
    const [period, last] = [periods[index] ?? '', lasts[index] ?? ''];
    const cutoff = new Date(Date.parse(last) - early * 86_400_000).toISOString().slice(0, 10);
    if (tells === 'nothing') continue;
    const isDone = done !== null && done <= cutoff;
    const dated = isDone && tells === 'day';
    points.push(
      point(period, {
        state: isDone ? 'done' : 'todo',
        event_date: dated ? done : null,
        cutoff: early === 0 ? null : cutoff,
      }),
    );
    if (dated) facts.push({ kind: 'on', day: done });
    else facts.push({ kind: isDone ? 'by' : 'not_by', day: cutoff });
  }
  return { points, facts };
}

const cases = fc.record({
  done: fc.option(day, { nil: null }),
  due: fc.oneof(day, fc.constantFrom(...lasts, '2026-07-01', '2027-01-01')),
  strict: fc.boolean(),
  until: fc.integer({ min: 0, max: periods.length - 1 }),
  manners: fc.array(manner, { minLength: periods.length, maxLength: periods.length }),
});

describe('a milestone', () => {
  it('is met or missed where every day on which it may have been done says so, and nowhere else', () => {
    fc.assert(
      fc.property(cases, ({ done, due, strict, until, manners }) => {
        const asked = test({
          rule: 'milestone_by_date',
          threshold: null,
          deadline: due,
          deadline_strict: strict,
        });
        const known = told(done, manners.slice(0, until + 1));
        const made = judged(asked, status, periods[until] ?? '', known.points);
        expect(made.status).toBe(actStatus(known.facts, due, strict, lasts[until] ?? ''));
        if (made.event_date !== null) expect(made.event_date).toBe(done);
      }),
      { numRuns: 1000 },
    );
  });

  it('once met or missed stays so, whatever is told later', () => {
    fc.assert(
      fc.property(cases, fc.nat(5), ({ done, due, strict, until, manners }, more) => {
        const asked = test({ rule: 'milestone_by_date', deadline: due, deadline_strict: strict });
        const at = (index: number) =>
          judged(asked, status, periods[index] ?? '', told(done, manners.slice(0, index + 1)).points).status;
        const now = at(until);
        const then = at(Math.min(periods.length - 1, until + more));
        if (now === 'met' || now === 'missed') expect(then).toBe(now);
      }),
      { numRuns: 500 },
    );
  });

  it('that returns each year is asked where its day falls, of that year alone', () => {
    const monthDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    const halves = fc.constantFrom('2027-H1', '2027-H2', '2027');
    fc.assert(
      fc.property(
        monthDay,
        halves,
        fc.boolean(),
        day,
        fc.boolean(),
        ([month, date], period, strict, done, silent) => {
          const every = `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
          const asked = test({
            rule: 'milestone_by_date',
            deadline_every: every,
            deadline_strict: strict,
          });
          const inYear = `2027${done.slice(4)}`;
          const reportedIn = inYear < '2027-07-01' ? '2027-H1' : '2027-H2';
          const points = silent ? [] : [point(reportedIn, { value: 1, event_date: inYear })];
          const before = point('2026', { value: 1, event_date: `2026-${every}` });
          const made = judged(asked, facts({ kind: 'flow' }), period, [before, ...points]).status;
          const due = `2027-${every}`;
          const asks = period === '2027' || (month <= 6 ? '2027-H1' : '2027-H2') === period;
          const seen = !silent && (period !== '2027-H1' || reportedIn === '2027-H1');
          const inTime = strict ? inYear < due : inYear <= due;
          if (!asks) expect(made).toBe('not_due');
          else if (seen) expect(made).toBe(inTime ? 'met' : 'missed');
          else expect(made).toBe('no_data');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('that returns each year is not asked for days before the plan, or after it', () => {
    const asked = test({
      rule: 'milestone_by_date',
      deadline_every: '06-12',
      valid_from: '2026-07-01',
      valid_to: '2028-05-31',
    });
    const statusIn = (period: string) => judged(asked, status, period, []).status;
    expect(statusIn('2026')).toBe('not_due');
    expect(statusIn('2027')).toBe('no_data');
    expect(statusIn('2028')).toBe('not_due');
  });

  it('is what its state says, though another state has a day', () => {
    const asked = test({ rule: 'milestone_by_date', deadline: '2026-12-31' });
    const refused = point('2026', { state: 'refused', event_date: '2026-05-05' });
    expect(judged(asked, status, '2026', [refused]).status).toBe('missed');
  });

  it('takes the day from a later report where the first has none', () => {
    const asked = test({ rule: 'milestone_by_date', deadline: '2026-05-05', deadline_strict: true });
    const points = [
      point('2026-H1', { state: 'done' }),
      point('2026', { state: 'done', event_date: '2026-05-04' }),
    ];
    expect(judged(asked, status, '2026-H1', points)).toMatchObject({ status: 'no_data', reason: 'undated' });
    expect(judged(asked, status, '2026', points)).toMatchObject({ status: 'met', event_date: '2026-05-04' });
  });

  it('reported as open before its day and not at all after it is not known', () => {
    const asked = test({ rule: 'milestone_by_date', deadline: '2027-12-31' });
    const open = point('2026', { state: 'todo' });
    expect(judged(asked, status, '2027', [open])).toMatchObject({
      status: 'no_data',
      reason: 'not_reported',
    });
  });
});
