import type { Relation } from './narrow.ts';
import type { Published, ShownArea, ShownFigure } from './published.ts';

/** Which number of a figure: the two counts of a share, who is left over, or a count. */
export type Count = 'numerator' | 'denominator' | 'rest' | 'value';

/** The name of a number. */
export function nameOf(figure: Place, part: Count): string {
  const { indicator, area_id, period, groups } = figure;
  return [indicator, area_id, period, JSON.stringify(groups), part].join('|');
}

type Place = Pick<ShownFigure, 'indicator' | 'area_id' | 'period' | 'groups'>;

/** What figures of a release come to together, and numbers that nobody published but that follow. */
export interface Sums {
  readonly relations: readonly Relation[];
  /** What one part without a figure is worth, by name, with a figure of its kind. */
  readonly left: ReadonlyMap<
    string,
    { readonly of: ShownFigure; readonly part: Count; readonly area_id: string }
  >;
}

const shareParts = ['numerator', 'denominator', 'rest'] as const;

/** The numbers that a figure has. */
export function partsOf({ denominator, denominator_flag }: ShownFigure): readonly Count[] {
  return denominator !== null || denominator_flag === 'protected' ? shareParts : ['value'];
}

/** The number as it is printed; a rest follows from two of them. */
export function numberOf(figure: ShownFigure, part: Count): number | undefined {
  const { numerator, denominator } = figure;
  if (part === 'rest')
    return numerator === null || denominator === null ? undefined : denominator - numerator;
  return figure[part] ?? undefined;
}

/** Whether a figure was reported, shown or not. */
export function isReported({ flag }: ShownFigure): boolean {
  return flag === 'ok' || flag === 'protected';
}

/** Every sum that a reader of the registry expects to hold. */
export function sumsOf(release: Published): Sums {
  const relations: Relation[] = [];
  const left = new Map<string, { of: ShownFigure; part: Count; area_id: string }>();
  const kinds = new Map(release.indicators.map((entry) => [entry.indicator, entry]));
  const figures = release.figures.filter(isReported);

  /** One part that has no figure is what the sum lacks; of several only that they are not less than nothing. */
  const add =
    (how: string): Add =>
    (whole, parts, lacking, missing) => {
      const kin = `${how} ${whole.indicator}`;
      if (parts.length === 0) return;
      for (const part of partsOf(whole)) {
        if (parts.some((each) => !partsOf(each).includes(part))) continue;
        const terms = parts.map((each) => ({ of: nameOf(each, part), factor: 1 }));
        const all = { of: nameOf(whole, part), factor: -1 };
        if (lacking === 0) relations.push({ kind: 'equal', parts: [...terms, all], bound: 0, kin });
        else if (lacking > 1) relations.push({ kind: 'at_most', parts: [...terms, all], bound: 0, kin });
        else {
          const one = `${nameOf(whole, part)} without ${parts.length} in ${missing ?? ''}`;
          const [sibling = whole] = parts;
          left.set(one, { of: sibling, part, area_id: missing ?? sibling.area_id });
          relations.push({ kind: 'equal', parts: [...terms, { of: one, factor: 1 }, all], bound: 0, kin });
        }
      }
    };

  for (const figure of figures) {
    if (!partsOf(figure).includes('rest')) continue;
    const [numerator, denominator, rest] = shareParts.map((part) => nameOf(figure, part));
    relations.push({
      kind: 'equal',
      parts: [
        { of: numerator ?? '', factor: 1 },
        { of: rest ?? '', factor: 1 },
        { of: denominator ?? '', factor: -1 },
      ],
      bound: 0,
    });
  }
  sumAreas(release, figures, kinds, add('areas'));
  sumHalves(figures, kinds, add('halves'));
  sumGroups(figures, kinds, add('groups'));
  sumPredecessors(release, figures, add('predecessors'));
  return { relations, left };
}

type Add = (whole: ShownFigure, parts: readonly ShownFigure[], lacking: number, missing?: string) => void;
type Kinds = ReadonlyMap<string, Published['indicators'][number]>;

/** The last day of a period. */
export function lastDayOf({ year, half }: Pick<ShownFigure, 'year' | 'half'>): string {
  return half === 1 ? `${year}-06-30` : `${year}-12-31`;
}

function isValid({ valid_from, valid_to }: ShownArea, day: string): boolean {
  return valid_from <= day && (valid_to === null || day <= valid_to);
}

function tableKey({ indicator, period, groups }: ShownFigure): string {
  return `${indicator}|${period}|${JSON.stringify(groups)}`;
}

