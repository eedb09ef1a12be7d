import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gathered, judged, level, part, point, test } from './question.ts';

const all = test({ rule: 'share_at_least', threshold: 100 });
const above = (threshold: number) => test({ rule: 'share_above', operator: '>', threshold });

const order = ['missed', 'off_track', 'on_track', 'met'];
const rank = (status: string) => order.indexOf(status);

const shares = fc
  .integer({ min: 1, max: 2_000_000_000 })
  .chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)));
const thresholds = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);

describe('a share in a full year', () => {
  it('is not rounded up: 99.96 % does not reach 100 %', () => {
    expect(judged(all, level, '2026', [part('2026', 2499, 2500)])).toMatchObject({
      status: 'missed',
      reason: 'not_reached',
    });
    expect(judged(all, level, '2026', [part('2026', 2500, 2500)])).toMatchObject({ status: 'met', gap: 0 });
  });

  it('is the comparison of whole numbers, whatever their size', () => {
    fc.assert(
      fc.property(shares, thresholds, fc.boolean(), ([n, d], threshold, strict) => {
        const asked = strict ? above(threshold) : test({ threshold });
        const left = 10_000n * BigInt(n);
        const right = BigInt(Math.round(threshold * 100)) * BigInt(d);
        const holds = strict ? left > right && threshold < 100 : left >= right;
        expect(judged(asked, level, '2026', [part('2026', n, d)]).status).toBe(holds ? 'met' : 'missed');
      }),
    );
  });

  it('at exactly the threshold is enough for "at least" and not for "over"', () => {
    const half = [part('2026', 50, 100)];
    expect(judged(test({ threshold: 50 }), level, '2026', half).status).toBe('met');
    expect(judged(above(50), level, '2026', half).status).toBe('missed');
  });

  it('over 100 % can be reached by nobody', () => {
    expect(judged(above(100), level, '2026-H1', [part('2026-H1', 9, 9)])).toMatchObject({
      status: 'missed',
      reason: 'cannot_hold',
    });
  });

  it('of nothing does not apply, and is never met', () => {
    expect(judged(all, level, '2026', [part('2026', 0, 0)])).toMatchObject({
      status: 'not_applicable',
      reason: 'zero_denominator',
    });
  });
});

describe('a share in a half-year', () => {
  it('asks half of what is gathered through the year, and all of a level', () => {
    const half = [part('2026-H1', 50, 100)];
    expect(judged(all, gathered, '2026-H1', half)).toMatchObject({
      status: 'on_track',
      required: 50,
      gap: 0,
    });
    expect(judged(all, level, '2026-H1', half)).toMatchObject({
      status: 'off_track',
      required: 100,
      gap: -50,
    });
  });

  it('of a yearly indicator is not due', () => {
    const yearly = { ...level, periods: ['year' as const] };
    expect(judged(all, yearly, '2026-H1', [])).toMatchObject({ status: 'not_due', reason: 'yearly_only' });
  });
});

describe('a better share', () => {
  it('never has a worse status', () => {
    const periods = fc.constantFrom('2026', '2026-H1', '2027', '2030-H1', '2030');
    const asked = fc.constantFrom(all, above(80), test({ threshold: 60, deadline: '2030-12-31' }));
    fc.assert(
      fc.property(shares, fc.nat(1_000_000), periods, asked, ([n, d], more, period, target) => {
        const base = part('2025', 1, 4);
        const worse = judged(target, level, period, [base, part(period, n, d)]);
        const better = judged(target, level, period, [base, part(period, Math.min(d, n + more), d)]);
        expect(rank(better.status)).toBeGreaterThanOrEqual(rank(worse.status));
      }),
    );
  });
});

describe('what is missing', () => {
  it.each([
    [[], 'no_data', 'not_reported'],
    [[point('2026', { flag: 'not_reported' })], 'no_data', 'not_reported'],
    [[point('2026', { flag: 'protected' })], 'withheld', 'small_numbers'],
    [[point('2026', { flag: 'not_applicable' })], 'not_applicable', 'does_not_apply'],
    [[point('2026', { value: 80 })], 'no_data', 'share_only'],
    [[{ ...part('2026', 4, 5), qualifier: 'about' }], 'no_data', 'inexact'],
  ])('%j is %s (%s)', (points, status, reason) => {
    expect(judged(all, level, '2026', points)).toMatchObject({ status, reason });
  });

  it('keeps what more reports could overturn undecided', () => {
    const some = (n: number) => ({ ...part('2026', n, 10), areas_reported: 8, areas_due: 9 });
    expect(judged(all, level, '2026', [some(10)])).toMatchObject({
      status: 'on_track',
      reason: 'incomplete',
    });
    expect(judged(all, level, '2026', [some(9)])).toMatchObject({ status: 'missed' });
    expect(judged(test({ threshold: 80 }), level, '2026', [some(7)]).status).toBe('off_track');
  });
});
