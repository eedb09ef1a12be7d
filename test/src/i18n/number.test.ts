import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '../../../src/i18n/language.ts';
import { formatNumber, formatPercent, formatSigned } from '../../../src/i18n/number.ts';

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** Numbers as they occur: counts, quotients, decimals that end in a half, tiny and huge ones, and none. */
const numbers = fc.oneof(
  fc.integer(),
  fc.double(),
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat({ max: 5 }))
    .map(([n, k]) => Number(`${n}e-${k}`)),
  fc.tuple(fc.nat({ max: 9_999 }), fc.integer({ min: 1, max: 9_999 })).map(([a, b]) => (100 * a) / b),
  fc.constantFrom(0, -0, 1.005, 2.5, -2.5, 0.05, 1e-7, 1e15, 1e21, Number.NaN, Infinity, -Infinity),
);

test('a number is written to the letter as the platform writes it', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.constantFrom('vi' as const, 'en' as const),
      fc.nat({ max: 4 }),
      (value, language, digits) => {
        const platform = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits });
        expect(formatNumber(value, language, digits)).toBe(platform.format(value).replace('-', '−'));
      },
    ),
    { numRuns: 5000 },
  );
});

test('thousands are parted and the sign is a true minus', () => {
  expect(formatNumber(-1234567.85, 'vi')).toBe('−1.234.567,9');
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  expect(formatSigned(2.5, 'vi')).toBe('+2,5');
});

test('a share that is not whole never reads as nothing or as all', () => {
  expect(formatPercent(99.96, 'vi')).toBe('99,96%');
  expect(formatPercent(0.04, 'en')).toBe('0.04%');
});
