import { describe, expect, test } from 'vitest';
import { type Choice, defaultChoice, fitted, withIndicator } from '../../../src/explorer/choice.ts';
import type { ExplorerData } from '../../../src/explorer/data.ts';
import { groupsOf } from '../../../src/explorer/group.ts';
import { finding as ranking } from '../../../src/explorer/draw-ranking.ts';
import { sheetOf } from '../../../src/explorer/sheet.ts';
import { areasShown, shownOf } from '../../../src/explorer/shown-of.ts';
import { viewOf, views } from '../../../src/explorer/views.ts';
import { explorerWords } from '../../../src/i18n/explorer/words.ts';
import type { AnsweredRow } from '../../../src/release/questions.ts';
import { observation, sample } from './sample.ts';

const words = explorerWords('vi');
/** The areas p0 to p8 lie in home, which was made of the one that ended. */
const data: ExplorerData = {
  ...sample,
  areas: sample.areas.map((area) => (area.id === 'home' ? { ...area, before: ['old'] } : area)),
};
const usual = defaultChoice(data);
const shown = (choice: Partial<Choice>, rows: readonly AnsweredRow[]) =>
  shownOf({ rows, pairs: [], path: [] }, fitted({ ...usual, ...choice }, data), data, 'vi', words);
const cells = (choice: Partial<Choice>, rows: readonly AnsweredRow[]) =>
  sheetOf(shown(choice, rows)).rows.map(({ label, cells: own }) => [label, ...own.map(({ text }) => text)]);

describe('groups', () => {
  test('the chosen areas are one line; what lies within another is left out and told', () => {
    const choice = { group: 'chosen', areas: ['p0', 'p1', 'next'], view: 'table' } as const;
    const rows = ['p0', 'p1', 'next'].map((id, at) => observation(id, '2025', 10 ** at));
    expect(cells(choice, rows)).toEqual([['Cộng 3 địa bàn (Xã Bến 0, Xã Bến 1, Tỉnh Ý Yên)', '111']]);
    expect(shown(choice, rows).notes).toEqual([]);

    const nested = { ...choice, areas: ['p0', 'home', 'old', 'next'] } as const;
    expect(areasShown({ ...usual, ...nested }, data).map(({ id }) => id)).toEqual(['home', 'next']);
    const { notes } = shown(nested, []);
    expect(notes).toHaveLength(2);
    expect(notes[0]).toContain('Không cộng Xã Bến 0 vì đã nằm trong Tỉnh Đông Hà');
  });

  test('a hidden member says so in the place of the sum', () => {
    const rows = [
      observation('p0', '2025', 10),
      observation('p1', '2025', null, { flag: 'protected' }),
      observation('p0', '2026', 1),
    ];
    const choice = { group: 'chosen', areas: ['p0', 'p1'], view: 'table' } as const;
    expect(cells(choice, rows)).toEqual([
      [
        'Cộng 2 địa bàn (Xã Bến 0, Xã Bến 1)',
        'không cộng được: 1 nơi không công bố',
        // Nothing was sent for it: whether a report was due nobody knows.
        'không cộng được: 1 nơi không có số liệu',
      ],
    ]);
  });

  test('the areas inside a chosen one are added up to a line of theirs', () => {
    const choice = { group: 'inside', areas: ['home', 'next'], view: 'table' } as const;
    const [inside, none] = groupsOf({ ...usual, ...choice }, data);
    expect(inside?.members.map(({ id }) => id)).toEqual(Array.from({ length: 9 }, (_, at) => `p${at}`));
    expect(none?.members).toEqual([]);
    const rows = inside?.members.map(({ id }) => observation(id, '2025', 2)) ?? [];
    expect(cells(choice, rows)[0]).toEqual(['Cộng 9 nơi trong Tỉnh Đông Hà', '18']);
  });

  test('what does not add, or stands on the areas of its time, is not added up', () => {
    expect(fitted({ ...usual, group: 'chosen', basis: 'then' }, data).group).toBe('apart');
    const never = { ...data, indicators: data.indicators.map((one) => ({ ...one, adds: false })) };
    expect(fitted({ ...usual, group: 'chosen' }, never).group).toBe('apart');
  });

  test('no view shows a group beside figures that are not its own', () => {
    const choice = { ...usual, group: 'chosen', areas: ['p0', 'p1'] } as const;
    const fitting = views.filter((one) => one.fits({ ...choice, view: one.id }, data)).map(({ id }) => id);
    expect(fitting).toEqual(['trend', 'ranking', 'multiples', 'matrix', 'table']);
  });
});

