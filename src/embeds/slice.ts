import type { ExplorerArea, ExplorerData, ExplorerIndicator, ExplorerTarget } from '../explorer/data.ts';
import { type Spans, spansOf } from '../explorer/span.ts';

/** Which areas an embed knows: those of today, which most show, or all that ever were. */
export type Era = 'today' | 'ever';

/** The part of the explorer's dictionary that embeds of one indicator need; areas are in files of their own. */
export interface Slice extends Omit<ExplorerData, 'areas' | 'indicators'> {
  /** Its areas are places among all that ever were. */
  readonly indicator: ExplorerIndicator;
  /** Its places among the areas of today. */
  readonly today: Spans;
}

/** The areas of an era, in the order of the dictionary. What areas of today were made of is left to that of all. */
export function areasOf({ areas }: ExplorerData, era: Era): readonly ExplorerArea[] {
  if (era === 'ever') return areas;
  return areas
    .filter(({ to }) => to === null)
    .map(
      (area) => Object.fromEntries(Object.entries(area).filter(([key]) => key !== 'before')) as typeof area,
    );
}

/**
 * The slice of one indicator.
 * @param sources ids of the sources of its figures
 * @param targets all that ask for its total, with the files that embeds read
 */
export function sliceOf(
  data: ExplorerData,
  indicator: ExplorerIndicator,
  sources: ReadonlySet<string>,
  targets: readonly ExplorerTarget[],
): Slice {
  const { areas, release, home, levels, boundaries } = data;
  const place = new Map(areasOf(data, 'today').map(({ id }, at) => [id, at]));
  const today = placesIn(indicator.areas).flatMap((at) => place.get(areas[at]?.id ?? '') ?? []);
  return {
    ...{ release, home, levels, ...(boundaries && { boundaries }) },
    // An address names the target that it means: where each is judged, and its plan, no embed asks for.
    indicator: {
      ...indicator,
      targets: targets.map((target) => ({ ...target, areas: [], ids: ['', ''] as const })),
    },
    today: spansOf(today),
    sources: Object.fromEntries(Object.entries(data.sources).filter(([id]) => sources.has(id))),
  };
}

/** What two indicators and their areas are to an embed: the explorer's dictionary, as far as it is needed. */
export function together(
  slice: Slice,
  second: Slice | null,
  areas: readonly ExplorerArea[],
  era: Era,
): ExplorerData {
  const { release, home, levels, boundaries } = slice;
  return {
    ...{ release, home, levels, ...(boundaries && { boundaries }), areas },
    indicators: [slice, ...(second ? [second] : [])].map((one) =>
      era === 'today' ? { ...one.indicator, areas: one.today } : one.indicator,
    ),
    sources: { ...slice.sources, ...second?.sources },
  };
}

function placesIn(spans: Spans): readonly number[] {
  return spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
}
