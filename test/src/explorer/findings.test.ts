import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangeRow } from '../../../src/charts/change-ranking.ts';
import type { AreaValue, Shown } from '../../../src/charts/shown.ts';
import { changeFinding, courseFinding } from '../../../src/explorer/findings/change.ts';
import { middleFinding, missingSentence, spreadFinding } from '../../../src/explorer/findings/spread.ts';
import { coverageFinding, statesFinding } from '../../../src/explorer/findings/states.ts';
import { together, togetherFinding } from '../../../src/explorer/findings/together.ts';
import { viewWords } from '../../../src/i18n/explorer/view/words.ts';
import { formatPercent } from '../../../src/i18n/number.ts';
import { blank, reported } from '../charts/drawing.ts';

const [vi, en] = [viewWords('vi'), viewWords('en')];
const percentVi = (value: number): string => formatPercent(value, 'vi');
const percentEn = (value: number): string => formatPercent(value, 'en');
const area = (label: string, value: number | null, flag: Shown['flag'] = 'ok'): AreaValue => ({
  id: label,
  label,
  value,
  flag,
});
const changed = (label: string, now: AreaValue, before: Shown | null): ChangeRow => ({
  ...now,
  label,
  before,
});

describe('changes', () => {
  const rows = [
    changed('A', area('A', 5), area('A', 3)),
    changed('B', area('B', 5), area('B', 4)),
    changed('C', area('C', 1), area('C', 4)),
    changed('D', area('D', 0.1 + 0.2), area('D', 0.3)),
    changed('E', area('E', 9, 'protected'), area('E', 1)),
    changed('F', area('F', 9), area('F', 1, 'protected')),
    changed('G', area('G', 9), null),
  ];

  test('how many rose and fell, of those with both numbers', () => {
    expect(changeFinding(rows, 'năm 2025', 'năm 2024', 'vi', vi)).toBe(
      'Năm 2025 so với năm 2024: tăng ở 2 địa bàn, giảm ở 1, không đổi ở 1.',
    );
    expect(
      changeFinding(rows.slice(2, 3), 'the first half of 2026', 'the first half of 2025', 'en', en),
    ).toBe('The first half of 2026 against the first half of 2025: down in 1 area.');
    expect(changeFinding(rows.slice(4), '2025', '2024', 'en', en)).toBeNull();
  });

  test('the course of a series ends at a blank or a break', () => {
    const series = [
      [reported('2022', 50), reported('2023', 10), reported('2024', 20)],
      [reported('2022', 50), blank('2023'), reported('2024', 20), reported('2025', 30)],
      [reported('2025', 1)],
    ];
    expect(courseFinding(series, [], false, 'vi', vi)).toBe(
      'Trong những năm đã chọn: tăng ở 1 địa bàn, giảm ở 1.',
    );
    const breaks = [{ at: '2023-07-01', label: '' }];
    expect(courseFinding(series.slice(0, 1), breaks, false, 'en', en)).toBe(
      'Over the chosen years: up in 1 area.',
    );
    expect(courseFinding(series.slice(2), [], false, 'en', en)).toBeNull();
  });
});

describe('spread', () => {
  const rows = [area('A', 12), area('B', 61), area('C', 30), area('D', 1, 'protected')];

  test('names the range and the middle, and no area as first or last', () => {
    expect(spreadFinding(rows, 'năm 2025', percentVi, 'vi', vi)).toBe(
      'Từ 12% đến 61% ở 3 địa bàn (năm 2025).',
    );
    expect(middleFinding(rows, '2025', percentEn, 'en', en)).toBe(
      'The middle of 3 areas is 30% (2025); lowest 12%, highest 61%.',
    );
  });

  test('one, all equal, none', () => {
    expect(spreadFinding(rows.slice(2), 'năm 2025', percentVi, 'vi', vi)).toBe('C: 30% (năm 2025).');
    expect(middleFinding([area('A', 5), area('B', 5), area('C', 5)], 'năm 2025', percentVi, 'vi', vi)).toBe(
      'Cùng ở mức 5% tại 3 địa bàn (năm 2025).',
    );
    expect(spreadFinding(rows.slice(3), '2025', percentEn, 'en', en)).toBe(
      'No number has been published for this choice.',
    );
  });

  test('blanks are counted by their reason', () => {
    const blanks = [area('A', 1), area('B', 2, 'protected'), area('C', null), area('D', 3, 'protected')];
    expect(missingSentence(blanks, 'vi', vi)).toBe('3 địa bàn không có số: 2 không công bố, 1 chưa báo cáo.');
    expect(missingSentence(blanks.slice(1, 2), 'en', en)).toBe('No figure for 1 area: withheld.');
    expect(missingSentence(blanks.slice(0, 1), 'en', en)).toBeNull();
  });
});

