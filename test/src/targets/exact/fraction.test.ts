import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ceil, compare, floor, fraction, percentage, toNumber } from '../../../../src/targets/fraction.ts';

const wholes = fc.integer({ min: -1_000_000, max: 1_000_000 });

describe('an exact number', () => {
  it('is the decimal that is written, and shows as it again', () => {
    const finite = fc.double({ min: 1e-12, max: 1e24, noNaN: true });
    fc.assert(
      fc.property(
        fc.oneof(
          finite,
          fc.integer(),
          wholes.map((n) => n / 100),
        ),
        (value) => {
          expect(toNumber(fraction(value))).toBe(value);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('shows as the nearest number there is: as two counts divided', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1 }),
        fc.bigInt({ min: 1n, max: 10n ** 30n }),
        (n, d, times) => {
          // However far from its shortest form.
          expect(toNumber({ n: BigInt(n) * times, d: BigInt(d) * times })).toBe(n / d);
          expect(toNumber({ n: -BigInt(n + 1) * times, d: BigInt(d) * times })).toBe(-(n + 1) / d);
        },
      ),
      { numRuns: 1000 },
    );
    expect(toNumber(fraction(1.14))).toBe(1.14);
  });

  it('lies in the order of whole numbers, and between the wholes beside it', () => {
    const parts = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(wholes, parts, wholes, parts, (a, b, c, d) => {
        const one = { n: BigInt(a), d: BigInt(b) };
        expect(compare(one, { n: BigInt(c), d: BigInt(d) })).toBe(Math.sign(a * d - c * b));
        // Whole numbers of this size divide without doubt.
        expect(toNumber(floor(one))).toBe(Math.floor(a / b));
        expect(toNumber(ceil(one)) - Math.ceil(a / b)).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no part of nothing, and is never infinite', () => {
    for (const n of [0, 1, 7]) expect(percentage(n, 0)).toBeUndefined();
    for (const value of [NaN, Infinity, -Infinity]) expect(() => fraction(value)).toThrow(RangeError);
  });
});
