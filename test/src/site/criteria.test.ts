import { describe, expect, test } from 'vitest';
import { compositesOf, matricesOf, matrixPeriod } from '../../../src/site/criteria.ts';
import { byLevel } from '../../../src/site/programme-areas.ts';
import { area, target, verdict, world } from './world.ts';

const targets = [
  target('T-0'),
  target('T-1'),
  target('T-1a', { parent: 'T-1' }),
  target('T-1b', { parent: 'T-1' }),
  target('T-1b1', { parent: 'T-1b' }),
  target('T-1b2', { parent: 'T-1b' }),
];
const areas = [
  area('Isle', { level: 'isle' }),
  area('Bay', { level: 'bay', parent_id: 'Isle' }),
  area('Isle2', { level: 'isle', valid_from: '2025-07-01' }),
];
const parts = (areaId: string, period: string, given = {}) => [
  verdict('T-1', areaId, period, { status: 'missed', ...given }),
  verdict('T-1a', areaId, period, { status: 'withheld', ...given }),
  verdict('T-1b1', areaId, period, { status: 'met', ...given }),
];
const lookup = world({
  areas,
  targets,
  progress: [
    ...parts('Bay', '2024'),
    ...parts('Isle', '2024'),
    ...parts('Isle', '2025-H1', { status: 'off_track' }),
    ...parts('Isle2', '2025', { basis: 'successor' }),
    ...parts('Isle2', '2026', { basis: 'successor' }),
    verdict('T-1', 'Isle', '2024', { reading: 'literal', status: 'met' }),
  ],
});
const composites = compositesOf('p', lookup);

test('a composite is a target with parts that is itself none; its criteria keep their own parts at any depth', () => {
  expect(
    composites.map(({ target: { target: id }, criteria }) => [
      id,
      criteria.map((each) => [each.target.target, each.parts.map((part) => part.target)]),
    ]),
  ).toEqual([
    [
      'T-1',
      [
        ['T-1a', []],
        ['T-1b', ['T-1b1', 'T-1b2']],
      ],
    ],
  ]);
});

describe('matrices', () => {
  const matrices = composites.flatMap((each) => matricesOf(each, lookup));

  test('one for the programme’s areas, one for those that followed, each at its newest full year up to now', () => {
    expect(
      matrices.map(({ period, basis, rows }) => [period, basis, rows.map((row) => row.area.area_id)]),
    ).toEqual([
      ['2025', 'successor', ['Isle2']],
      ['2024', 'own', ['Isle', 'Bay']],
    ]);
  });

  test('every criterion has its cell, empty where nothing was judged, and the parts that were', () => {
    expect(
      matrices[1]?.rows[0]?.criteria.map((cell) => [
        cell.verdict?.status,
        cell.parts.map((part) => [part.target.target, part.verdict.status]),
      ]),
    ).toEqual([
      ['withheld', []],
      [undefined, [['T-1b1', 'met']]],
    ]);
    expect(matrices[1]?.rows[0]?.whole.status).toBe('missed');
  });
});

test('the period is the newest full year in which most areas are due, else such a half-year', () => {
  const of = (period: string, ...list: string[]) => list.map((status) => ({ period, status }));
  expect(matrixPeriod([...of('2024', 'missed', 'met'), ...of('2025', 'met', 'not_due', 'not_due')])).toBe(
    '2024',
  );
  expect(matrixPeriod([...of('2024', 'missed'), ...of('2025-H1', 'met')])).toBe('2024');
  expect(matrixPeriod([...of('2025', 'not_due'), ...of('2026-H1', 'met')])).toBe('2026-H1');
  expect(matrixPeriod(of('2025', 'not_due', 'met'))).toBeUndefined();
  expect(matrixPeriod([])).toBeUndefined();
});

test('levels come widest first, areas of a level by the area above and by name', () => {
  const tree = world({
    areas: [
      area('b2', { name: 'Ea', level: 'bay', parent_id: 'i2' }),
      area('b1', { name: 'Âu', level: 'bay', parent_id: 'i1' }),
      area('b3', { name: 'An', level: 'bay', parent_id: 'i1' }),
      area('i2', { name: 'Zu' }),
      area('i1', { name: 'Đa' }),
    ],
  });
  expect(
    byLevel(tree.areas, tree).map(({ level, areas: rows }) => [level, rows.map(({ area_id }) => area_id)]),
  ).toEqual([
    ['isle', ['i1', 'i2']],
    ['bay', ['b3', 'b1', 'b2']],
  ]);
});
