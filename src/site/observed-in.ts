import type { ObservationRow } from '../release/tables.ts';

/** By list of observations: each is asked for every area while the pages are built. */
const known = new WeakMap<readonly ObservationRow[], ReadonlyMap<string, readonly ObservationRow[]>>();

/** The observations of one area among those of many, in their order. */
export function observedIn(area: string, rows: readonly ObservationRow[]): readonly ObservationRow[] {
  const byArea = known.get(rows) ?? Map.groupBy(rows, ({ area_id }) => area_id);
  known.set(rows, byArea);
  return byArea.get(area) ?? [];
}
