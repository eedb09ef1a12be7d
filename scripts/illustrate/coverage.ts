import { type Area, validOn } from '../../src/areas/area.ts';
import type { Family } from './family.ts';

/**
 * The areas a plan covers on a day, as wide as they come: its own area; after its end, what took
 * over from it; before its start, what it was made of. Where the plan's area became part of the home
 * area, all of the home area's predecessors, so that its history can be added up.
 */
export function baseAreas(area: Area, home: Area, day: string, family: Family): readonly Area[] {
  const history = family.predecessors(home.area_id);
  if (history.includes(area) && validOn(area, day)) return history.filter((each) => validOn(each, day));
  if (validOn(area, day)) return [area];
  if (area.valid_to !== null && area.valid_to < day) return family.followers(area, day);
  return family.predecessors(area.area_id).filter((each) => validOn(each, day));
}

/**
 * The areas of one level in them that can report an indicator. Where they are narrower than the
 * level, as after the end of a level, the areas themselves.
 */
export function reportingAreas(
  bases: readonly Area[],
  level: string,
  levels: readonly string[],
  day: string,
  family: Family,
): readonly Area[] {
  const units = bases.flatMap(({ area_id }) => family.inside(area_id, level, day));
  return (units.length > 0 ? units : bases)
    .filter((area) => levels.includes(area.level))
    .toSorted((a, b) => (a.area_id < b.area_id ? -1 : 1));
}
