import { knownPeriod, lastDay } from '../periods/period.ts';
import type { Break, ChartPoint } from './chart.ts';

/** A point at its place in time: a period's value stands at the period's last day. */
export interface DatedPoint {
  readonly point: ChartPoint;
  readonly at: Date;
  /** The number to draw; null where there is none, whatever `value` says. */
  readonly value: number | null;
  readonly half: 0 | 1 | 2;
}

/** What to draw of a series. */
export interface DrawnSeries {
  /** Runs of points to join; a run of one is a dot alone. Oldest first. */
  readonly runs: readonly (readonly DatedPoint[])[];
  /** Half-years beside the line, never joined. */
  readonly apart: readonly DatedPoint[];
  /** Periods without a number, with their reason. */
  readonly missing: readonly DatedPoint[];
  /** The last point of the last run. */
  readonly last: DatedPoint | null;
  /** The latest point of all, joined or apart. */
  readonly latest: DatedPoint | null;
}

/** A day as the instant at which UTC begins it. */
export function instant(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** Days between neighbours that still belong together: a year, and some slack for leap years. */
const longestStep = 370 * 86_400_000;

/**
 * Splits a series into what is joined and what is not. Nothing is joined across a period without
 * a number, a period left out, or a break, unless what stands before the break was recomputed for
 * what stands after it; a second half-year gives way to its whole year.
 */
export function drawnSeries(
  points: readonly ChartPoint[],
  breaks: readonly Break[],
  accumulates: boolean,
): DrawnSeries {
  const dated = points.map(placed).sort((a, b) => a.at.getTime() - b.at.getTime() || b.half - a.half);
  const yearly = new Set(dated.filter(({ half }) => half === 0).map(({ at }) => at.getTime()));
  const anyYear = dated.some(({ half, value }) => half === 0 && value !== null);
  const beside = (one: DatedPoint): boolean =>
    one.half !== 0 && (accumulates || (one.half === 2 && yearly.has(one.at.getTime())));

  const line = dated.filter((one) => !beside(one));
  const apart = dated.filter((one) => beside(one) && one.value !== null);
  const missing = dated.filter((one) => one.value === null && !(beside(one) && yearly.has(one.at.getTime())));
  if (!anyYear && line.every(({ value }) => value === null)) {
    const last = apart.at(-1) ?? null;
    return { runs: apart.map((one) => [one]), apart: [], missing, last, latest: last };
  }
  const runs = joined(line, breaks);
  const last = runs.at(-1)?.at(-1) ?? null;
  const beyond = apart.at(-1) ?? null;
  const latest = last && beyond && beyond.at > last.at ? beyond : (last ?? beyond);
  return { runs, apart, missing, last, latest };
}

function placed(point: ChartPoint): DatedPoint {
  const period = knownPeriod(point.period);
  const known = point.flag === 'ok' && point.value !== null && Number.isFinite(point.value);
  return { point, at: instant(lastDay(period)), value: known ? point.value : null, half: period.half };
}

function joined(line: readonly DatedPoint[], breaks: readonly Break[]): DatedPoint[][] {
  const days = breaks.map(({ at }) => instant(at).getTime());
  const runs: DatedPoint[][] = [];
  let before: DatedPoint | null = null;
  for (const one of line) {
    if (one.value === null) {
      before = null;
      continue;
    }
    const from = before?.at.getTime() ?? Number.NaN;
    const to = one.at.getTime();
    const broken = !before?.point.recomputed && days.some((day) => from < day && day <= to);
    const together = to - from <= longestStep && !broken;
    if (together) runs.at(-1)?.push(one);
    else runs.push([one]);
    before = one;
  }
  return runs;
}
