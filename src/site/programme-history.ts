import { from } from 'arquero';
import { comparePeriods, knownPeriod } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { ProgrammeRow, ProgressRow } from '../release/tables.ts';
import { inHeadline } from '../targets/standing.ts';
import { type Status, statuses } from '../targets/status.ts';
import { placeOf } from './place.ts';

/** How many headline targets of a programme had each status in one period, in one area. */
export interface StatusCount {
  readonly period: string;
  readonly areaId: string;
  readonly counts: ReadonlyMap<Status, number>;
}

/** A row of the pivoted table: counts stand under the names of statuses. */
type Pivoted = { readonly period: string; readonly area_id: string } & Readonly<
  Partial<Record<Status, number>>
>;

/** The verdicts on a programme's headline targets in its own area and in what followed it. */
function headlineVerdicts(programme: ProgrammeRow, lookup: Lookup): readonly ProgressRow[] {
  const places = new Set([programme.area_id, placeOf(programme, lookup).areaId]);
  const headline = new Set(
    lookup
      .targetsOf(programme.programme)
      .filter(inHeadline)
      .map(({ target }) => target),
  );
  return lookup.progress.filter(
    (row) =>
      row.programme === programme.programme &&
      row.reading === 'sensible' &&
      places.has(row.area_id) &&
      headline.has(row.target),
  );
}

/**
 * The statuses of a programme's headline targets period by period, newest first, in its own area and in
 * what followed it. Periods in which nothing was due are left out.
 */
export function programmeHistory(programme: ProgrammeRow, lookup: Lookup): readonly StatusCount[] {
  const rows = headlineVerdicts(programme, lookup);
  if (rows.length === 0) return [];
  const pivoted = from(rows)
    .groupby('period', 'area_id', 'status')
    .count({ as: 'n' })
    .groupby('period', 'area_id')
    .pivot('status', 'n')
    .objects() as Pivoted[];
  return pivoted
    .map((row) => ({
      period: row.period,
      areaId: row.area_id,
      counts: new Map(statuses.flatMap((status) => (row[status] ? [[status, row[status]]] : []))),
    }))
    .filter(({ counts }) =>
      [...counts.keys()].some((status) => status !== 'not_due' && status !== 'not_applicable'),
    )
    .toSorted((a, b) => comparePeriods(knownPeriod(b.period), knownPeriod(a.period)));
}

/** The verdicts that are counted in some rows of a programme's history. */
export function countedIn(
  history: readonly StatusCount[],
  programme: ProgrammeRow,
  lookup: Lookup,
): readonly ProgressRow[] {
  const counted = new Set(history.map(({ period, areaId }) => `${period} ${areaId}`));
  return headlineVerdicts(programme, lookup).filter(({ period, area_id }) =>
    counted.has(`${period} ${area_id}`),
  );
}
