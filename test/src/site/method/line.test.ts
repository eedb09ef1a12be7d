import { expect, it } from 'vitest';
import { asked, share, test } from '../../../../src/site/method/example.ts';
import { lineOf, monthsPassed } from '../../../../src/site/method/line.ts';
import { periodId } from '../../../../src/periods/period.ts';

const to = test('share_at_least', 100, { deadline: '2028-12-31' });

it('gives what is required at each year of a path, and in the period asked about', () => {
  const { question } = asked('plates', to, '2026-H1', [share('2025', 10, 40)]);
  const { base, required } = lineOf(question);
  expect(periodId(base.period)).toBe('2025');
  expect(required.map(({ period, amount }) => [periodId(period), amount])).toEqual([
    ['2025', 25],
    ['2026-H1', 37.5],
    ['2026', 50],
    ['2027', 75],
    ['2028', 100],
  ]);
});

it('gives a full year that is asked about once', () => {
  const { question } = asked('plates', to, '2026', [share('2025', 10, 40)]);
  expect(lineOf(question).required.map(({ period }) => periodId(period))).toEqual([
    '2025',
    '2026',
    '2027',
    '2028',
  ]);
});

it('of a question without a baseline says so', () => {
  const { question } = asked('plates', to, '2026-H1', []);
  expect(() => lineOf(question)).toThrow(/no path/);
});

it('counts months of equal length', () => {
  expect(monthsPassed('2026-02-28')).toBe(2);
  expect(monthsPassed('2024-02-29')).toBe(2);
  expect(monthsPassed('2026-06-30')).toBe(6);
  expect(monthsPassed('2026-12-31')).toBe(12);
});
