import { knownPeriod, lastDay, type Period } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { DutyRow, TargetRow } from '../release/tables.ts';
import { roleOf } from '../targets/standing.ts';

/**
 * The next report that tells of a target: the nearest one owed by an agency that answers for it, else the
 * nearest in its plan. After the as-of day or the end of the period, whichever is later; without a day, by
 * the period that it covers. Undefined where the plan names neither.
 */
export function nextReport(target: TargetRow, period: Period, lookup: Lookup): DutyRow | undefined {
  const asOf = lastDay(knownPeriod(lookup.catalog.as_of));
  const after = lastDay(period) > asOf ? lastDay(period) : asOf;
  const agencies = target.agency.split(';');
  const reports = lookup.duties
    .filter(
      (duty) =>
        duty.programme === target.programme &&
        duty.state !== 'ended' &&
        dayOf(duty) > after &&
        duty.target !== null &&
        roleOf(lookup.target(duty.programme, duty.target)) === 'report',
    )
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
  return reports.find(({ agency }) => agencies.includes(agency)) ?? reports[0];
}

/** The day by which a duty is owed, or the last of its period; empty where the plan names neither. */
function dayOf({ due, period }: DutyRow): string {
  return due ?? (period === null ? '' : lastDay(knownPeriod(period)));
}
