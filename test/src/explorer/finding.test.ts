import { expect, test } from 'vitest';
import { findingOf } from '../../../src/explorer/finding.ts';
import { sentence } from '../../../src/explorer/sentence.ts';
import { explorerWords } from '../../../src/i18n/explorer/words.ts';
import type { ObservationRow } from '../../../src/release/tables.ts';
import type { Measure } from '../../../src/site/figure.ts';
import { observation } from './sample.ts';

const share: Measure = { unit: 'percent', unit_vi: '%', unit_en: '%', unit_one_en: null };

function said(rows: readonly ObservationRow[], areas: readonly string[]): string {
  return sentence(findingOf(rows, areas), (id) => id.toUpperCase(), share, 'vi', explorerWords('vi'));
}

test('one area: its newest value, and the change in percentage points over a year', () => {
  const rows = [
    observation('a', '2024', 40.5),
    observation('a', '2025', 43),
    observation('a', '2025-H1', 41),
  ];
  expect(said(rows, ['a'])).toBe('A: 43% (năm 2025), tăng 2,5 điểm phần trăm so với năm 2024.');
});

test('several areas: the range, in no order of merit, and how many have a number', () => {
  const rows = [observation('a', '2025', 40), observation('b', '2025', 60), observation('c', '2024', 1)];
  expect(said(rows, ['a', 'b'])).toBe('2 địa bàn: từ 40% đến 60% (năm 2025).');
  expect(said(rows, ['a', 'b', 'c'])).toBe(
    '2 địa bàn: từ 40% đến 60% (năm 2025). 2 trên 3 địa bàn đã chọn có số liệu trong kỳ này.',
  );
});

test('one of several with a number is named', () => {
  expect(said([observation('b', '2025', 60)], ['a', 'b'])).toBe(
    'B: 60% (năm 2025). 1 trên 2 địa bàn đã chọn có số liệu trong kỳ này.',
  );
});

test('protected and missing numbers are not told', () => {
  const rows = [observation('a', '2025', 3, { flag: 'protected' }), observation('a', '2024', null)];
  expect(findingOf(rows, ['a'])).toEqual({ kind: 'none' });
});
