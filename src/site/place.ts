import { type Period, comparePeriods, knownPeriod, lastDay } from '../periods/period.ts';
import { validOn } from '../areas/area.ts';
import type { Lookup } from '../release/lookup.ts';
import type { ProgrammeRow, ProgressRow, TargetRow } from '../release/tables.ts';
import { newest, phaseOf } from '../targets/standing.ts';

/** Where and when a programme is summed up. */
export interface Place {
  readonly areaId: string;
  readonly period: Period;
}

/**
 * The area and period in which a programme is summed up: the as-of period, or the last full year of a
 * programme that has ended, in its own area; once that has gone wholly into one other area, in that one.
 * An area that was divided has no such successor: then the last half-year in which it existed.
 */
export function placeOf(programme: ProgrammeRow, lookup: Lookup): Place {
  const asOf = knownPeriod(lookup.catalog.as_of);
  const period: Period =
    phaseOf(programme, asOf) === 'ended' ? { year: Number(programme.valid_to.slice(0, 4)), half: 0 } : asOf;
  const own = lookup.area(programme.area_id);
  if (own.valid_to === null || validOn(own, lastDay(period))) return { areaId: own.area_id, period };
  const [next, ...others] = lookup.successors(own.area_id);
  if (next && others.length === 0 && next.kind === 'whole') return { areaId: next.successor_id, period };
  const year = Number(own.valid_to.slice(0, 4));
  return {
    areaId: own.area_id,
    period: own.valid_to.slice(5) < '12-31' ? { year, half: 1 } : { year, half: 0 },
  };
}

/** The newest verdict on a target where its programme is summed up. */
export function summaryVerdict(target: TargetRow, lookup: Lookup): ProgressRow | undefined {
  const { areaId, period } = placeOf(lookup.programme(target.programme), lookup);
  return newest(
    lookup.progressOf(target).filter((row) => row.area_id === areaId),
    period,
  );
}

/** The newest verdict on each target of an area at or before the as-of period, in the order of the plans. */
export function verdictsIn(
  areaId: string,
  lookup: Lookup,
): readonly { target: TargetRow; verdict: ProgressRow }[] {
  const asOf = knownPeriod(lookup.catalog.as_of);
  const rows = Map.groupBy(lookup.progressIn(areaId), (row) => `${row.programme} ${row.target}`);
  return lookup.targets.flatMap((target) => {
    const verdict = newest(rows.get(`${target.programme} ${target.target}`) ?? [], asOf);
    return verdict ? [{ target, verdict }] : [];
  });
}

/** Verdicts of one target by area, at the newest period in which any was made up to the as-of period. */
export function verdictsByArea(
  target: TargetRow,
  lookup: Lookup,
): { period: string; rows: readonly ProgressRow[] } {
  const asOf = knownPeriod(lookup.catalog.as_of);
  const rows = lookup.progressOf(target).filter(({ reading }) => reading === 'sensible');
  const periods = [...new Set(rows.map(({ period }) => period))]
    .filter((id) => comparePeriods(knownPeriod(id), asOf) <= 0)
    .sort((a, b) => comparePeriods(knownPeriod(b), knownPeriod(a)));
  const period = periods[0] ?? lookup.catalog.as_of;
  return { period, rows: rows.filter((row) => row.period === period) };
}