describe('groups of a breakdown', () => {
  const rows = [
    observation('home', '2025', 10, { category: 'day' }),
    observation('home', '2025', 20, { category: 'stay' }),
  ];

  test('of one area are named alone: the area stands above them, and the table heads them as groups', () => {
    const told = shown({ cut: { by: 'kind', category: null }, view: 'trend' }, rows);
    expect(told.notes).toEqual(['Địa bàn: Tỉnh Đông Hà.']);
    expect(sheetOf(told).corner).toBe('Nhóm');
    expect(sheetOf(shown({ cut: { by: 'kind', category: 'day' }, view: 'trend' }, rows)).corner).toBe(
      'Địa bàn',
    );
  });

  test('are not counted as areas', () => {
    const told = shown({ cut: { by: 'kind', category: null }, view: 'ranking' }, rows);
    expect(ranking(told)).toBe('Từ 10 đến 20 ở 2 nhóm (năm 2025).');
  });
});

test('a day on which something was done stands beside its count', () => {
  const told = shown({ view: 'table' }, [observation('home', '2025', 1, { event_date: '2025-12-20' })]);
  expect(sheetOf(told).rows[0]?.cells[0]).toMatchObject({ text: '1', note: '20/12/2025' });
});

describe('conditions', () => {
  const rows = Array.from({ length: 9 }, (_, at) => observation(`p${at}`, '2026', at));
  const hidden = [...rows.slice(0, 8), observation('p8', '2026', null, { flag: 'protected' })];
  const names = (choice: Partial<Choice>, given: readonly AnsweredRow[]) =>
    shown({ areas: ['p0'], view: 'table', ...choice }, given).lines.map(({ id }) => id);

  test('of all areas of that kind those within the bounds are shown, ends included', () => {
    expect(names({ least: 3, most: 5 }, rows)).toEqual(['p3', 'p4', 'p5']);
    expect(names({ least: 7 }, rows)).toEqual(['p7', 'p8']);
    expect(names({ most: -1 }, rows)).toEqual([]);
  });

  test('a hidden figure is never in, and what can’t be told is counted', () => {
    expect(names({ least: 7 }, hidden)).toEqual(['p7']);
    expect(names({ most: 100 }, hidden)).not.toContain('p8');
    expect(shown({ areas: ['p0'], view: 'table', least: 7 }, hidden).notes).toEqual([
      'Địa bàn được so: mọi xã có số liệu.',
      'Chỉ hiện nơi có giá trị từ 7 lượt trở lên (năm 2026): 1 trên 9 nơi. 1 nơi không xét được vì không có số công bố.',
    ]);
  });

  test('bounds go with the indicator whose values they are of, and never with a status', () => {
    expect(withIndicator(data, { ...usual, least: 3 }, 'inside_only').least).toBeNull();
    const states = { ...data, indicators: data.indicators.map((one) => ({ ...one, kind: 'status' })) };
    expect(fitted({ ...usual, least: 3 }, states).least).toBeNull();
    const fitting = views.filter((one) => one.fits({ ...usual, view: one.id, least: 1 }, data));
    expect(fitting.map(({ id }) => id)).not.toContain('trend');
  });
});

test('an indicator with breakdowns only is shown by its first one, in every view that can', () => {
  const only = { ...data, indicators: data.indicators.map((one) => ({ ...one, totals: false })) };
  const choice = defaultChoice(only);
  expect(choice.cut).toEqual({ by: 'kind', category: null });
  expect(viewOf(choice.view).fits(choice, only)).toBe(true);
  const rows = ['day', 'stay'].map((category, at) => observation('home', '2025', at + 1, { category }));
  const told = shownOf({ rows, pairs: [], path: [] }, choice, only, 'vi', words);
  expect(told.lines.map(({ label, rows: own }) => [label, own[0]?.value])).toEqual([
    ['trong ngày', 1],
    ['ở lại', 2],
  ]);
});
