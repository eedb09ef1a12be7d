import { comparePeriods, knownPeriod } from '../periods/period.ts';
import type { LineageRow, ObservationRow } from '../release/tables.ts';

/** The figures of one area as it was reported then, none recomputed. */
export interface OwnSeries {
  readonly areaId: string;
  readonly rows: readonly ObservationRow[];
}

/**
 * A series on the areas of the time: the area's own reports, and those of each area that it was made
 * of, through every change, the oldest generation first. Nothing is added up and nothing recomputed.
 * Empty where no area before it reported: then both bases are one.
 * @param rows the rows of one breakdown of one indicator, all areas.
 */
export function areasOfTheTime(
  areaId: string,
  rows: readonly ObservationRow[],
  predecessors: (areaId: string) => readonly Pick<LineageRow, 'predecessor_id'>[],
): readonly OwnSeries[] {
  const own = Map.groupBy(
    rows.filter(({ recomputed }) => !recomputed),
    (row) => row.area_id,
  );
  const generations: string[][] = [[areaId]];
  const seen = new Set([areaId]);
  for (let last = generations.at(-1) ?? []; last.length > 0; last = generations.at(-1) ?? []) {
    const before = last.flatMap((id) => predecessors(id).map(({ predecessor_id }) => predecessor_id));
    const fresh = [...new Set(before)].filter((id) => !seen.has(id)).sort();
    for (const id of fresh) seen.add(id);
    generations.push(fresh);
  }
  const found = generations
    .toReversed()
    .flat()
    .flatMap((id): OwnSeries[] => {
      const reported = own.get(id);
      if (!reported) return [];
      const sorted = reported.toSorted((a, b) =>
        comparePeriods(knownPeriod(a.period), knownPeriod(b.period)),
      );
      return [{ areaId: id, rows: sorted }];
    });
  return found.some((series) => series.areaId !== areaId) ? found : [];
}
