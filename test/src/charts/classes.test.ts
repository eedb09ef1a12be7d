import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classesOf, classLabels, classOf, mostClasses, shadeOf } from '../../../src/charts/classes.ts';

test('shares fall into round classes; a value on a limit belongs above', () => {
  const classes = classesOf([3, 97], 'percent');
  expect(classes.limits).toEqual([0, 20, 40, 60, 80, 100]);
  expect([0, 19.9, 20, 100].map((value) => classOf(classes, value))).toEqual([0, 0, 1, 4]);
  expect(classLabels(classes, (value) => `${value}%`)[1]).toBe('20%\u00a0–\u00a040%');
});

test('a single value is one class in the middle shade, and stands alone in words', () => {
  const classes = classesOf([7, 7], 'other');
  expect(classLabels(classes, String)).toEqual(['7']);
  expect(shadeOf(classes, 7)).toBe(3);
  expect(classesOf([], 'other').limits).toEqual([]);
  // Too near each other to be told apart.
  expect(classesOf([0, 5e-324], 'percent').limits).toEqual([0, 5e-324]);
});

test('every value lies in its class, shades rise with values, and there are never too many', () => {
  const value = fc.oneof(
    fc.integer({ min: -1000, max: 100_000 }),
    fc.double({ min: -5, max: 5, noNaN: true }),
    fc.integer({ min: 0, max: 6 }),
  );
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 30 }),
      fc.constantFrom('percent' as const, 'other' as const),
      (values, unit) => {
        const classes = classesOf(values, unit);
        expect(classes.limits.length - 1).toBeLessThanOrEqual(mostClasses);
        for (const one of values) {
          const at = classOf(classes, one);
          expect(classes.limits[at]).toBeLessThanOrEqual(one);
          expect(classes.limits[at + 1]).toBeGreaterThanOrEqual(one);
        }
        const shades = values.toSorted((a, b) => a - b).map((one) => shadeOf(classes, one));
        expect(shades).toEqual(shades.toSorted((a, b) => a - b));
        expect(shades.every((shade) => shade >= 1 && shade <= mostClasses)).toBe(true);
      },
    ),
  );
});
