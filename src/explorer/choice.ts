import type { Cut } from '../release/questions.ts';
import type { AreaOrder } from '../charts/shown.ts';
import type { ExplorerArea, ExplorerBreakdown, ExplorerData, ExplorerIndicator, PeriodKind } from './data.ts';
import type { Condition } from './condition.ts';
import type { Grouping } from './group.ts';
import { inSpans, spanSize } from './span.ts';
import type { ViewId } from './view-id.ts';
import { firstView, withFittingView } from './views.ts';

/** Everything a reader has chosen; the address carries all of it. */
export interface Choice extends Condition {
  readonly indicator: string;
  /** The indicator it is set against, area by area; null: none. */
  readonly second: string | null;
  /** Totals (null), every category of one breakdown, or one category. */
  readonly cut: Cut;
  /** Ids, in the order chosen; one at least, {@link mostOf} at most. */
  readonly areas: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly periods: PeriodKind;
  readonly view: ViewId;
  /** Areas as they are now, their history recomputed; or as they were then, each with its own figures. */
  readonly basis: Basis;
  /** What of the areas is added up. */
  readonly group: Grouping;
  /** In what order a ranking stands. */
  readonly order: Exclude<AreaOrder, 'given'>;
  /** Of a view with pages, from 1. */
  readonly page: number;
}

export type Basis = 'now' | 'then';

/** As many lines as the chart tells apart. */
export const mostAreas = 8;

/** Areas of a group are one line; more than these would make an address that can't be sent on. */
export const mostMembers = 40;

/** How many areas can be chosen. */
export function mostOf({ group }: Pick<Choice, 'group'>): number {
  return group === 'chosen' ? mostMembers : mostAreas;
}

/** The indicator of a choice. Throws a RangeError if the release does not hold it. */
export function indicatorOf(data: ExplorerData, id: string): ExplorerIndicator {
  const found = data.indicators.find((indicator) => indicator.id === id);
  if (!found) throw new RangeError(`no indicator "${id}" to compare`);
  return found;
}

/** Areas that have observations of the indicator and existed at some time in these years. */
export function areasOffered(
  data: ExplorerData,
  indicator: ExplorerIndicator,
  from: number,
  to: number,
): readonly ExplorerArea[] {
  return data.areas.filter(
    (area, place) =>
      inSpans(indicator.areas, place) &&
      // A current area may have recomputed figures from before it began: only an end rules an area out.
      (area.to === null || (area.to >= `${from}-01-01` && area.from <= `${to}-12-31`)),
  );
}

/** Home; or, if it has no figures, the areas inside it; or the first that has any. */
export function defaultAreas(data: ExplorerData, indicator: ExplorerIndicator): readonly string[] {
  const offered = areasOffered(data, indicator, ...indicator.years);
  const home = offered.filter(({ id }) => id === data.home);
  const inside = offered.filter(({ parent }) => parent === data.home);
  const picked = [home, inside, offered].find(({ length }) => length > 0) ?? [];
  const ids = picked === offered ? picked.slice(0, 1) : picked.slice(0, mostAreas);
  return ids.map(({ id }) => id);
}

/**
 * The indicator that shows most to someone who has not chosen: a result before context, a number before
 * a status, then with the most movement at home over the years, then for the most areas. Throws a RangeError
 * if nothing has been published.
 */
