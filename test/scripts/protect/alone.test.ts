import { expect, it } from 'vitest';
import { peopleAlone } from '../../../scripts/protect/alone.ts';
import { equation, type SystemCell } from '../../../scripts/protect/system.ts';

const cells: readonly SystemCell[] = ['spring', 'planted', 'autumn'].map((name) => ({
  name,
  value: 1,
  lower: 1,
  standing: 'hidden',
  goals: [5],
}));
const people = (list: readonly SystemCell[]) => {
  const terms = list.map((_, cell) => ({ cell, factor: cell === list.length - 1 ? -1 : 1 }));
  return new Set(
    peopleAlone({ cells: list, constraints: [equation(list, terms)] }, [...list.keys()]).values(),
  ).size;
};

it('a sum of one and its part of one are the same person', () => {
  const none: SystemCell = { name: 'felled', value: 0, lower: 0, standing: 'fixed', goals: [] };
  const [first, , last] = cells;
  expect(people([first, none, last].filter((cell) => cell !== undefined))).toBe(1);
});

it('numbers that do not add up count different people', () => {
  expect(people(cells)).toBe(3);
});
