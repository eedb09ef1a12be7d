import type { Lookup } from '../release/lookup.ts';
import type { AreaRow } from '../release/tables.ts';

let known: Promise<readonly AreaRow[]> | undefined;

/**
 * Areas that have a page: those with observations of their own or verdicts, and the areas above them.
 * In the order of the registry.
 */
export function areaPages(lookup: Lookup): Promise<readonly AreaRow[]> {
  known ??= find(lookup);
  return known;
}

async function find(lookup: Lookup): Promise<readonly AreaRow[]> {
  const ids = new Set(lookup.progress.map(({ area_id }) => area_id));
  for (const indicator of lookup.observed) {
    for (const { area_id } of await lookup.series(indicator)) ids.add(area_id);
  }
  for (const id of [...ids]) {
    let parent = lookup.area(id).parent_id;
    while (parent !== null && !ids.has(parent)) {
      ids.add(parent);
      parent = lookup.area(parent).parent_id;
    }
  }
  return lookup.areas.filter(({ area_id }) => ids.has(area_id));
}
