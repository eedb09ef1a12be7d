import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halves, hundredths, periodOf, someOfAny, statusOf, years } from '../oracle/given.ts';
import { isEnough } from '../oracle/share.ts';
import { baselineOf, halvesAt, isOnLine, lineAt, percent, type Year } from '../oracle/line.ts';
import { inDecimals, isAtLeast, isEqual, ratio } from '../oracle/ratio.ts';
import { judged, level, part, test } from '../question.ts';

/** Full years from 2022 on, some of them not reported, each n of d. */
const reportedYears = fc
  .array(fc.option(someOfAny, { nil: null, freq: 3 }), { minLength: 9, maxLength: 9 })
  .map((list) => list.flatMap((some, index): Year[] => (some ? [{ year: 2022 + index, ...some }] : [])));

const deadlines = fc.constantFrom({ year: 2028, half: 1 }, { year: 2029, half: 0 }, { year: 2030, half: 0 });

const cases = fc.record({
  reported: reportedYears,
  now: fc.record({ year: years, half: halves, some: someOfAny }),
  threshold: hundredths,
  strict: fc.boolean(),
  deadline: deadlines,
});

type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never;

function ask({ reported, now, threshold, strict, deadline }: Case) {
  const period = periodOf(now.year, now.half);
  const asked = test({
    rule: strict ? 'share_above' : 'share_at_least',
    threshold: threshold / 100,
    deadline: deadline.half === 1 ? `${deadline.year}-06-30` : `${deadline.year}-12-31`,
  });
  const others = reported.filter((year) => now.half !== 0 || year.year !== now.year);
  const all = [
    ...others.map(({ year, n, d }) => part(`${year}`, n, d)),
    part(period, now.some.n, now.some.d),
  ];
  const known = now.half === 0 ? [...others, { year: now.year, ...now.some }] : others;
  return {
    made: judged(asked, level, period, all),
    // A half-year lies before the end of its own year.
    base: baselineOf(
      known.toSorted((a, b) => a.year - b.year).filter(({ year }) => now.half === 0 || year < now.year),
      2026,
      halvesAt(now.year, now.half),
    ),
    at: halvesAt(now.year, now.half),
    end: halvesAt(deadline.year, deadline.half),
  };
}

describe('a share with a deadline years away', () => {
  it('is on the line from its baseline, or behind it, as whole numbers say, and decided at the deadline', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { made, base, at, end } = ask(given);
        const { now, threshold, strict } = given;
        fc.pre(!(strict && threshold === 10_000));
        if (at >= end) {
          expect(made.status).toBe(
            statusOf(isEnough({ strict, hundredths: threshold }, now.some.n, now.some.d), true),
          );
        } else if (!base) {
          expect(made).toMatchObject({ status: 'not_due', reason: 'no_base' });
        } else if (now.half === 0 && base.year === now.year) {
          expect(made).toMatchObject({ status: 'not_due', reason: 'baseline' });
        } else {
          const goal = ratio(threshold, 100);
          const line = lineAt(base, goal, end, at);
          expect(made.base_period).toBe(`${base.year}`);
          expect(made.status).toBe(statusOf(isOnLine(percent(now.some), line, goal, strict), false));
          expect(made.required).toBeCloseTo(inDecimals(line), 9);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never asks for more than the threshold, nor for less as time goes by', () => {
    fc.assert(
      fc.property(someOfAny, hundredths, fc.integer({ min: 1, max: 10 }), (some, threshold, steps) => {
        const points = [part('2025', some.n, some.d)];
        const asked = test({ threshold: threshold / 100, deadline: '2030-12-31' });
        const line = Array.from({ length: steps }, (_, step) => {
          const period = periodOf(2026 + Math.floor(step / 2), step % 2 === 0 ? 1 : 2);
          return judged(asked, level, period, [...points, part(period, 1, 3)]).required;
        });
        const required = line.map((each) => each ?? NaN);
        const start = (100 * some.n) / some.d;
        for (const each of required) expect(each).toBeLessThanOrEqual(threshold / 100);
        for (const [index, each] of required.slice(1).entries())
          expect(each).toBeGreaterThanOrEqual((required[index] ?? NaN) - 1e-9);
        expect(required[0]).toBeGreaterThanOrEqual(Math.min(start, threshold / 100) - 1e-9);
        expect(judged(asked, level, '2030', [...points, part('2030', 1, 3)]).required).toBe(threshold / 100);
      }),
    );
  });

  it('asks someone above the threshold no more than to stay there', () => {
    fc.assert(
      fc.property(someOfAny, hundredths, someOfAny, fc.boolean(), (start, threshold, now, strict) => {
        fc.pre(isAtLeast(percent(start), ratio(threshold, 100)) && !(strict && threshold === 10_000));
        const asked = test({
          rule: strict ? 'share_above' : 'share_at_least',
          threshold: threshold / 100,
          deadline: '2030-12-31',
        });
        const points = [part('2025', start.n, start.d), part('2027', now.n, now.d)];
        const held = isEnough({ strict, hundredths: threshold }, now.n, now.d);
        expect(judged(asked, level, '2027', points).status).toBe(statusOf(held, false));
      }),
    );
  });

  it('at exactly what must be passed is behind, once as much is asked for', () => {
    const over = test({ rule: 'share_above', threshold: 50, deadline: '2030-12-31' });
    const made = (n: number) => judged(over, level, '2027', [part('2025', 6, 10), part('2027', n, 10)]);
    expect(made(5)).toMatchObject({ status: 'off_track', reason: 'path_behind', gap: 0 });
    expect(made(6).status).toBe('on_track');
  });
});

describe('the pace of a path', () => {
  const near = (value: number) => ({
    from: value - 1e-6 * Math.max(1, Math.abs(value)),
    to: value + 1e-6 * Math.max(1, Math.abs(value)),
  });
  const expectNear = (found: number, value: number) => {
    expect(found).toBeGreaterThanOrEqual(near(value).from);
    expect(found).toBeLessThanOrEqual(near(value).to);
  };

  it('leads from the baseline to today, and what is needed from today to the threshold', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { made, base, at, end } = ask(given);
        if (made.pace === null || made.pace_needed === null || made.projected === null) {
          // Missing together: where nothing is on its way.
          expect([made.pace, made.pace_needed, made.projected]).toEqual([null, null, null]);
          return;
        }
        if (!base) throw new Error('a pace needs a baseline');
        const value = inDecimals(percent(given.now.some));
        const [passed, left] = [(at - halvesAt(base.year, 0)) / 2, (end - at) / 2];
        expectNear(inDecimals(percent(base)) + made.pace * passed, value);
        expectNear(value + made.pace_needed * left, given.threshold / 100);
        const end_ = value + made.pace * left;
        expectNear(made.projected, Math.min(100, Math.max(0, end_)));
        expect(made.projected).toBeGreaterThanOrEqual(0);
        expect(made.projected).toBeLessThanOrEqual(100);
        if (isEqual(percent(base), percent(given.now.some))) expect(made.pace).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('is told of nothing that restarts each year', () => {
    fc.assert(
      fc.property(someOfAny, someOfAny, halves, (before, now, half) => {
        const period = periodOf(2026, half);
        const points = [part('2025', before.n, before.d), part(period, now.n, now.d)];
        expect(judged(test({ threshold: 60 }), level, period, points)).toMatchObject({
          pace: null,
          pace_needed: null,
          projected: null,
        });
      }),
    );
  });
});
