import { type Area, type LineageLink, validOn } from '../../../src/areas/area.ts';
import { lastDay } from '../../../src/periods/period.ts';
import type { Builder } from '../builder.ts';
import type { Figure } from '../figure.ts';
import type { Policies } from '../policy.ts';
import { AreaTree } from './area-tree.ts';
import { tieParts } from './parts.ts';

/**
 * Ties figures cast back onto areas that came later to those of the areas they came from. A predecessor that
 * was divided is worth some of its people to each successor, nobody knows how many.
 * And what is left of an area of the time once the later areas that lie wholly in it are taken away is a number
 * too, though no area bears it: its people live on the ground that went elsewhere.
 */
export function lineageSums(
  builder: Builder,
  policies: Policies,
  areas: readonly Area[],
  lineage: readonly LineageLink[],
  adds: (indicator: string) => boolean,
): void {
  const byId = new Map(areas.map((area) => [area.area_id, area]));
  const tree = new AreaTree(areas);
  const before = Map.groupBy(lineage, ({ successor_id }) => successor_id);
  const groups = Map.groupBy(
    builder.figures.filter(({ indicator, of_heirs }) => !of_heirs && adds(indicator)),
    ({ indicator, period, breakdown }) => `${indicator}\t${period}\t${breakdown}`,
  );
  for (const group of groups.values()) {
    const [any] = group;
    if (!any) continue;
    const day = lastDay(any);
    const figureOf = new Map(group.map((figure) => [figure.area_id, figure]));
    const later = group.filter(({ area_id }) => (byId.get(area_id)?.valid_from ?? day) > day);
    const inside = new Map<string, Figure[]>();
    for (const whole of later) {
      const origins = originsOf(whole.area_id, day, before, byId);
      const members = origins.whole.flatMap((id) => figureOf.get(id) ?? []);
      const missing = origins.whole.length - members.length + origins.divided.length;
      if (members.length > 0) {
        const { threshold } = policies.of(members[0] ?? whole);
        tieParts(builder, whole, members, { parts: missing, threshold });
      }
      if (origins.divided.length > 0) continue;
      for (const id of commonAbove(origins.whole, day, byId)) {
        if (figureOf.has(id)) inside.set(id, [...(inside.get(id) ?? []), whole]);
      }
    }
    for (const [id, members] of inside) {
      const whole = figureOf.get(id);
      const gone = new Set(members.flatMap(({ area_id }) => originsOf(area_id, day, before, byId).whole));
      const rest = whole ? tree.nearest(id, day, figureOf) : undefined;
      const left = rest?.found.filter(({ area_id }) => !gone.has(area_id)) ?? [];
      if (!whole || !rest || left.length < 2) continue;
      const { threshold } = policies.of(left[0] ?? whole);
      tieRest(builder, whole, members, left, threshold);
    }
  }
}

/**
 * What is left of an area without the later ones that lie in it: readers can work it out, though no area bears
 * it. It is what the other areas inside come to, and those without a figure.
 */
function tieRest(
  builder: Builder,
  whole: Figure,
  members: readonly Figure[],
  left: readonly Figure[],
  threshold: number,
): void {
  for (const part of ['numerator', 'denominator', 'complement', 'value'] as const) {
    const at = (figure: Figure) => builder.places(figure)[part];
    const number = (cell: number) => builder.cells[cell]?.value ?? 0;
    const sum = (cells: readonly number[]) => cells.reduce((total, cell) => total + number(cell), 0);
    const all = at(whole);
    const gone = members.flatMap((member) => at(member) ?? []);
    const others = left.flatMap((member) => at(member) ?? []);
    if (all === undefined || gone.length < members.length || others.length < left.length) continue;
    const value = number(all) - sum(gone);
    const missing = value - sum(others);
    if (value < 0 || missing < 0) continue;
    const name = `${part}: what is left`;
    const rest = { cell: builder.implied(whole, name, value, threshold), factor: 1 };
    builder.tie([{ cell: all, factor: -1 }, rest, ...gone.map((cell) => ({ cell, factor: 1 }))]);
    builder.tie([
      { ...rest, factor: -1 },
      ...others.map((cell) => ({ cell, factor: 1 })),
      ...(missing > 0 ? [{ cell: builder.implied(whole, `${name}, elsewhere`, missing, 0), factor: 1 }] : []),
    ]);
  }
}

/** The areas of a day that a later area came from, through any number of changes. */
export function originsOf(
  area: string,
  day: string,
  before: ReadonlyMap<string, readonly LineageLink[]>,
  byId: ReadonlyMap<string, Area>,
): { whole: string[]; divided: string[] } {
  const found = { whole: [] as string[], divided: [] as string[] };
  for (const { predecessor_id, kind } of before.get(area) ?? []) {
    const own = byId.get(predecessor_id);
    if (!own) continue;
    const there = validOn(own, day) || own.valid_from <= day;
    const deeper = there
      ? { whole: [predecessor_id], divided: [] }
      : originsOf(predecessor_id, day, before, byId);
    if (kind === 'whole') {
      found.whole.push(...deeper.whole);
      found.divided.push(...deeper.divided);
    } else found.divided.push(...deeper.whole, ...deeper.divided);
  }
  return found;
}

/** The areas above, on the day, that hold all of some areas. */
function commonAbove(areas: readonly string[], day: string, byId: ReadonlyMap<string, Area>): string[] {
  const chains = areas.map((id) => {
    const chain: string[] = [];
    for (let at = byId.get(id)?.parent_id; at; at = byId.get(at)?.parent_id) {
      const area = byId.get(at);
      if (area && validOn(area, day)) chain.push(at);
    }
    return chain;
  });
  const [first = [], ...others] = chains;
  return first.filter((id) => others.every((chain) => chain.includes(id)));
}
