import { comparePeriods, lastDay, type Period } from '../../src/periods/period.ts';

/** Years and halves from the year of one day to the as-of period and the year of another, oldest first. */
export function judgedPeriods(from: string, to: string, asOf: Period): readonly Period[] {
  const periods: Period[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const half of [1, 2, 0] as const) periods.push({ year, half });
  }
  return periods.filter((period) => comparePeriods(period, asOf) <= 0 && lastDay(period) >= from);
}

/** Full years, and the as-of period where it is a half. */
export function summaryPeriods(from: string, to: string, asOf: Period): readonly Period[] {
  return judgedPeriods(from, to, asOf).filter(
    (period) => period.half === 0 || comparePeriods(period, asOf) === 0,
  );
}
