import { describe, expect, it } from 'vitest';
import { isOwed, occasionsOf } from '../../../src/duties/occasions.ts';

const target = {
  kind: 'report',
  rule: 'record_present',
  valid_from: '2024-01-01',
  valid_to: '2026-12-31',
  frequency: null,
  deadline: null,
  deadline_every: null,
  deadline_strict: false,
} as const;

const days = (given: Partial<Parameters<typeof occasionsOf>[0]>) =>
  occasionsOf({ ...target, ...given }).map(({ due, strict, period }) => [due, strict, period]);

describe('occasions', () => {
  it('a deadline is one, whatever else is said', () => {
    expect(days({ deadline: '2025-05-05', deadline_strict: true, frequency: 'annual' })).toEqual([
      ['2025-05-05', true, null],
    ]);
  });

  it('a day that returns is one each year, as far as the target is in force', () => {
    const yearly = { deadline_every: '06-12', deadline_strict: true, frequency: 'annual' } as const;
    expect(days(yearly)).toEqual([
      ['2024-06-12', true, '2024'],
      ['2025-06-12', true, '2025'],
      ['2026-06-12', true, '2026'],
    ]);
    expect(days({ ...yearly, valid_from: '2024-07-01', valid_to: '2026-05-31' })).toEqual([
      ['2025-06-12', true, '2025'],
    ]);
  });

  it('without a day, what comes round is owed each year; twice a year in the first half', () => {
    expect(days({ frequency: 'annual' }).map(([, , period]) => period)).toEqual(['2024', '2025', '2026']);
    expect(days({ frequency: 'semiannual' }).map(([, , period]) => period)).toEqual([
      '2024-H1',
      '2025-H1',
      '2026-H1',
    ]);
    expect(days({ frequency: 'monthly' })).toContainEqual([null, false, '2025']);
  });

  it('a result over a year in which the target hardly was in force is not owed', () => {
    const late = {
      rule: 'count_at_least',
      kind: 'cycle',
      frequency: 'annual',
      valid_from: '2024-12-01',
    } as const;
    expect(days(late).map(([, , period]) => period)).toEqual(['2025', '2026']);
  });

  it('anything else is owed once, without a day', () => {
    for (const frequency of [null, 'once', 'on_request', 'periodic'] as const)
      expect(days({ frequency })).toEqual([[null, false, null]]);
  });
});

describe('what is owed', () => {
  it('is an act to do or report, or anything with a day', () => {
    for (const kind of ['report', 'deadline', 'milestone', 'cycle'] as const)
      expect(isOwed({ ...target, kind })).toBe(true);
    expect(isOwed({ ...target, kind: 'target' })).toBe(false);
    expect(isOwed({ ...target, kind: 'target', deadline: '2026-12-31' })).toBe(true);
    expect(isOwed({ ...target, kind: 'task', deadline_every: '12-31' })).toBe(true);
  });
});
