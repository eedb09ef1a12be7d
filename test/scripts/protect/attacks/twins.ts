import type { Relation } from './narrow.ts';
import type { ShownFigure } from './published.ts';
import { nameOf, numberOf, partsOf } from './sums.ts';

/** So many figures that are the same, and none that is not, are no accident. */
const likeness = 20;

/** One count of an indicator, by area and period. */
interface Series {
  readonly indicator: string;
  readonly part: string;
  readonly points: Map<string, { readonly name: string; readonly number: number | undefined }>;
}

/**
 * Counts of two indicators that are the same wherever both are shown: they count the same people. Where both
 * counts of a share could be the one, nobody can tell which is.
 */
export function twins(figures: readonly ShownFigure[]): Relation[] {
  const all = seriesOf(figures);
  const alike = all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => one.indicator !== other.indicator && areAlike(one, other))
      .map((other) => [one, other] as const),
  );
  const pairs = Map.groupBy(alike, ([one, other]) => `${one.indicator} ${other.indicator}`);
  return [...pairs.values()].flatMap((found) => {
    const [pair] = found;
    return pair && found.length === 1 ? equations(...pair) : [];
  });
}

function seriesOf(figures: readonly ShownFigure[]): Series[] {
  const found = new Map<string, Series>();
  for (const figure of figures) {
    if (Object.keys(figure.groups).length > 0) continue;
    const { indicator, area_id, period } = figure;
    for (const part of partsOf(figure)) {
      const own = found.get(`${indicator}|${part}`) ?? { indicator, part, points: new Map() };
      found.set(`${indicator}|${part}`, own);
      own.points.set(`${area_id}|${period}`, { name: nameOf(figure, part), number: numberOf(figure, part) });
    }
  }
  return [...found.values()];
}

function areAlike(one: Series, other: Series): boolean {
  let same = 0;
  const distinct = new Set<number>();
  for (const [at, { number }] of one.points) {
    const theirs = other.points.get(at)?.number;
    if (number === undefined || theirs === undefined) continue;
    if (number !== theirs) return false;
    same += 1;
    distinct.add(number);
  }
  return same >= likeness && distinct.size >= likeness / 2;
}

function equations(one: Series, other: Series): Relation[] {
  return [...one.points].flatMap(([at, { name }]): Relation[] => {
    const theirs = other.points.get(at);
    if (!theirs) return [];
    const parts = [
      { of: name, factor: 1 },
      { of: theirs.name, factor: -1 },
    ];
    return [{ kind: 'equal', parts, bound: 0 }];
  });
}
