import { validOn } from '../areas/area.ts';
import { areasOffered, type Choice, indicatorOf } from './choice.ts';
import type { ExplorerArea, ExplorerData, ExplorerIndicator } from './data.ts';
import { inSpans } from './span.ts';

/** The areas of a view that shows more than those chosen, and what they are. */
export interface Compared {
  readonly areas: readonly ExplorerArea[];
  /** Their level; null where the chosen areas stand for want of others. */
  readonly level: string | null;
  /** The areas that hold them all; none: they are all there are of that level. */
  readonly within: readonly ExplorerArea[];
}

/**
 * What stands beside what was chosen, as areas are now or were at the end of the chosen years:
 * - the areas inside one that was chosen alone, of the level with the most figures;
 * - else the areas of the chosen level that lie in the same region as those chosen;
 * - else, home alone being no comparison, all of the level with the most figures.
 * Of two indicators the figures of both count. Where only areas that ended have figures the chosen ones stand.
 */
export function comparedOf(choice: Choice, data: ExplorerData): Compared {
  const indicator = indicatorOf(data, choice.indicator);
  const all = areasOffered(data, indicator, choice.from, choice.to);
  const offered = all.filter(({ from, to }) =>
    choice.basis === 'now' ? to === null : validOn({ valid_from: from, valid_to: to }, `${choice.to}-12-31`),
  );
  if (offered.length === 0)
    return { areas: all.filter(({ id }) => choice.areas.includes(id)), level: null, within: [] };
  const tree = treeOf(data);
  const roots = rootsOf(choice.areas, tree);
  const most = (among: readonly ExplorerArea[]): Compared => levelWithMost(among, choice, data);

  const [only] = roots;
  if (only && roots.length === 1) {
    const holders = withPredecessors(choice.areas, tree);
    const inside = most(
      offered.filter(({ id }) => above(id, tree).some((one) => one !== id && holders.has(one))),
    );
    if (inside.areas.length > 1) return { ...inside, within: [only] };
  }
  const chosen = offered.filter(({ id }) => choice.areas.includes(id)).map(({ level }) => level);
  const own = chosen.find((level) => offered.filter((area) => area.level === level).length > 1);
  if (own === undefined) return most(offered);
  const peers = offered.filter(({ level }) => level === own);
  const regions = new Set(
    peers.filter(({ id }) => choice.areas.includes(id)).map(({ id }) => regionOf(id, data.home, tree)),
  );
  const near = peers.filter(({ id }) => regions.has(regionOf(id, data.home, tree)));
  // A region that is no more than the chosen area itself leaves nothing to compare it with.
  if (near.length === peers.length || near.length <= regions.size)
    return { areas: peers, level: own, within: [] };
  return { areas: near, level: own, within: [...regions].flatMap((id) => tree.get(id) ?? []) };
}

/** The areas of {@link comparedOf}. */
export function areasCompared(choice: Choice, data: ExplorerData): readonly ExplorerArea[] {
  return comparedOf(choice, data).areas;
}

type Tree = ReadonlyMap<string, ExplorerArea>;

const trees = new WeakMap<ExplorerData, Tree>();

function treeOf(data: ExplorerData): Tree {
  const tree = trees.get(data) ?? new Map(data.areas.map((area) => [area.id, area]));
  trees.set(data, tree);
  return tree;
}

/** An area and those above it, by id, from below. */
function above(id: string, tree: Tree): readonly string[] {
  const found: string[] = [];
  for (let at: string | null = id; at !== null && !found.includes(at); at = tree.get(at)?.parent ?? null)
    found.push(at);
  return found;
}

/** The largest area around this one that is not around home as well. */
function regionOf(id: string, home: string, tree: Tree): string {
  const around = new Set(above(home, tree).slice(1));
  return above(id, tree).findLast((one) => !around.has(one)) ?? id;
}

/** Areas and those they were made of, since the areas inside these stood there before. */
function withPredecessors(ids: readonly string[], tree: Tree): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) for (const before of tree.get(id)?.before ?? []) found.add(before);
  return found;
}

/** The chosen areas without those of which another chosen one was made. */
function rootsOf(chosen: readonly string[], tree: Tree): readonly ExplorerArea[] {
  const areas = chosen.flatMap((id) => tree.get(id) ?? []);
  const made = new Set(areas.flatMap(({ before }) => before ?? []));
  return areas.filter(({ id }) => !made.has(id));
}

function levelWithMost(areas: readonly ExplorerArea[], choice: Choice, data: ExplorerData): Compared {
  const second = choice.second === null ? null : indicatorOf(data, choice.second);
  const both = second ? withFigures(areas, second, data) : areas;
  const counted = both.length > 0 ? both : areas;
  const levels = Map.groupBy(counted, ({ level }) => level);
  const [level = null] = [...levels].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return { areas: areas.filter((area) => area.level === level), level, within: [] };
}

function withFigures(
  areas: readonly ExplorerArea[],
  { areas: spans }: ExplorerIndicator,
  data: ExplorerData,
): readonly ExplorerArea[] {
  const known = new Set(data.areas.filter((_, place) => inSpans(spans, place)).map(({ id }) => id));
  return areas.filter(({ id }) => known.has(id));
}
