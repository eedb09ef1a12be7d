import { type Period, comparePeriods, knownPeriod, lastDay } from '../periods/period.ts';
import { validOn } from '../areas/area.ts';
import type { Lookup } from '../release/lookup.ts';
import type { ProgrammeRow, ProgressRow, TargetRow } from '../release/tables.ts';
import { newest, phaseOf } from '../targets/standing.ts';

/** Where and when a programme is summed up. */
export interface Place {
  readonly areaId: string;
  readonly period: Period;
  /** successor: by what followed the programme's own area; where it was divided, all of it stands under that area. */
  readonly basis: 'own' | 'successor';
}

/**
 * The area and period in which a programme is summed up: the as-of period, or the last full year of a
 * programme that has ended, in its own area; once that has gone wholly into one other area, in that one.
 * An area that was divided is followed by what its units became; with nothing to follow it, the
 * programme is summed up in the last half-year in which its area existed.
 */
export function placeOf(programme: ProgrammeRow, lookup: Lookup): Place {
  const asOf = knownPeriod(lookup.catalog.as_of);
  const period: Period =
    phaseOf(programme, asOf) === 'ended' ? { year: Number(programme.valid_to.slice(0, 4)), half: 0 } : asOf;
  const own = lookup.area(programme.area_id);
  if (own.valid_to === null || validOn(own, lastDay(period)))
    return { areaId: own.area_id, period, basis: 'own' };
  const [next, ...others] = lookup.successors(own.area_id);
  if (next && others.length === 0 && next.kind === 'whole')
    return { areaId: next.successor_id, period, basis: 'successor' };
  const followed = lookup
    .progressIn(own.area_id)
    .some((row) => row.programme === programme.programme && row.basis === 'successor');
  if (followed) return { areaId: own.area_id, period, basis: 'successor' };
  return { areaId: own.area_id, period: lastPeriodTo(own.valid_to), basis: 'own' };
}

/** The last year or half-year that a day ends or leaves behind. */
function lastPeriodTo(day: string): Period {
  const year = Number(day.slice(0, 4));
  if (day.slice(5) === '12-31') return { year, half: 0 };
  return day.slice(5) >= '06-30' ? { year, half: 1 } : { year: year - 1, half: 0 };
}

/**
 * The newest verdict on a target where its programme is summed up; where there is none, as of a purpose
 * without a measure, in the programme's own area.
 */
export function summaryVerdict(target: TargetRow, lookup: Lookup): ProgressRow | undefined {
  const programme = lookup.programme(target.programme);
  const { areaId, period } = placeOf(programme, lookup);
  const rows = Map.groupBy(lookup.progressOf(target), ({ area_id }) => area_id);
  return newest(rows.get(areaId) ?? [], period) ?? newest(rows.get(programme.area_id) ?? [], period);
}

/**
 * The newest verdict on each target of an area at or before the as-of period, in the order of the plans;
 * of an area that ended, the newest of its own time.
 */
export function verdictsIn(
  areaId: string,
  lookup: Lookup,
): readonly { target: TargetRow; verdict: ProgressRow }[] {
  const { valid_to } = lookup.area(areaId);
  const asOf = knownPeriod(lookup.catalog.as_of);
  const until = valid_to !== null && valid_to < lastDay(asOf) ? lastPeriodTo(valid_to) : asOf;
  const rows = Map.groupBy(lookup.progressIn(areaId), (row) => `${row.programme} ${row.target}`);
  return lookup.targets.flatMap((target) => {
    const verdict = newest(rows.get(`${target.programme} ${target.target}`) ?? [], until);
    return verdict ? [{ target, verdict }] : [];
  });
}

/**
 * Verdicts of one target by area, at the newest period up to the as-of period in which any was made. A
 * half-year in which the indicator is not published says nothing, as in `newest`.
 */
export function verdictsByArea(
  target: TargetRow,
  lookup: Lookup,
): { period: string; rows: readonly ProgressRow[] } {
  const asOf = knownPeriod(lookup.catalog.as_of);
  const rows = lookup.progressOf(target).filter(({ reading }) => reading === 'sensible');
  const telling = rows.filter(({ reason }) => reason !== 'yearly_only');
  const periods = [...new Set((telling.length > 0 ? telling : rows).map(({ period }) => period))]
    .filter((id) => comparePeriods(knownPeriod(id), asOf) <= 0)
    .sort((a, b) => comparePeriods(knownPeriod(b), knownPeriod(a)));
  const period = periods[0] ?? lookup.catalog.as_of;
  return { period, rows: rows.filter((row) => row.period === period) };
}
