import { expect, test } from 'vitest';
import { allot } from '../../../scripts/illustrate/allot.ts';
import { moment, periodsFrom, position } from '../../../scripts/illustrate/periods.ts';
import { between, chance, lean } from '../../../scripts/illustrate/random.ts';

test('chance hangs on its key alone and spreads over [0, 1)', () => {
  expect(chance('a', 1)).toBe(chance('a', 1));
  expect(chance('a', 1)).not.toBe(chance('a', 2));
  const drawn = Array.from({ length: 2000 }, (_, index) => chance('spread', index));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.reduce((sum, each) => sum + each, 0) / drawn.length).toBeCloseTo(0.5, 1);
});

test('lean stays within -1 and 1, around 0', () => {
  const drawn = Array.from({ length: 2000 }, (_, index) => lean('lean', index));
  expect(drawn.every((each) => Math.abs(each) < 1)).toBe(true);
  expect(drawn.reduce((sum, each) => sum + each, 0) / drawn.length).toBeCloseTo(0, 1);
});

test('between keeps to its bounds', () => {
  expect(between([2, 2], 'x')).toBe(2);
  expect(between([0, 1], 'x')).toBeLessThan(1);
});

test('allot keeps the total and gives whole parts', () => {
  expect([...allot(10, { a: 1, b: 1, c: 1 }).values()]).toEqual([4, 3, 3]);
  expect([...allot(0, { a: 0.2, b: 0.8 }).values()]).toEqual([0, 0]);
});

test('periods run from the first year to the newest, halves before their year', () => {
  const ids = periodsFrom(2025, { year: 2026, half: 1 }).map(moment);
  expect(ids).toEqual(['2025-H1', '2025', '2025', '2026-H1']);
  expect(position({ year: 2026, half: 1 }, 2020)).toBe(6.5);
});