export function defaultIndicator(data: ExplorerData): ExplorerIndicator {
  const merits = ({ context, totals, kind, homeValues, areas }: ExplorerIndicator): readonly number[] => [
    Number(!context),
    Number(totals),
    Number(kind !== 'status'),
    homeValues,
    spanSize(areas),
  ];
  const [best] = data.indicators
    .map((indicator) => ({ indicator, merits: merits(indicator) }))
    .sort((a, b) => firstDifference(b.merits, a.merits));
  if (!best) throw new RangeError('the release holds no observations to compare');
  return best.indicator;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** What is shown when nothing has been chosen. */
export function defaultChoice(data: ExplorerData, indicator = defaultIndicator(data)): Choice {
  const choice = {
    indicator: indicator.id,
    second: null,
    cut: defaultCut(indicator),
    areas: defaultAreas(data, indicator),
    from: indicator.years[0],
    to: indicator.years[1],
    periods: indicator.periods.includes('year') ? 'year' : 'half',
    basis: 'now' as const,
    group: 'apart' as const,
    least: null,
    most: null,
    order: 'name' as const,
    page: 1,
  } satisfies Omit<Choice, 'view'>;
  return { ...choice, view: firstView(choice, data) };
}

/** The breakdowns that can be chosen: those with observations. */
export function cutsOffered({ breakdowns }: ExplorerIndicator): readonly ExplorerBreakdown[] {
  return breakdowns.filter(({ categories }) => categories.length > 0);
}

/** The totals; or, where there are none, the first breakdown. */
export function defaultCut(indicator: ExplorerIndicator): Cut {
  const [first] = cutsOffered(indicator);
  return indicator.totals || !first ? null : { by: first.id, category: null };
}

function sameCut(one: Cut, other: Cut): boolean {
  return one?.by === other?.by && one?.category === other?.category;
}

/** Whether an indicator has totals, or this breakdown, and the category if one is named. */
export function hasCut({ totals, breakdowns }: ExplorerIndicator, cut: Cut): boolean {
  if (cut === null) return totals;
  const found = breakdowns.find(({ id }) => id === cut.by);
  return found?.categories.some(({ id }) => cut.category === null || cut.category === id) ?? false;
}

/**
 * The same choice for another indicator: whatever of it makes sense there stays. What is usual for the one before was
 * not chosen (its breakdown, areas, all of its years, its first view): what is usual for the other takes its place.
 */
export function withIndicator(data: ExplorerData, choice: Choice, id: string): Choice {
  const indicator = indicatorOf(data, id);
  const before = indicatorOf(data, choice.indicator);
  const usual = defaultChoice(data, indicator);
  const usualBefore = defaultChoice(data, before);
  const usualCut = !hasCut(indicator, choice.cut) || sameCut(choice.cut, usualBefore.cut);
  const usualPeriods = !indicator.periods.includes(choice.periods) || choice.periods === usualBefore.periods;
  const places = new Map(data.areas.map((area, place) => [area.id, place]));
  const anyFigures = choice.areas.some((area) => inSpans(indicator.areas, places.get(area) ?? -1));
  const usualAreas = !anyFigures || choice.areas.join() === usualBefore.areas.join();
  const [first, last] = indicator.years;
  const [oldest, newest] = before.years;
  const all = choice.from <= oldest && newest <= choice.to;
  const usualYears = all || choice.to < first || last < choice.from;
  const next = {
    indicator: id,
    second: choice.second === id ? null : choice.second,
    cut: usualCut ? usual.cut : choice.cut,
    areas: usualAreas ? usual.areas : choice.areas,
    from: usualYears ? first : Math.max(first, choice.from),
    to: usualYears ? last : Math.min(last, choice.to),
    periods: usualPeriods ? usual.periods : choice.periods,
    view: choice.view,
    basis: choice.basis,
    group: choice.group,
    // Bounds of one indicator's values say nothing of another's.
    least: null,
    most: null,
    order: choice.order,
    page: 1,
  };
  return fitted(
    choice.view === firstView(choice, data) ? { ...next, view: firstView(next, data) } : next,
    data,
  );
}

/** Whether the areas of a choice can be added up. */
export function canAdd(choice: Pick<Choice, 'indicator' | 'basis'>, data: ExplorerData): boolean {
  return choice.basis === 'now' && indicatorOf(data, choice.indicator).adds;
}

/** Whether the indicator of a choice has values that can be bounded. */
export function canBound(choice: Pick<Choice, 'indicator'>, data: ExplorerData): boolean {
  return indicatorOf(data, choice.indicator).kind !== 'status';
}

/** The choice with whatever of it can't go together as is usual, and a view that fits it. */
export function fitted(choice: Choice, data: ExplorerData): Choice {
  const group = canAdd(choice, data) ? choice.group : 'apart';
  const bounds = canBound(choice, data) ? {} : { least: null, most: null };
  const areas = choice.areas.slice(0, mostOf({ group }));
  return withFittingView({ ...choice, ...bounds, group, areas }, data);
}
