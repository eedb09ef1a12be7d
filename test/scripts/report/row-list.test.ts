import { expect, it } from 'vitest';
import { rowList } from '../../../scripts/report/row-list.ts';

it('joins rows that follow one another, and counts those beyond the first spans', () => {
  expect(rowList([])).toBe('');
  expect(rowList([7])).toBe('7');
  expect(rowList([9, 2, 3, 4, 4])).toBe('2-4, 9');
  expect(rowList([1, 3, 5, 7, 9, 11, 13, 14, 20])).toBe('1, 3, 5, 7, 9, 11, +3');
});
