import { type Area, type LineageLink, validOn } from '../../src/areas/area.ts';
import { lastDay } from '../../src/periods/period.ts';
import { originsOf } from './equations/lineage.ts';
import type { Figure } from './figure.ts';

/**
 * Marks figures that were cast onto areas of another time without everything that they follow from: those of areas
 * that were no more, and those of areas yet to come some of whose origins were divided or have no figure. What
 * such a figure has in common with those of the time nobody here can say, and readers who know the ground could.
 */
export function markUnplaced(
  figures: readonly Figure[],
  areas: readonly Area[],
  lineage: readonly LineageLink[],
): Figure[] {
  const byId = new Map(areas.map((area) => [area.area_id, area]));
  const before = Map.groupBy(lineage, ({ successor_id }) => successor_id);
  const groups = Map.groupBy(figures, groupOf);
  const isPlaced = (figure: Figure): boolean => {
    const own = byId.get(figure.area_id);
    const day = lastDay(figure);
    if (figure.of_heirs || figure.recomputed || figure.rolled_up || !own || validOn(own, day)) return true;
    if (own.valid_from <= day) return false;
    const { whole, divided } = originsOf(figure.area_id, day, before, byId);
    const there = new Set(groups.get(groupOf(figure))?.map(({ area_id }) => area_id));
    return divided.length === 0 && whole.length > 0 && whole.every((id) => there.has(id));
  };
  return figures.map((figure) => (isPlaced(figure) ? figure : { ...figure, unplaced: true }));
}

function groupOf({ indicator, period, breakdown, of_heirs }: Figure): string {
  return `${indicator}\t${period}\t${breakdown}\t${of_heirs}`;
}
