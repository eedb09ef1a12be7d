import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../scripts/check/number.ts';
import { numberText } from '../../../../scripts/read/xlsx/numbers.ts';

describe('numberText', () => {
  const anyNumber = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger());

  it('is plain digits that say the number to 15 of them', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        const text = numberText(value);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(text)).toBe(Number(value.toPrecision(15)) + 0);
      }),
    );
  });

  it('can be read in one way only, in either locale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const value = digits / 10 ** places;
          for (const locale of ['vi', 'en'] as const) {
            expect(readNumber(numberText(value), locale)).toEqual({ kind: 'number', value: value + 0 });
          }
        },
      ),
    );
  });
});
