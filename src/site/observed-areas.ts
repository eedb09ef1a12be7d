import type { Lookup } from '../release/lookup.ts';
import { readParquet } from '../release/parquet.ts';
import { observationFile } from '../release/queries.ts';

/** Indicators by id, each with the columns of its breakdowns. */
export type Observed = Readonly<Record<string, readonly string[]>>;

const found = new WeakMap<Lookup, Promise<ReadonlyMap<string, Observed>>>();

/**
 * The indicators that each area has rows of, in any breakdown, by id of the area. Build only.
 * @param read gives a file of the release
 */
export function observedAreas(
  release: Lookup,
  read: (path: string) => Uint8Array,
): Promise<ReadonlyMap<string, Observed>> {
  const known = found.get(release) ?? find(release, read);
  found.set(release, known);
  return known;
}

async function find(
  release: Lookup,
  read: (path: string) => Uint8Array,
): Promise<ReadonlyMap<string, Observed>> {
  const areas = new Map<string, Record<string, readonly string[]>>();
  for (const { indicator, breakdowns } of release.indicators) {
    if (!release.observed.has(indicator)) continue;
    const file = await readParquet(read(observationFile(indicator)));
    const columns = Object.keys(JSON.parse(breakdowns) as object).filter((name) => file.names.includes(name));
    for (const id of new Set(file.column('area_id'))) {
      const own = areas.get(String(id)) ?? {};
      own[indicator] = columns;
      areas.set(String(id), own);
    }
  }
  return areas;
}
