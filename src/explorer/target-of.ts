import type { Choice } from './choice.ts';
import { indicatorOf } from './choice.ts';
import type { ExplorerArea, ExplorerData, ExplorerTarget } from './data.ts';
import { inSpans } from './span.ts';

/**
 * Of the targets that a choice's indicator measures the one whose path is drawn: it is judged in the most of the chosen
 * areas; of equals the first in the plans' order. Null where none measures the indicator.
 */
export function targetOf(
  { indicator, areas }: Pick<Choice, 'indicator' | 'areas'>,
  data: ExplorerData,
): ExplorerTarget | null {
  const { targets } = indicatorOf(data, indicator);
  if (targets.length < 2) return targets[0] ?? null;
  const chosen = new Set(areas);
  const places = data.areas.flatMap(({ id }, place) => (chosen.has(id) ? place : []));
  const covered = (target: ExplorerTarget): number =>
    places.filter((place) => inSpans(target.areas, place)).length;
  return targets.reduce((best, target) => (covered(target) > covered(best) ? target : best));
}

/**
 * Where a target is judged, so that those of several plans can be told apart: the first area of today at the highest
 * level, and how many there are beside it. Undefined where it is judged nowhere.
 */
export function whereJudged(
  { areas: spans }: ExplorerTarget,
  { areas }: ExplorerData,
): { readonly area: ExplorerArea; readonly beside: number } | undefined {
  // Areas stand by level, the highest first, and those of today before ended ones.
  const [area, ...others] = areas.filter((_, place) => inSpans(spans, place));
  if (!area) return undefined;
  return { area, beside: others.filter(({ level, to }) => level === area.level && to === null).length };
}
