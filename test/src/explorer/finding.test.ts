import { expect, test } from 'vitest';
import { findingOf } from '../../../src/explorer/finding.ts';
import { sentence } from '../../../src/explorer/sentence.ts';
import { explorerWords } from '../../../src/i18n/explorer/words.ts';
import type { Line } from '../../../src/explorer/shown.ts';
import type { AnsweredRow } from '../../../src/release/questions.ts';
import type { Measure } from '../../../src/site/figure.ts';
import { linesOf, observation, sample } from './sample.ts';

const share: Measure = { unit: 'percent', unit_vi: '%', unit_en: '%', unit_one_en: null };

const [any] = sample.areas;
if (!any) throw new Error('the sample lacks areas');

function lines(rows: readonly AnsweredRow[], areas: readonly string[]): readonly Line[] {
  return linesOf(rows, areas.map((id) => ({ ...any, id })) as Parameters<typeof linesOf>[1]);
}

function said(
  rows: readonly AnsweredRow[],
  areas: readonly string[],
  what: 'areas' | 'groups' = 'areas',
): string {
  const finding = findingOf(lines(rows, areas));
  return sentence(finding, (id) => id.toUpperCase(), what, share, 'vi', explorerWords('vi'));
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
  expect(said(rows, ['a', 'b'], 'groups')).toBe('2 nhóm: từ 40% đến 60% (năm 2025).');
  expect(said(rows, ['a', 'b', 'c'])).toBe(
    '2 địa bàn: từ 40% đến 60% (năm 2025). Trong kỳ này, 2 trên 3 địa bàn có số liệu.',
  );
});

test('one of several with a number is named', () => {
  expect(said([observation('b', '2025', 60)], ['a', 'b'])).toBe(
    'B: 60% (năm 2025). Trong kỳ này, 1 trên 2 địa bàn có số liệu.',
  );
});

test('protected and missing numbers are not told', () => {
  const rows = [observation('a', '2025', 3, { flag: 'protected' }), observation('a', '2024', null)];
  expect(findingOf(lines(rows, ['a']))).toEqual({ kind: 'none' });
});

test('what its source gives as "over" or "about" is told so', () => {
  const rows = [observation('a', '2025', 19, { qualifier: 'over' })];
  expect(said(rows, ['a'])).toBe('A: trên 19% (năm 2025).');
});

test('an area that had ended by then lacks nothing', () => {
  const [now, old] = lines([observation('a', '2025', 60), observation('b', '2024', 50)], ['a', 'b']);
  if (!now || !old) throw new Error('two lines are needed');
  const ended = { ...old, area: { ...old.area, to: '2025-06-30' } };
  expect(findingOf([now, ended])).toMatchObject({ known: 1, chosen: 1 });
  expect(findingOf([now, old])).toMatchObject({ known: 1, chosen: 2 });
});
