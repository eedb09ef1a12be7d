import { type Area, type LineageLink, validOn } from '../../src/areas/area.ts';

/** A figure on one area, with the place it was read from. */
export interface AreaFigure {
  readonly file: number;
  readonly line: number;
  readonly indicator: string;
  readonly area_id: string;
  readonly period: string;
  /** The day it speaks of, ISO: its cutoff, else the last day of the period. */
  readonly day: string;
  /** The day whose areas it was cast on, ISO. */
  readonly cast_on: string;
  readonly value: number;
}

/** A figure that differs from the sum of those on its parts. */
export interface WrongSum {
  readonly whole: AreaFigure;
  /** The areas it came from, or those inside it. */
  readonly parts: readonly AreaFigure[];
  readonly kind: 'before' | 'inside';
  readonly sum: number;
}

/** How far the surfaces of areas may be from that of the area above, and they still make it up. */
const surfaceSlack = 0.01;

/**
 * Figures that do not add up: on an area that whole predecessors became, against theirs, and on an area
 * against those inside it, each where all parts have a figure of the same indicator for the same day.
 * A registry may hold only some of the areas inside another: that they fall short is told only where
 * the surfaces show them to be the whole of it; that they exceed it always.
 */
export function wrongSums(
  figures: readonly AreaFigure[],
  areas: readonly Area[],
  lineage: readonly LineageLink[],
): WrongSum[] {
  const found: WrongSum[] = [];
  const groups = Map.groupBy(figures, ({ indicator, period, day }) => `${indicator} ${period} ${day}`);
  const before = Map.groupBy(lineage, ({ successor_id }) => successor_id);
  const children = Map.groupBy(areas, ({ parent_id }) => parent_id);
  const byId = new Map(areas.map((area) => [area.area_id, area]));
  for (const group of groups.values()) {
    const figureOf = new Map(group.map((figure) => [figure.area_id, figure]));
    for (const whole of group) {
      const links = before.get(whole.area_id) ?? [];
      const predecessors = links.flatMap(({ predecessor_id }) => figureOf.get(predecessor_id) ?? []);
      const all = links.every(({ kind }) => kind === 'whole') && predecessors.length === links.length;
      if (links.length > 0 && all) push('before', whole, predecessors);
      const inside = Map.groupBy(children.get(whole.area_id) ?? [], ({ level }) => level);
      for (const units of inside.values()) {
        for (const day of new Set(units.flatMap(({ area_id }) => figureOf.get(area_id)?.cast_on ?? []))) {
          const due = units.filter((unit) => validOn(unit, day));
          const parts = due.flatMap(({ area_id }) => figureOf.get(area_id) ?? []);
          if (parts.length < due.length) continue;
          push('inside', whole, parts, madeUpBy(byId.get(whole.area_id), due));
        }
      }
    }
  }
  return found;

  function push(kind: WrongSum['kind'], whole: AreaFigure, parts: readonly AreaFigure[], complete = true) {
    const sum = parts.reduce((total, { value }) => total + value, 0);
    const off = sum - whole.value;
    // Decimals do not add up to the last bit.
    const same = Math.abs(off) <= 1e-9 * Math.max(1, Math.abs(whole.value));
    if (!same && (complete || off > 0)) found.push({ kind, whole, parts, sum });
  }
}

/** Whether the units are the whole of the area, by their surfaces; false where these are not known. */
function madeUpBy(area: Area | undefined, units: readonly Area[]): boolean {
  const surface = area?.area_km2 ?? null;
  if (surface === null || units.some(({ area_km2 }) => (area_km2 ?? null) === null)) return false;
  const sum = units.reduce((total, { area_km2 }) => total + (area_km2 ?? 0), 0);
  return Math.abs(sum - surface) <= surfaceSlack * surface;
}
