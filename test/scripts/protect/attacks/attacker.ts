import { identical, type Identity } from './identities.ts';
import { narrow, type Range } from './narrow.ts';
import { type Published, type ShownFigure } from './published.ts';
import { saidBy } from './said.ts';
import { toldBy } from './told.ts';
import { twins } from './twins.ts';
import { type Count, isReported, nameOf, numberOf, partsOf, sumsOf } from './sums.ts';

/** The rules that stand on the page about the method. */
export interface Rules {
  readonly threshold: number;
  readonly threshold_breakdown: number;
  readonly open_levels: readonly string[];
  /** Shares of which even "nobody" is hidden, by indicator. */
  readonly telling?: readonly string[];
  /** Figures of an area that add up to nothing, as the definitions say. */
  readonly identities?: readonly Identity[];
}

/** A number that can be worked out to be one to `threshold - 1`. */
export interface Leak {
  readonly number: string;
  readonly range: Range;
}

/** What an attack came to. */
export interface Attacked {
  readonly leaks: readonly Leak[];
  /** Everything that is known of every number. */
  readonly ranges: ReadonlyMap<string, Range>;
  /** Numbers that nothing fits: what they were taken for was wrong. */
  readonly wrong: ReadonlySet<string>;
}

/**
 * What somebody can work out who has the newest release, all closed ones before it (oldest first) and the
 * rules: every number that was not published, narrowed as far as sums, verdicts and likeness allow.
 */
export function attack(newest: Published, earlier: readonly Published[], rules: Rules): Attacked {
  const release = { ...newest, figures: [...newest.figures, ...gone(newest, earlier)] };
  const figures = release.figures.filter(isReported);
  const byName = new Map(figures.map((figure) => [nameOf(figure, 'value'), figure]));
  const sums = sumsOf(release);
  const said = saidBy(release, byName);
  const remembered = memory(earlier);
  const ranges = new Map<string, Range>();
  const shown = shownTables(figures, release, rules);
  for (const figure of figures) {
    for (const part of partsOf(figure)) {
      const name = nameOf(figure, part);
      const known = numberOf(figure, part) ?? remembered.get(name);
      const least = shown.has(tableOf(figure)) && isOne(figure, part, rules) ? 1 : 0;
      ranges.set(name, known === undefined ? [least, Infinity] : [known, known]);
    }
  }
  for (const name of sums.left.keys()) ranges.set(name, [0, Infinity]);
  const { ranges: narrowed, wrong } = narrow(ranges, [
    ...sums.relations,
    ...said,
    ...toldBy(release, byName),
    ...identical(figures, rules.identities ?? []),
    ...twins(figures),
  ]);
  const limitOf = limits(release, rules);
  const secrets = [
    ...figures.flatMap((figure) =>
      partsOf(figure).map((part) => ({ name: nameOf(figure, part), limit: limitOf(figure, figure.area_id) })),
    ),
    ...[...sums.left].map(([name, { of, area_id }]) => ({ name, limit: limitOf(of, area_id) })),
  ];
  const leaks = secrets.flatMap(({ name, limit }): Leak[] => {
    const range = narrowed.get(name);
    return range && !wrong.has(name) && range[0] >= 1 && range[1] < limit ? [{ number: name, range }] : [];
  });
  return { leaks, ranges: narrowed, wrong };
}

/** Zeros are shown: what is hidden is one at least, but for a numerator whose denominator is hidden. */
function isOne({ indicator, denominator_flag }: ShownFigure, part: Count, { telling = [] }: Rules): boolean {
  if (telling.includes(indicator)) return false;
  return part === 'value' || part === 'denominator' || (part === 'numerator' && denominator_flag === 'ok');
}

/** Numbers below which one is nobody's business: none where they are open, or of nobody. */
function limits(
  { indicators, areas }: Published,
  rules: Rules,
): (figure: ShownFigure, area_id: string) => number {
  const kinds = new Map(indicators.map(({ indicator, sensitivity }) => [indicator, sensitivity]));
  const levels = new Map(areas.map(({ area_id, level }) => [area_id, level]));
  return ({ indicator, groups }, area_id) => {
    const kind = kinds.get(indicator);
    if (kind !== 'person' && kind !== 'event') return 0;
    if (Object.keys(groups).length > 0) return rules.threshold_breakdown;
    const open = rules.open_levels.includes(levels.get(area_id) ?? '');
    return open && kind === 'event' ? 0 : rules.threshold;
  };
}

function tableOf({ indicator, year, half, groups }: ShownFigure): string {
  return `${indicator}|${year}|${half}|${Object.keys(groups).join()}`;
}

/** Tables that show numbers below the open levels, so that what they don't show was hidden for its size. */
function shownTables(
  figures: readonly ShownFigure[],
  { areas }: Published,
  rules: Rules,
): ReadonlySet<string> {
  const open = new Set(
    areas.filter(({ level }) => rules.open_levels.includes(level)).map(({ area_id }) => area_id),
  );
  return new Set(figures.filter(({ flag, area_id }) => flag === 'ok' && !open.has(area_id)).map(tableOf));
}

/** Figures that earlier releases have and the newest one has not: nobody forgets them. */
function gone(newest: Published, earlier: readonly Published[]): ShownFigure[] {
  const names = new Set(newest.figures.filter(isReported).map((figure) => nameOf(figure, 'value')));
  const found = new Map<string, ShownFigure>();
  for (const figure of earlier.flatMap(({ figures }) => figures).filter(isReported)) {
    const name = nameOf(figure, 'value');
    if (!names.has(name)) found.set(name, figure);
  }
  return [...found.values()];
}

/** What earlier releases printed. What was revised since is another number: narrowing finds no fit for it. */
function memory(earlier: readonly Published[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { figures } of earlier) {
    for (const figure of figures) {
      for (const part of partsOf(figure)) {
        const number = numberOf(figure, part);
        if (number !== undefined) found.set(nameOf(figure, part), number);
      }
    }
  }
  return found;
}
