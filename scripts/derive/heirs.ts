import type { Area, LineageLink } from '../../src/areas/area.ts';
import type { Containment } from './containment.ts';

/**
 * What follows the units of an area that ended: areas of the same level that its last units became,
 * through any number of changes, each with the days of its own. They stand for the ended area, though
 * some may hold more than came from it.
 */
export function heirs(
  ended: Area,
  areas: readonly Area[],
  lineage: readonly LineageLink[],
  inside: readonly Containment[],
): readonly Containment[] {
  const { area_id: home, valid_to: end } = ended;
  if (end === null) return [];
  const byId = new Map(areas.map((area) => [area.area_id, area]));
  const successors = Map.groupBy(lineage, ({ predecessor_id }) => predecessor_id);
  const units = inside.filter(
    ({ inside_id, valid_from, valid_to }) =>
      inside_id === home && valid_from <= end && (valid_to === null || valid_to >= end),
  );
  const found = new Map<string, Containment>();
  for (const { area_id: unit, level } of units) {
    const open = [unit];
    const seen = new Set(open);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const { successor_id } of successors.get(id) ?? []) {
        const area = byId.get(successor_id);
        if (!area || seen.has(successor_id)) continue;
        seen.add(successor_id);
        open.push(successor_id);
        if (area.level !== level) continue;
        const { area_id, valid_from, valid_to } = area;
        found.set(area_id, { area_id, inside_id: home, level, valid_from, valid_to });
      }
    }
  }
  return [...found.values()].toSorted((a, b) => (a.area_id < b.area_id ? -1 : 1));
}
