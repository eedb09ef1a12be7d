import { describe, expect, it } from 'vitest';
import { codeNames } from '../../../scripts/check/code-names.ts';
import { codes, finding } from '../../../scripts/check/finding.ts';
import { findingsTable } from '../../../scripts/report/table.ts';
import { width } from '../../../scripts/report/wrap.ts';

const say = (vi: string, en: string) => ({ vi, en });
const findings = [
  finding(
    'W601',
    'in/a.csv',
    3,
    null,
    say('Lặp lại in/a.csv:2. Xóa một dòng.', 'Repeats in/a.csv:2. Remove one of the two.'),
  ),
  finding(
    'E201',
    'in/a.csv',
    4,
    'area',
    say(
      'Không có địa bàn “X”. Sửa tên hoặc ghi mã.',
      'There is no area “X”. Mend the name or write the code.',
    ),
  ),
  finding(
    'E201',
    'in/a.csv',
    5,
    'area',
    say(
      'Không có địa bàn “X”. Sửa tên hoặc ghi mã.',
      'There is no area “X”. Mend the name or write the code.',
    ),
  ),
  finding('E101', 'in/b.csv', 1, 'valeu', say('Không biết cột “valeu”.', 'Unknown column “valeu”.')),
];

describe('the table of findings', () => {
  it('goes by file, errors first, one entry for rows of which the same is said, counts at the end', () => {
    expect(findingsTable(findings, { columns: 72, language: 'vi' })).toBe(
      `in/a.csv: 2 lỗi, 1 lưu ý
  Mã    Dòng  Cột         Cần sửa
  E201  4-5   Mã địa bàn  Không có địa bàn “X”. Sửa tên hoặc ghi mã.
              (area)
  W601  3                 Lặp lại in/a.csv:2. Xóa một dòng.

in/b.csv: 1 lỗi
  Mã    Dòng  Cột    Cần sửa
  E101  1     valeu  Không biết cột “valeu”.

Tổng cộng: 3 lỗi, 1 lưu ý
  E101  1  cột không rõ
  E201  2  địa bàn không rõ
  W601  1  dòng lặp lại`,
    );
  });

  it('tells both languages, or the one asked for', () => {
    const both = findingsTable(findings.slice(3), { columns: 80, language: undefined });
    expect(both).toContain('Không biết cột “valeu”.\n                     Unknown column “valeu”.');
    expect(both).toContain('Tổng cộng / In all: 1 lỗi / 1 error');
    const english = findingsTable(findings.slice(0, 3), { columns: 80, language: 'en' });
    expect(english).toContain('in/a.csv: 2 errors, 1 warning\n  Code  Row  Column  To mend');
    expect(english).not.toMatch(/[ạảịộđ]/);
  });

  it.each([20, 40, 60, 80, 200])('keeps to a terminal of %i letters', (columns) => {
    const lines = findingsTable(findings, { columns, language: undefined }).split('\n');
    // The place of a finding needs so much, however narrow the terminal.
    const place = 44;
    for (const line of lines) expect(width(line), line).toBeLessThanOrEqual(Math.max(columns, place));
  });

  it('tells no more than the first hundred of a code in a file, and how many there are', () => {
    const flood = Array.from({ length: 130 }, (_, index) =>
      finding(
        'E501',
        'in/a.csv',
        index + 2,
        'value',
        say(`“x${index}” không phải số.`, `“x${index}” is no number.`),
      ),
    );
    const table = findingsTable([...flood, ...findings], { columns: 80, language: 'en' });
    expect(table).toContain('“x99” is');
    expect(table).not.toContain('“x100” is');
    expect(table).toContain('… and 30 more of E501: see all by --json or --marked.');
    expect(table).toContain('Unknown column “valeu”.');
    expect(table).toMatch(/E501 {2}130 {2}not a number/);
  });

  it('does not choke on a file of which every cell is wrong', () => {
    const all = Array.from({ length: 200_000 }, (_, row) =>
      finding('E501', 'in/a.csv', row, 'value', say(`“${row}x” không phải số.`, `“${row}x” is no number.`)),
    );
    expect(findingsTable(all, { columns: 80, language: undefined }).length).toBeLessThan(50_000);
  });

  it('has a name for every code', () => {
    expect(Object.keys(codeNames)).toEqual([...codes]);
  });
});
