import { expect, test } from 'vitest';
import { breakDays } from '../../../src/explorer/breaks.ts';
import { cellText } from '../../../src/explorer/cell.ts';
import { defaultChoice, indicatorOf } from '../../../src/explorer/choice.ts';
import { gridOf, inPeriods } from '../../../src/explorer/grid.ts';
import { explorerWords } from '../../../src/i18n/explorer/words.ts';
import { linesOf, observation, sample } from './sample.ts';

const [home, next, old] = sample.areas;
if (!home || !next || !old) throw new Error('the sample lacks areas');
const words = explorerWords('vi');
const indicator = indicatorOf(sample, 'visits');

test('a column a period, halves before their year, years without rows between others kept', () => {
  const rows = [
    observation('next', '2021', 1),
    observation('next', '2024-H1', 2),
    observation('next', '2024', 3),
  ];
  const grid = gridOf(linesOf(rows, [next]));
  expect(grid.periods).toEqual(['2021', '2022', '2023', '2024-H1', '2024']);
  expect(grid.rows[0]?.cells.map(({ kind }) => kind)).toEqual(['row', 'none', 'none', 'row', 'row']);
});

test('a cell outside the life of an area says so, unless earlier figures were recomputed', () => {
  const rows = [
    observation('old', '2023', 1),
    observation('home', '2025', 2),
    observation('home', '2026', 2),
  ];
  const kinds = (given: typeof rows): string[][] =>
    gridOf(linesOf(given, [home, old])).rows.map(({ cells }) => cells.map(({ kind }) => kind));
  expect(kinds(rows)).toEqual([
    ['before', 'before', 'row', 'row'],
    ['row', 'none', 'after', 'after'],
  ]);
  expect(kinds([...rows, observation('home', '2023', 3, { recomputed: true })])[0]).toEqual([
    'row',
    'none',
    'row',
    'row',
  ]);
});

test('whole years only, or everything', () => {
  const rows = [observation('home', '2025-H1', 1), observation('home', '2025', 2)];
  const choice = defaultChoice(sample);
  expect(inPeriods(rows, choice)).toHaveLength(1);
  expect(inPeriods(rows, { ...choice, periods: 'half' })).toHaveLength(2);
});

test('every cell is a figure or a reason; marks are named', () => {
  const text = (...given: Parameters<typeof observation>): unknown =>
    cellText({ kind: 'row', row: observation(...given) }, indicator, 'vi', words);
  expect(text('home', '2025', 1234.5, { revised: true })).toEqual({
    text: '1.234,5',
    value: 1234.5,
    missing: false,
    marks: ['revised'],
    note: null,
  });
  expect(text('home', '2025', null, { flag: 'protected', revised: true })).toEqual({
    text: 'không công bố',
    value: null,
    missing: true,
    marks: [],
    note: null,
  });
  expect(
    text('home', '2025', 3, { rolled_up: true, areas_reported: 4, areas_due: 9, qualifier: 'about' }),
  ).toMatchObject({ text: 'khoảng 3', marks: ['rolled_up'], note: '4/9 nơi' });
  expect(cellText({ kind: 'before' }, indicator, 'vi', words).text).toBe('chưa thành lập');
});

test('a protected number is never shown, whatever the row carries', () => {
  const row = observation('home', '2025', 3, { flag: 'protected' });
  expect(cellText({ kind: 'row', row }, indicator, 'vi', words)).toMatchObject({ missing: true });
});

test('breaks stand where an area with figures ended, or began without figures for before', () => {
  const choice = { ...defaultChoice(sample), from: 2023, to: 2026 };
  const later = observation('home', '2025', 1);
  expect(breakDays([later], [home], choice)).toEqual(['2025-07-01']);
  expect(breakDays([later, observation('home', '2024', 1, { recomputed: true })], [home], choice)).toEqual(
    [],
  );
  expect(breakDays([observation('old', '2024', 1)], [home, old], choice)).toEqual(['2025-07-01']);
  expect(breakDays([observation('next', '2024', 1)], [next], choice)).toEqual([]);
  expect(breakDays([later], [home], { ...choice, to: 2024 })).toEqual([]);
});
