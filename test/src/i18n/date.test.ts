import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, formatYearlyDay } from '../../../src/i18n/date.ts';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day is written in English as the platform writes it, and in Vietnamese by its numbers', () => {
  const platform = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  fc.assert(
    fc.property(days, (iso) => {
      expect(formatDay(iso, 'en')).toBe(platform.format(new Date(`${iso}T00:00:00Z`)));
      expect(formatDay(iso, 'vi')).toBe(iso.split('-').reverse().join('/'));
      expect(formatDay(iso, 'en').startsWith(formatYearlyDay(iso.slice(5), 'en'))).toBe(true);
    }),
  );
  expect(formatYearlyDay('02-29', 'en')).toBe('29 February');
  expect(formatYearlyDay('06-12', 'vi')).toBe('12/06');
});

test('a month that does not exist has no name', () => {
  expect(() => formatDay('2026-13-01', 'en')).toThrow('"13"');
});
