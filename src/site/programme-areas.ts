import { collate } from '../i18n/collate.ts';
import type { Lookup } from '../release/lookup.ts';
import type { AreaRow } from '../release/tables.ts';

/** The areas in which a programme's targets are judged, in the order of the registry. */
export function judgedAreas(programme: string, lookup: Lookup): readonly AreaRow[] {
  const judged = new Set(
    lookup.progress.filter((row) => row.programme === programme).map(({ area_id }) => area_id),
  );
  return lookup.areas.filter(({ area_id }) => judged.has(area_id));
}

/** As {@link judgedAreas}, with the areas that these were made of. */
export function areasWithHistory(programme: string, lookup: Lookup): readonly AreaRow[] {
  const judged = judgedAreas(programme, lookup).map(({ area_id }) => area_id);
  const all = new Set([
    ...judged,
    ...judged.flatMap((id) => lookup.predecessors(id).map(({ predecessor_id }) => predecessor_id)),
  ]);
  return lookup.areas.filter(({ area_id }) => all.has(area_id));
}

/** Areas by level, the widest level first; inside a level by the area above, then by name. */
export function byLevel(
  areas: readonly AreaRow[],
  lookup: Lookup,
): readonly { readonly level: string; readonly areas: readonly AreaRow[] }[] {
  const groups = Map.groupBy(areas, ({ level }) => level);
  const order = lookup.site.area_levels.map(({ id }) => id);
  const above = ({ parent_id }: AreaRow): string => (parent_id === null ? '' : lookup.area(parent_id).name);
  const compare = (a: AreaRow, b: AreaRow): number =>
    collate(above(a), above(b)) || collate(a.name, b.name) || a.valid_from.localeCompare(b.valid_from);
  return [...groups]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([level, group]) => ({ level, areas: group.toSorted(compare) }));
}
