import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Locale, readNumber } from '../../../scripts/check/number.ts';

const said = (text: string, locale: Locale = 'vi') => {
  const cell = readNumber(text, locale);
  if (cell.kind === 'number') return cell.value;
  if (cell.kind === 'mark') return cell.mark;
  return cell.kind;
};

describe('readNumber', () => {
  it.each([
    ['0', 0],
    ['1234', 1234],
    ['1234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['12,5', 12.5],
    ['12.34', 12.34],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['-3', -3],
    ['−3', -3],
  ])('under vi "%s" is %d', (text, value) => {
    expect(said(text)).toBe(value);
  });

  it.each([
    ['1,234.5', 1234.5],
    ['1,234', 1234],
    ['1.234', 1.234],
    ['1,234,567', 1234567],
  ])('under en "%s" is %d', (text, value) => {
    expect(said(text, 'en')).toBe(value);
  });

  it('calls a number that can be read in two ways ambiguous', () => {
    expect(readNumber('1.234', 'vi')).toEqual({ kind: 'ambiguous', readings: [1.234, 1234] });
    expect(said('12.000')).toBe('ambiguous');
    expect(said('1.2340')).toBe(1.234);
  });

  it.each(['1,5', '1.234,5', '1,23', 'many', '5%', '1 234', '1e3', '.5', '5.', '1,,2', '+5', 'Infinity'])(
    'under en "%s" is no number',
    (text) => {
      expect(said(text, 'en')).toBe('none');
    },
  );

  it('keeps the marks apart, and zero is a zero', () => {
    expect(['', ':', '-', '–', 'x', 'X', '0'].map((text) => said(text))).toEqual([
      'not_reported',
      'not_reported',
      'not_applicable',
      'not_applicable',
      'protected',
      'protected',
      0,
    ]);
  });

  it('reads every number back as its locale writes it, unless that is ambiguous', () => {
    const numbers = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(numbers, fc.constantFrom<Locale>('vi', 'en'), ([whole, hundredths], locale) => {
        const value = Number(`${whole}.${String(hundredths).padStart(2, '0')}`);
        const format = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
          minimumFractionDigits: 2,
        });
        expect(said(format.format(value), locale)).toBe(value);
        expect(said(String(whole), locale)).toBe(whole);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readNumber(text, 'vi')));
  });
});
