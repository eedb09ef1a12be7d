import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow, judged, number, point, question, status, stock, test } from './question.ts';
import { judgeIndicator, judgeTarget } from '../../../src/targets/judge.ts';

const below = test({ rule: 'yoy_change_at_most', operator: '<', threshold: 1, threshold_unit: 'percent' });
const rise = test({ rule: 'yoy_change_at_least', operator: '>=', threshold: 5, threshold_unit: 'percent' });
const keep = test({ rule: 'yoy_change_at_least', operator: '>=', threshold: 0, threshold_unit: 'areas' });
const fall = test({ rule: 'yoy_decrease', operator: '<', threshold: 0 });
const grow = test({ rule: 'yoy_increase', operator: '>', threshold: 0 });

const years = (before: number, now: number) => [number('2025', before), number('2026', now)];
const statusOf = (asked: typeof fall, before: number, now: number) =>
  judged(asked, stock, '2026', years(before, now)).status;

describe('a change in percent', () => {
  it('is compared exactly: "below 1 %" leaves 1 % out', () => {
    expect(statusOf(below, 1000, 1010)).toBe('missed');
    expect(statusOf(below, 1000, 1009)).toBe('met');
    expect(statusOf({ ...below, operator: '<=' }, 1000, 1010)).toBe('met');
    expect(statusOf(rise, 100, 105)).toBe('met');
    expect(statusOf(rise, 100, 104)).toBe('missed');
  });

  it('agrees with whole numbers', () => {
    const count = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(count, count, (before, now) => {
        const holds = 100n * (BigInt(now) - BigInt(before)) >= 5n * BigInt(before);
        expect(statusOf(rise, before, now)).toBe(holds ? 'met' : 'missed');
      }),
    );
  });

  it('from nothing has no meaning; in units it has', () => {
    expect(judged(rise, stock, '2026', years(0, 3))).toMatchObject({
      status: 'not_applicable',
      reason: 'zero_base',
    });
    expect(statusOf(keep, 0, 0)).toBe('met');
    expect(statusOf(keep, 3, 2)).toBe('missed');
  });
});

describe('a direction', () => {
  it('at zero: nothing can fall, and nothing has risen', () => {
    expect(judged(fall, stock, '2026', years(0, 0))).toMatchObject({ status: 'met', reason: 'held_at_zero' });
    expect(statusOf(fall, 0, 2)).toBe('missed');
    expect(statusOf(grow, 0, 0)).toBe('missed');
    expect(statusOf(grow, 0, 2)).toBe('met');
  });

  it('of one and the other is never both, and of no change neither', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.nat(99), (before, now) => {
        const met = [statusOf(fall, before, now), statusOf(grow, before, now)].filter(
          (each) => each === 'met',
        );
        expect(met).toHaveLength(now === before ? 0 : 1);
      }),
    );
  });
});

describe('a half-year', () => {
  const points = [number('2025-H1', 10), number('2025', 30), number('2026-H1', 12)];

  it('of a flow is compared with the same half, of a level with the end of the year before', () => {
    expect(judged(grow, flow, '2026-H1', points)).toMatchObject({
      status: 'on_track',
      base_period: '2025-H1',
    });
    expect(judged(grow, stock, '2026-H1', points)).toMatchObject({
      status: 'off_track',
      base_period: '2025',
    });
  });
});

describe('nothing to compare with', () => {
  it('is no data, hidden, or an area that did not exist', () => {
    const now = number('2026', 5);
    expect(judged(fall, stock, '2026', [now])).toMatchObject({
      status: 'no_data',
      reason: 'no_base',
      value: 5,
    });
    expect(judged(fall, stock, '2026', [point('2025', { flag: 'protected' }), now]).status).toBe('withheld');
    const young = { ...question(fall, stock, '2026', [now]), area_from: '2026-07-01' };
    expect(judgeIndicator(young)).toMatchObject({ status: 'not_applicable', reason: 'not_comparable' });
  });
});

describe('a status to keep', () => {
  it('is lost or kept; who never had it has nothing to keep', () => {
    const states = (before: string, now: string) => [
      point('2025', { state: before }),
      point('2026', { state: now }),
    ];
    expect(judged(keep, status, '2026', states('done', 'done')).status).toBe('met');
    expect(judged(keep, status, '2026', states('done', 'lost')).status).toBe('missed');
    expect(judged(keep, status, '2026', states('lost', 'done')).status).toBe('not_applicable');
  });
});

describe('a target of several indicators', () => {
  it('holds when all hold, and keeps the numbers of the one that decides', () => {
    const asks = (now: number) => question(grow, stock, '2026', years(4, now));
    expect(judgeTarget([asks(5), asks(3)])?.verdict).toMatchObject({ status: 'missed', value: 3 });
    expect(judgeTarget([asks(5), asks(6)])?.verdict).toMatchObject({ status: 'met', value: 5 });
  });

  it('does not ask for a rise of what is better low', () => {
    const good = question(keep, stock, '2026', years(4, 4));
    const bad = question(keep, { ...flow, better: 'down' }, '2026', years(2, 0));
    expect(judgeTarget([good, bad])?.verdict.status).toBe('met');
  });
});
