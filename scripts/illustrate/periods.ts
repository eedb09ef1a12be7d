import { comparePeriods, type Period } from '../../src/periods/period.ts';

/** Halves and years from the first year to the newest period, oldest first. */
export function periodsFrom(firstYear: number, newest: Period): readonly Period[] {
  const periods: Period[] = [];
  for (let year = firstYear; year <= newest.year; year += 1) {
    for (const half of [1, 2, 0] as const) periods.push({ year, half });
  }
  return periods.filter((period) => comparePeriods(period, newest) <= 0);
}

/** The end of a period in years since the start of `firstYear`: 0.5 for its first half. */
export function position({ year, half }: Period, firstYear: number): number {
  return year - firstYear + (half === 1 ? 0.5 : 1);
}

/** What noise hangs on: a second half ends with its year and has the same levels. */
export function moment({ year, half }: Period): string {
  return half === 1 ? `${year}-H1` : String(year);
}

/** The half-years of a year. */
export function halvesOf({ year }: Period): readonly [Period, Period] {
  return [
    { year, half: 1 },
    { year, half: 2 },
  ];
}
