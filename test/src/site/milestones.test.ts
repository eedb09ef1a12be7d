import { expect, test } from 'vitest';
import { countedShares } from '../../../src/site/counted.ts';
import { milestonesOf, phasesOf } from '../../../src/site/milestones.ts';
import { area, programme, target, verdict, world } from './world.ts';

test('targets due on one day stand together, the first day first, with their newest verdicts', () => {
  const lookup = world({
    areas: [area('Land')],
    programmes: [programme('p', 'Land')],
    targets: [
      target('T-1', { deadline: '2028-12-31' }),
      target('T-2', { deadline: '2025-06-30' }),
      target('T-3', { deadline: '2028-12-31' }),
      target('T-4'),
      target('T-5', { deadline: '2026-12-31', measurability: 'qualitative' }),
    ],
    progress: [
      verdict('T-2', 'Land', '2025-H1', { status: 'missed' }),
      verdict('T-3', 'Land', '2026-H1', { status: 'not_due', reason: 'open' }),
    ],
  });
  expect(
    milestonesOf('p', lookup).map(({ day, targets }) => [
      day,
      targets.map(({ target: row, verdict: found }) => [row.target, found?.status]),
    ]),
  ).toEqual([
    ['2025-06-30', [['T-2', 'missed']]],
    [
      '2028-12-31',
      [
        ['T-1', undefined],
        ['T-3', 'not_due'],
      ],
    ],
  ]);
});

test('a plan without phases has none', () => {
  expect(phasesOf({ phases: '[]' })).toEqual([]);
});

test('shares are told with both their counts; what is hidden, or no share, is left out', () => {
  const judged = (rule: string, numbers: object, given = {}) => ({
    target: target('T-1', { rule, ...given }),
    verdict: verdict('T-1', 'Land', '2026-H1', numbers),
  });
  const found = countedShares([
    judged('share_at_least', { numerator: 8, denominator: 13, value: 61.5 }),
    judged('share_above', { numerator: 4, denominator: 9, value: null }, { aggregate: 'every_unit' }),
    judged('share_at_least', { status: 'withheld' }),
    judged('count_at_most', { numerator: 1, denominator: 2 }),
  ]);
  expect(found.map(({ numerator, denominator, everyUnit }) => [numerator, denominator, everyUnit])).toEqual([
    [8, 13, false],
    [4, 9, true],
  ]);
});
