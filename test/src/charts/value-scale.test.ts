import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tickText, valueScale } from '../../../src/charts/value-scale.ts';

test('shares span the whole unless all are high and close together', () => {
  expect(valueScale([38, 100], 'percent').domain).toEqual([0, 100]);
  expect(valueScale([2, 4], 'percent').domain).toEqual([0, 100]);
  const zoomed = valueScale([93, 97], 'percent');
  expect(zoomed.zoomed).toBe(true);
  expect(zoomed.domain[0]).toBeGreaterThanOrEqual(85);
  expect(zoomed.domain[1]).toBeLessThanOrEqual(100);
  // One level alone has no differences to look at closely.
  expect(valueScale([97, 97], 'percent').zoomed).toBe(false);
});

test('counts include zero, whatever their size', () => {
  expect(valueScale([1_000_000, 1_000_001], 'other').domain[0]).toBe(0);
  expect(valueScale([-3, -2], 'other').domain[1]).toBe(0);
  expect(valueScale([2], 'other').ticks.every(Number.isInteger)).toBe(true);
});

test('every value is on the scale', () => {
  const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 6 });
  fc.assert(
    fc.property(values, fc.constantFrom('percent' as const, 'other' as const), (given, unit) => {
      const { domain, ticks } = valueScale(given, unit);
      expect(domain[0]).toBeLessThan(domain[1]);
      for (const value of given) {
        expect(value).toBeGreaterThanOrEqual(domain[0]);
        expect(value).toBeLessThanOrEqual(domain[1]);
      }
      expect(ticks.every((tick) => tick >= domain[0] && tick <= domain[1])).toBe(true);
    }),
  );
});

test('ticks are written in the reader’s convention', () => {
  expect(tickText(12_500, 'other', 'vi')).toBe('12.500');
  expect(tickText(12_500, 'other', 'en')).toBe('12,500');
  expect(tickText(1_500_000, 'other', 'en')).toBe('1.5 million');
  expect(tickText(-5, 'percent', 'vi')).toBe('−5%');
});
