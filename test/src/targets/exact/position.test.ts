import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNumber } from '../../../../src/targets/fraction.ts';
import { position } from '../../../../src/targets/position.ts';
import { requiredSoFar } from '../../../../src/targets/required.ts';

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the place of a day', () => {
  it('is whole at the end of a year, and a twelfth further with every month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2031 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
        const { n, d } = position(last);
        // n / d = year + month / 12, with whole numbers.
        expect(12n * n).toBe(BigInt(12 * year + month) * d);
      }),
    );
  });

  it('goes with the calendar: a later day is further', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(toNumber(position(a)) - toNumber(position(b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});

describe('the elapsed part', () => {
  it('of two halves that add up is the whole, and of figures since January no less', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (threshold) => {
        const whole = { n: BigInt(threshold), d: 1n };
        const so = (half: 0 | 1 | 2, adds: boolean) =>
          toNumber(requiredSoFar(whole, { year: 2026, half }, { adds_over_periods: adds }));
        expect(so(1, true) + so(2, true)).toBe(threshold);
        expect(so(1, false)).toBe(threshold / 2);
        expect([so(2, false), so(0, true), so(0, false)]).toEqual([threshold, threshold, threshold]);
      }),
    );
  });
});
