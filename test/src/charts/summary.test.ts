import { expect, test } from 'vitest';
import { drawnSeries } from '../../../src/charts/series.ts';
import { courseSentence, spreadSentence, summed } from '../../../src/charts/summary.ts';
import type { ChartPoint } from '../../../src/charts/chart.ts';
import { blank, reported } from './drawing.ts';

function said(points: readonly ChartPoint[], language: 'vi' | 'en' = 'vi'): string {
  const { runs, apart, missing } = drawnSeries(points, [], false);
  return courseSentence([...runs.flat(), ...apart], missing, (value) => `${value}%`, language);
}

test('a series is told by its span, lowest, highest and latest result, in the order of time', () => {
  const points = [reported('2026-H1', 43), reported('2023', 51), reported('2024', 38), blank('2025')];
  expect(said(points)).toBe(
    'Từ 2023 đến 6 tháng đầu năm 2026: thấp nhất 38%, cao nhất 51%, mới nhất 43%. 1 chỗ không có số.',
  );
  expect(said(points, 'en')).toBe(
    'From 2023 to the first half of 2026: lowest 38%, highest 51%, latest 43%. 1 without a number.',
  );
});

test('one result is told alone, and a hidden number not at all', () => {
  expect(said([reported('2025', 41)])).toBe('Một kết quả: 41% (2025).');
  expect(said([blank('2025', 'protected', 3)])).toBe('Chưa có số liệu để vẽ. 1 chỗ không có số.');
  expect(said([])).toBe('Chưa có số liệu để vẽ.');
});

test('a list is told by its count, lowest and highest', () => {
  expect(spreadSentence([4, null, 90], String, 'en')).toBe(
    '2 values, lowest 4, highest 90. 1 without a number.',
  );
  expect(spreadSentence([null], String, 'en')).toBe('No figures to draw yet. 1 without a number.');
});

test('a title comes first, with one full stop', () => {
  expect(summed('Cây.', 'Một.')).toBe('Cây. Một.');
  expect(summed(undefined, 'Một.')).toBe('Một.');
});
