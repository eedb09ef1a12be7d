import type { ChartPoint, Flag } from '../charts/chart.ts';
import { knownPeriod, lastDay } from '../periods/period.ts';
import type { ObservationRow, ProgressRow } from '../release/tables.ts';
import type { Status } from '../targets/status.ts';

/** The observations of one area as points of a chart, with the verdict of each period where there is one. */
export function chartPoints(
  observations: readonly ObservationRow[],
  verdicts: readonly ProgressRow[] = [],
): readonly ChartPoint[] {
  const status = new Map(verdicts.map((row) => [row.period, row.status as Status]));
  return observations.map((row) => ({
    period: row.period,
    value: row.flag === 'ok' ? row.value : null,
    flag: row.flag as Flag,
    status: status.get(row.period) ?? null,
    recomputed: row.recomputed,
    revised: row.revised,
    provisional: row.provisional,
  }));
}

/** What was required by the end of each judged period, oldest first. */
export function requiredPoints(verdicts: readonly ProgressRow[]): readonly { at: string; value: number }[] {
  return verdicts
    .flatMap(({ period, required }) =>
      required === null ? [] : [{ at: lastDay(knownPeriod(period)), value: required }],
    )
    .sort((a, b) => a.at.localeCompare(b.at));
}
