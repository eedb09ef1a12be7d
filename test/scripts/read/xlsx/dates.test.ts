import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText, timeText } from '../../../../scripts/read/xlsx/dates.ts';

describe('dayText', () => {
  it('counts the days from 1 March 1900 on as the calendar does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 2_958_465 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (day, time) => {
          const days = (Date.parse(dayText(day + time, false) ?? '') - Date.UTC(1899, 11, 30)) / 86_400_000;
          expect(days).toBe(day);
        },
      ),
    );
  });

  it('has the 29 February 1900 of Excel, and nothing before 1900 or after 9999', () => {
    expect([1, 59, 60, 61].map((day) => dayText(day, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
    ]);
    expect([0, 0.5, -1, 2_958_466, Infinity].map((day) => dayText(day, false))).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('names the same day when a workbook counts from 1904', () => {
    expect(dayText(0, true)).toBe('1904-01-01');
    expect(dayText(44_741, true)).toBe(dayText(46_203, false));
  });
});

describe('timeText', () => {
  it.each([
    [0, '00:00'],
    [0.5, '12:00'],
    [0.999988425925926, '23:59:59'],
    [1.25, '30:00'],
  ])('of %d days is %s', (days, text) => {
    expect(timeText(days)).toBe(text);
  });
});
