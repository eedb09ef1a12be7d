import { expect, test } from 'vitest';
import type { BriefingRow } from '../../../src/briefing/briefing.ts';
import { leftOut, tableLines, targetsIn } from '../../../src/briefing/table-lines.ts';
import type { Status } from '../../../src/targets/status.ts';

const row = (code: string, status: Status, result = ''): BriefingRow => ({
  code,
  label: code,
  href: '',
  status,
  result,
  required: '',
  change: '',
  period: '',
});
const briefing = {
  table: [
    { programme: 'Trees', rows: [row('A', 'met', '5'), row('B', 'withheld'), row('C', 'withheld')] },
    { programme: 'Prizes', rows: [row('D', 'missed'), row('E', 'not_due')] },
  ],
};

test('each target has its line, programmes are named where there are several', () => {
  const lines = tableLines(briefing, false);
  expect(lines.map((line) => (line.kind === 'row' ? line.row.code : line.kind))).toEqual([
    'programme',
    'A',
    'B',
    'C',
    'programme',
    'D',
    'E',
  ]);
  expect(tableLines({ table: briefing.table.slice(0, 1) }, false)).toHaveLength(3);
});

test('gathered, targets without a number share a line by status, but never those that were missed', () => {
  const lines = tableLines(briefing, true);
  expect(
    lines.map((line) =>
      line.kind === 'row' ? line.row.code : line.kind === 'gathered' ? line.rows.map(({ code }) => code) : '',
    ),
  ).toEqual(['', 'A', ['B', 'C'], '', 'D', ['E']]);
  expect(targetsIn(lines)).toBe(5);
});

test('what no line tells of is named', () => {
  expect(leftOut(briefing, tableLines(briefing, true))).toBe('');
  expect(leftOut(briefing, tableLines(briefing, true).slice(0, 2))).toBe('B, C, D, E');
});
