import fc from 'fast-check';
import { expect, it } from 'vitest';
import { median } from '../../../scripts/check/median.ts';

it('is the middle number in order, or halfway between the middle two', () => {
  expect(median([3])).toBe(3);
  expect(median([9, 1])).toBe(5);
  expect(median([5, 5, 1, 9, 5])).toBe(5);
  const number = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 60 }), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const middle = (sorted.length - 1) / 2;
      const [low = NaN, high = NaN] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
      expect(median(numbers)).toBeCloseTo((low + high) / 2, 12);
    }),
  );
});