function sumAreas({ areas }: Published, figures: readonly ShownFigure[], kinds: Kinds, add: Add): void {
  const inside = Map.groupBy(areas, ({ parent_id }) => parent_id);
  for (const table of Map.groupBy(figures, tableKey).values()) {
    const [first] = table;
    if (!first || !kinds.get(first.indicator)?.adds_over_areas) continue;
    const day = lastDayOf(first);
    const own = new Map(table.map((figure) => [figure.area_id, figure]));
    const below = (ids: readonly string[]): string[] =>
      ids.flatMap((id) =>
        (inside.get(id) ?? []).filter((area) => isValid(area, day)).map(({ area_id }) => area_id),
      );
    const nearest = (id: string): { found: ShownFigure[]; silent: string[] } => {
      const found: ShownFigure[] = [];
      const silent: string[] = [];
      for (const child of below([id])) {
        const figure = own.get(child);
        if (figure) {
          found.push(figure);
          continue;
        }
        const deeper = nearest(child);
        found.push(...deeper.found);
        if (deeper.found.length === 0) silent.push(child);
        else silent.push(...deeper.silent);
      }
      return { found, silent };
    };
    for (const whole of table) {
      if (!whole.rolled_up) {
        const { found, silent } = nearest(whole.area_id);
        add(whole, found, silent.length, silent[0]);
        continue;
      }
      for (let level = below([whole.area_id]); level.length > 0; level = below(level)) {
        const found = level.flatMap((id) => own.get(id) ?? []).filter(({ rolled_up }) => !rolled_up);
        if (found.length !== whole.areas_reported) continue;
        add(whole, found, 0);
        break;
      }
    }
  }
}

function sumHalves(figures: readonly ShownFigure[], kinds: Kinds, add: Add): void {
  const key = ({ indicator, area_id, year, groups }: ShownFigure): string =>
    `${indicator}|${area_id}|${year}|${JSON.stringify(groups)}`;
  for (const group of Map.groupBy(figures, key).values()) {
    const of = (half: number): ShownFigure | undefined => group.find((figure) => figure.half === half);
    const [whole, first, second] = [of(0), of(1), of(2)];
    const kind = whole && kinds.get(whole.indicator);
    if (!whole || !kind) continue;
    const halves = [first, second].filter((half) => half !== undefined);
    if (kind.adds_over_periods) add(whole, halves, 2 - halves.length, whole.area_id);
    else if (kind.kind === 'stock' && second) add(whole, [second], 0);
  }
}

function sumGroups(figures: readonly ShownFigure[], kinds: Kinds, add: Add): void {
  const key = ({ indicator, area_id, period }: ShownFigure): string => `${indicator}|${area_id}|${period}`;
  for (const group of Map.groupBy(figures, key).values()) {
    const own = new Map(group.map((figure) => [JSON.stringify(figure.groups), figure]));
    const members = group.flatMap((figure) =>
      Object.keys(figure.groups).map((column) => {
        const rest = Object.fromEntries(Object.entries(figure.groups).filter(([name]) => name !== column));
        return { figure, column, total: JSON.stringify(rest) };
      }),
    );
    for (const table of Map.groupBy(members, ({ column, total }) => `${column}|${total}`).values()) {
      const [one] = table;
      const whole = one && own.get(one.total);
      if (!whole) continue;
      const categories = kinds.get(whole.indicator)?.breakdowns[one.column]?.length ?? 0;
      const parts = table.map(({ figure }) => figure);
      add(whole, parts, Math.max(0, categories - parts.length), whole.area_id);
    }
  }
}

/** What whole predecessors add up to, for times before an area was made of them. */
function sumPredecessors({ areas, lineage }: Published, figures: readonly ShownFigure[], add: Add): void {
  const from = new Map(areas.map(({ area_id, valid_from }) => [area_id, valid_from]));
  const before = Map.groupBy(lineage, ({ successor_id }) => successor_id);
  for (const table of Map.groupBy(figures, tableKey).values()) {
    const own = new Map(table.map((figure) => [figure.area_id, figure]));
    for (const whole of table) {
      if ((from.get(whole.area_id) ?? '') <= lastDayOf(whole)) continue;
      const links = before.get(whole.area_id) ?? [];
      const parts = links
        .filter(({ kind }) => kind === 'whole')
        .flatMap(({ predecessor_id }) => own.get(predecessor_id) ?? []);
      add(
        whole,
        parts,
        links.length - parts.length,
        links.find(({ predecessor_id }) => !own.has(predecessor_id))?.predecessor_id,
      );
    }
  }
}
