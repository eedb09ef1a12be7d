import { expect, it } from 'vitest';
import { periodParts } from '../../../scripts/check/period-parts.ts';

it('puts a year, a half and a quarter together in every way there is', () => {
  expect(periodParts('2025')).toEqual([
    ['2025-H1', '2025-H2'],
    ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'],
    ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2025-${month}`),
  ]);
  expect(periodParts('2025-H2')).toEqual([
    ['2025-Q3', '2025-Q4'],
    ['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'],
  ]);
  expect(periodParts('2025-Q1')).toEqual([['2025-01', '2025-02', '2025-03']]);
  expect(periodParts('2025-Q4')).toEqual([['2025-10', '2025-11', '2025-12']]);
});

it('takes no month apart, and nothing that is no period', () => {
  for (const id of ['2025-07', '2025-H3', '2025-Q5', '', 'x']) expect(periodParts(id), id).toEqual([]);
});
