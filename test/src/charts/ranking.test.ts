import { expect, test } from 'vitest';
import { type Ranking, ranking, type RankingRow } from '../../../src/charts/ranking.ts';
import { formatNumber, formatPercent } from '../../../src/i18n/number.ts';
import { drawing, faults, texts } from './drawing.ts';

const row = (label: string, value: number | null, flag: RankingRow['flag'] = 'ok'): RankingRow => ({
  id: label,
  label,
  value,
  flag,
});

const data: Ranking = {
  rows: [
    row('Đồng Phúc', 30),
    row('Ba Bể', 90),
    row('Đại Từ', null, 'not_reported'),
    row('Cao Minh', 4, 'protected'),
  ],
  threshold: { value: 80, label: 'chỉ tiêu: 80%' },
  unit: 'percent',
  format: (value) => formatPercent(value, 'vi'),
};

const draw = (given: Ranking, width = 320): Element =>
  drawing((document) => ranking(given, { document, language: 'vi', width }));

const names = (svg: Element): string[] =>
  texts(svg).filter((text) => data.rows.some(({ label }) => label === text));

test('rows stand by name in Vietnamese order, or by value with blanks last', () => {
  expect(names(draw(data))).toEqual(['Ba Bể', 'Cao Minh', 'Đại Từ', 'Đồng Phúc']);
  expect(names(draw({ ...data, order: 'value' }))).toEqual(['Ba Bể', 'Đồng Phúc', 'Cao Minh', 'Đại Từ']);
  expect(names(draw({ ...data, order: 'given' }))).toEqual(data.rows.map(({ label }) => label));
});

test('a blank is a word, never a length', () => {
  const svg = draw(data);
  expect(texts(svg)).toEqual(
    expect.arrayContaining(['không công bố', 'chưa báo cáo', '90%', 'chỉ tiêu: 80%']),
  );
  expect(texts(svg)).not.toContain('4%');
  expect(svg.querySelectorAll('.stem')).toHaveLength(2);
});

test.each([
  ['nothing', { ...data, rows: [] }],
  [
    'all protected',
    { ...data, rows: [row('A', 3, 'protected'), row('B', null, 'protected')], threshold: null },
  ],
  [
    'huge values',
    {
      ...data,
      unit: 'other' as const,
      rows: [row('A', 9.9e12), row('B', 1)],
      format: (value: number) => formatNumber(value, 'vi'),
    },
  ],
  [
    'negative changes',
    { ...data, rows: [row('A', -40), row('B', 12)], threshold: { value: -5, label: '−5%' } },
  ],
  ['a hundred rows', { ...data, rows: Array.from({ length: 100 }, (_, at) => row(`Tên dài thứ ${at}`, at)) }],
])('is sound with %s', (_name, given: Ranking) => {
  expect(faults(draw(given))).toEqual([]);
  expect(faults(draw(given, 720))).toEqual([]);
});