test('states by how many areas are in them; coverage in words', () => {
  expect(statesFinding(['đạt', 'chưa đạt', 'đạt', null], [], 'năm 2025', 'vi', vi)).toBe(
    'Năm 2025: đạt ở 2 địa bàn, chưa đạt ở 1.',
  );
  expect(statesFinding(['chưa có', 'đã có'], ['đã có', 'chưa có'], 'năm 2025', 'vi', vi)).toBe(
    'Năm 2025: đã có ở 1 địa bàn, chưa có ở 1.',
  );
  expect(statesFinding([null], [], '2025', 'en', en)).toBeNull();
  expect(coverageFinding(84, 92, 'năm 2025', 'vi', vi)).toBe('84 trên 92 địa bàn có số liệu năm 2025.');
});

describe('two numbers', () => {
  const point = (x: Shown, y: Shown) => ({ id: 'a', label: 'A', x, y });
  const known = Array.from({ length: 9 }, (_, at) => point(area('A', at), area('A', at < 5 ? at : 9 - at)));

  test('how many in the upper half of one are there in the other, and no more is claimed', () => {
    const formats = { x: percentVi, y: percentVi };
    expect(togetherFinding(known, 'năm 2025', formats, 'vi', vi)).toBe(
      'Nơi cao ở chỉ số này chưa hẳn cao hay thấp ở chỉ số kia. Trong 5 địa bàn từ mức giữa (4%) trở lên ở trục ngang, 4 nơi cũng từ mức giữa (2%) trở lên ở trục dọc (năm 2025).',
    );
    expect(togetherFinding(known.slice(0, 3), 'năm 2025', formats, 'vi', vi)).toBe(
      '3 địa bàn có đủ cả hai số (năm 2025).',
    );
    expect(togetherFinding([], 'năm 2025', formats, 'vi', vi)).toBe(
      'Không nơi nào có đủ cả hai số (năm 2025).',
    );
  });

  test('whether high goes with high, with low or with neither is told where chance would seldom tell as much', () => {
    const course = (y: (x: number) => number, count = 20) =>
      together(Array.from({ length: count }, (_, at) => point(area('A', at), area('A', y(at)))))?.course;
    expect(course((x) => 2 * x)).toBe('alike');
    expect(course((x) => -x)).toBe('opposite');
    expect(course((x) => (x * 7) % 20)).toBeNull();
    // All of three areas go together by chance often enough; where all are equal nothing is high.
    expect(course((x) => x, 3)).toBeNull();
    expect(course(() => 100)).toBeNull();
  });

  test('a hidden number moves neither the middle nor a count', () => {
    const shown = fc.record({
      value: fc.integer({ min: 0, max: 99 }),
      flag: fc.constantFrom('ok' as const, 'protected' as const),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(shown, shown), { minLength: 1 }),
        fc.integer({ min: 0, max: 999 }),
        (cells, instead) => {
          const other = (cell: Shown): Shown => (cell.flag === 'ok' ? cell : { ...cell, value: instead });
          expect(together(cells.map(([x, y]) => point(other(x), other(y))))).toEqual(
            together(cells.map(([x, y]) => point(x, y))),
          );
        },
      ),
    );
  });
});
