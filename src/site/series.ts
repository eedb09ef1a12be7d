import type { ChartPoint, Flag } from '../charts/chart.ts';
import { knownPeriod, lastDay } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { IndicatorRow, ObservationRow, ProgressRow, TargetRow } from '../release/tables.ts';
import { numbersHidden } from '../targets/numbers-hidden.ts';
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

/**
 * The results of verdicts as points of a chart: for an ended area, what its successors add up to, of
 * which no observation of their own is published.
 */
export function verdictPoints(verdicts: readonly ProgressRow[]): readonly ChartPoint[] {
  return verdicts
    .filter(({ status }) => status !== 'not_due')
    .map((row) => ({
      period: row.period,
      value: row.value,
      flag: flagOf(row),
      status: row.status as Status,
      recomputed: false,
      revised: false,
      provisional: false,
    }));
}

/**
 * What was required by the end of each judged period, oldest first. Where the requirement is a path
 * (`goal` given), it begins at its base period and leads to the threshold at the deadline. Where each year
 * asks anew, a year that is judged stands for its halves, which ask for less.
 */
export function requiredPoints(
  verdicts: readonly ProgressRow[],
  goal: { readonly at: string; readonly value: number } | null,
): readonly { at: string; value: number }[] {
  const points = new Map<string, number>();
  for (const { base_period, base_value } of goal ? verdicts : []) {
    if (base_period !== null && base_value !== null)
      points.set(lastDay(knownPeriod(base_period)), base_value);
  }
  const whole = new Set(
    verdicts.flatMap(({ half, year, required }) => (half === 0 && required !== null ? [year] : [])),
  );
  for (const { period, required, half, year } of verdicts) {
    const stands = goal !== null || half === 0 || !whole.has(year);
    if (required !== null && stands) points.set(lastDay(knownPeriod(period)), required);
  }
  if (goal && points.size > 0) points.set(goal.at, goal.value);
  return [...points].map(([at, value]) => ({ at, value })).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Where the path of a target leads: its threshold at its deadline, if that lies beyond the year in which it begins. */
export function pathGoal(target: TargetRow): { readonly at: string; readonly value: number } | null {
  const { deadline, threshold, valid_from } = target;
  if (deadline === null || threshold === null || deadline.slice(0, 4) <= valid_from.slice(0, 4)) return null;
  return { at: deadline, value: threshold };
}

/** One indicator of a target with what one area reported of it, in the breakdown that the target is about. */
export interface TargetSeries {
  readonly indicator: IndicatorRow;
  readonly rows: readonly ObservationRow[];
}

/** The indicators of a target with their series in one area, in the order of the plan. */
export function targetSeries(target: TargetRow, areaId: string, lookup: Lookup): Promise<TargetSeries[]> {
  return Promise.all(
    lookup.indicatorsOf(target).map(async (indicator) => ({
      indicator,
      rows: (
        await lookup.series(indicator.indicator, lookup.breakdownOf(target, indicator.indicator))
      ).filter(({ area_id }) => area_id === areaId),
    })),
  );
}

/**
 * The threshold to draw as a line; null without one, and for changes from year to year, which are
 * compared with a requirement that is new each year.
 */
export function fixedThreshold({ rule, threshold }: TargetRow): number | null {
  return rule.startsWith('yoy_') ? null : threshold;
}

/** Why a verdict has no number, as charts mark it. */
export function flagOf(verdict: ProgressRow): Flag {
  const { value, status } = verdict;
  if (value !== null) return 'ok';
  if (status === 'withheld' || numbersHidden(verdict)) return 'protected';
  return status === 'not_applicable' ? 'not_applicable' : 'not_reported';
}
