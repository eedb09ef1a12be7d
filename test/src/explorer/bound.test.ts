import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBound, writeBound } from '../../../src/explorer/bound.ts';
import { formatNumber } from '../../../src/i18n/number.ts';

const languages = fc.constantFrom('vi' as const, 'en' as const);
const numbers = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((number) => number / 100);

test('a bound written to its field, or as the page writes numbers, is read back', () => {
  fc.assert(
    fc.property(numbers, languages, (number, language) => {
      expect(readBound(writeBound(number, language), language)).toBe(number);
      expect(readBound(formatNumber(number, language, 2), language)).toBe(number + 0);
    }),
  );
});

test.each([
  ['', 'vi', null],
  [' 12,5 % ', 'vi', 12.5],
  ['12.5', 'vi', 12.5],
  ['1.234', 'vi', 1234],
  ['1.234', 'en', 1.234],
  ['1,234', 'en', 1234],
  ['-3', 'vi', -3],
  ['-0', 'vi', 0],
  ['năm', 'vi', undefined],
  ['1,2,3', 'vi', undefined],
  ['12e3', 'en', undefined],
] as const)('“%s” in %s is %s', (text, language, number) => {
  expect(readBound(text, language)).toBe(number);
});
