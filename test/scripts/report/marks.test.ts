import { describe, expect, it } from 'vitest';
import { finding } from '../../../scripts/check/finding.ts';
import { marksOf } from '../../../scripts/report/marks.ts';
import type { SenderTable } from '../../../scripts/report/sender-table.ts';

const rows = [
  { line: 1, cells: ['Trees of the towns'] },
  { line: 3, cells: ['No.', 'area', 'value', 'note'] },
  { line: 4, cells: ['1', 'Elm', '', 'late'] },
  { line: 5, cells: ['2', 'Oak', '7'] },
];
const table: SenderTable = {
  grid: { sheet: 'Towns', rows },
  column: (name) => ({ area: 2, value: 3 })[name],
  results: [3],
};
const say = { vi: 'sửa', en: 'mend' };
const at = (row: number | null, column: string | null) =>
  marksOf([finding('E201', 'a.csv', row, column, say)], table, undefined)[0];

describe('marksOf', () => {
  it('marks the cell that a finding names, with its code and the words in Vietnamese', () => {
    expect(at(5, 'area')).toEqual({ sheet: 'Towns', row: 5, column: 2, message: 'E201: sửa' });
    expect(at(4, 'value')).toMatchObject({ row: 4, column: 3 });
  });

  it('marks a row as a whole where it can be seen: at its result, else at its first cell', () => {
    expect(at(5, null)).toMatchObject({ row: 5, column: 3 });
    expect(at(4, null)).toMatchObject({ row: 4, column: 1 });
    expect(at(3, 'period')).toMatchObject({ row: 3, column: 3 });
    expect(at(2, null)).toMatchObject({ row: 2, column: null });
  });

  it('marks no cell for what concerns the file', () => {
    expect(at(null, null)).toMatchObject({ row: null, column: null });
    expect(at(null, 'value')).toMatchObject({ row: null, column: null });
    const unreadable = marksOf([finding('E103', 'a.csv', 2, null, say)], undefined, 'en');
    expect(unreadable).toEqual([{ sheet: null, row: 2, column: null, message: 'E103: mend' }]);
  });
});
