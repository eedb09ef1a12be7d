import type { Area } from '../../src/areas/area.ts';

/** That `area_id` lies in `inside_id`, from one day to another (null: still). An area lies in itself. */
export interface Containment {
  readonly area_id: string;
  readonly inside_id: string;
  readonly level: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/**
 * Every area with each area above it, for the days on which the whole chain between them is valid.
 * A parent that began later, or ended earlier, holds nothing outside its own days.
 */
export function containments(areas: readonly Area[]): readonly Containment[] {
  const byId = new Map(areas.map((area) => [area.area_id, area]));
  return areas.flatMap((area) => {
    const found: Containment[] = [];
    let from = area.valid_from;
    let to = area.valid_to;
    for (let above: Area | undefined = area; above; above = byId.get(above.parent_id ?? '')) {
      from = above.valid_from > from ? above.valid_from : from;
      to = earlier(to, above.valid_to);
      if (to !== null && to < from) break;
      found.push({
        area_id: area.area_id,
        inside_id: above.area_id,
        level: area.level,
        valid_from: from,
        valid_to: to,
      });
    }
    return found;
  });
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
