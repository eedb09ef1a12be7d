import type { ExplorerArea, ExplorerData, ExplorerIndicator, ExplorerTarget } from '../explorer/data.ts';
import { inSpans, spansOf } from '../explorer/span.ts';

/** The part of the explorer's dictionary that embeds of one indicator need: a tenth of it. */
export interface Slice extends ExplorerData {
  readonly targets: Readonly<Record<string, readonly ExplorerTarget[]>>;
}

/**
 * The dictionary of one indicator with the areas of today that have figures of it. What became of what is left to
 * the whole dictionary.
 * @param sources ids of the sources of its figures
 * @param targets all that ask for its total
 * @param ended whether it has areas that ended as well
 */
export function sliceOf(
  data: ExplorerData,
  indicator: ExplorerIndicator,
  sources: ReadonlySet<string>,
  targets: readonly ExplorerTarget[],
  ended = false,
): Slice {
  const areas = data.areas
    .filter((area, place) => (ended || area.to === null) && inSpans(indicator.areas, place))
    .map(
      (area): ExplorerArea =>
        Object.fromEntries(
          Object.entries(area).filter(([key]) => key !== 'before'),
        ) as unknown as ExplorerArea,
    );
  return {
    ...data,
    indicators: [{ ...indicator, areas: spansOf(areas.keys()) }],
    areas,
    sources: Object.fromEntries(Object.entries(data.sources).filter(([id]) => sources.has(id))),
    targets: { [indicator.id]: targets },
  };
}

/** Two slices as one dictionary. */
export function together(one: Slice, other: Slice): Slice {
  const areas = [...new Map([...one.areas, ...other.areas].map((area) => [area.id, area])).values()];
  const place = new Map(areas.map(({ id }, at) => [id, at]));
  const indicators = [one, other].flatMap((slice) =>
    slice.indicators.map((indicator) => ({
      ...indicator,
      areas: spansOf(slice.areas.flatMap(({ id }) => place.get(id) ?? [])),
    })),
  );
  return { ...one, areas, indicators, sources: { ...one.sources, ...other.sources } };
}
