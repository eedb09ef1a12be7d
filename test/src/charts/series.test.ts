import { expect, test } from 'vitest';
import { drawnSeries } from '../../../src/charts/series.ts';
import { blank, reported } from './drawing.ts';

const runs = (series: ReturnType<typeof drawnSeries>): string[][] =>
  series.runs.map((run) => run.map(({ point }) => point.period));

test('joins years and half-years of a level in order of time', () => {
  const series = drawnSeries(
    [reported('2025', 2), reported('2025-H1', 1), reported('2026-H1', 3)],
    [],
    false,
  );
  expect(runs(series)).toEqual([['2025-H1', '2025', '2026-H1']]);
  expect(series.latest?.point.period).toBe('2026-H1');
});

test('keeps half-years apart when they count only their own half', () => {
  const points = [reported('2024', 8), reported('2025-H1', 3), reported('2025', 7), reported('2026-H1', 2)];
  const series = drawnSeries(points, [], true);
  expect(runs(series)).toEqual([['2024', '2025']]);
  expect(series.apart.map(({ point }) => point.period)).toEqual(['2025-H1', '2026-H1']);
  expect(series.last?.point.period).toBe('2025');
  expect(series.latest?.point.period).toBe('2026-H1');
});

test('draws half-years as dots when there are no years at all', () => {
  const series = drawnSeries([reported('2025-H1', 3), reported('2025-H2', 4)], [], true);
  expect(runs(series)).toEqual([['2025-H1'], ['2025-H2']]);
});

test('a second half-year gives way to its whole year', () => {
  const series = drawnSeries([reported('2025-H2', 9), reported('2025', 7)], [], false);
  expect(runs(series)).toEqual([['2025']]);
});

test('a year left out cuts the line as a blank does', () => {
  expect(runs(drawnSeries([reported('2022', 1), reported('2024', 2)], [], false))).toEqual([
    ['2022'],
    ['2024'],
  ]);
  const blanked = drawnSeries([reported('2022', 1), blank('2023'), reported('2024', 2)], [], false);
  expect(runs(blanked)).toEqual([['2022'], ['2024']]);
  expect(blanked.missing).toHaveLength(1);
});

test('a break on the day after a period parts it from the next', () => {
  const points = [reported('2024', 1), reported('2025-H1', 2), reported('2025', 3)];
  const series = drawnSeries(points, [{ at: '2025-07-01', label: '' }], false);
  expect(runs(series)).toEqual([['2024', '2025-H1'], ['2025']]);
});

test('what is protected is never drawn, whatever its value', () => {
  const series = drawnSeries([blank('2025', 'protected', 3)], [], false);
  expect(series.runs).toEqual([]);
  expect(series.missing.map(({ value }) => value)).toEqual([null]);
});

test('a break parts nothing when what stands before it was recomputed for what stands after', () => {
  const points = [reported('2024', 1, { recomputed: true }), reported('2025', 3)];
  expect(runs(drawnSeries(points, [{ at: '2025-07-01', label: '' }], false))).toEqual([['2024', '2025']]);
});
