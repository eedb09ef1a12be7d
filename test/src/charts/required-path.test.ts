import { expect, test } from 'vitest';
import { pathUntil, requiredAt, requiredPath, requirementsApart } from '../../../src/charts/required-path.ts';

const years = [
  { at: '2024-12-31', value: 8 },
  { at: '2025-12-31', value: 6 },
];

test('a line requires the part that has passed', () => {
  const path = requiredPath(years, 'line');
  expect(requiredAt(path, new Date('2025-07-02'))).toBeCloseTo(7, 1);
  expect(requiredAt(path, new Date('2024-01-01'))).toBeNull();
  expect(requiredAt(path, new Date('2026-01-01'))).toBeNull();
});

test('a step holds for its whole year, its last day included', () => {
  const path = requiredPath(years, 'step');
  expect(requiredAt(path, new Date('2024-02-01'))).toBe(8);
  expect(requiredAt(path, new Date('2024-12-31'))).toBe(8);
  expect(requiredAt(path, new Date('2025-01-01'))).toBe(6);
  expect(requiredAt(path, new Date('2025-12-31'))).toBe(6);
});

test('a path is cut with a corner on the day', () => {
  const path = pathUntil(requiredPath(years, 'line'), new Date('2025-07-02'));
  expect(path).toHaveLength(2);
  expect(path[1]?.value).toBeCloseTo(7, 1);
});

test('half of a year’s limit is no point on the path between years', () => {
  const half = { at: '2025-06-30', value: 3 };
  expect(requirementsApart([...years, half], true)).toEqual({ years, halves: [half] });
  expect(requirementsApart([...years, half], false).halves).toEqual([]);
});
