import type { Localized } from '../i18n/language.ts';
import type { Lookup } from '../release/lookup.ts';
import type { IndicatorRow } from '../release/tables.ts';

/** One state of a status indicator. States without rank have no order. */
export interface State {
  readonly id: string;
  readonly label: Localized;
  readonly achieved: boolean;
  /** Order of classes: a higher one is worse. */
  readonly rank?: number;
}

/** The states that a status indicator can take, in the order of the dictionary. */
export function statesOf(indicator: Pick<IndicatorRow, 'states'>): readonly State[] {
  return JSON.parse(indicator.states) as State[];
}

/** One category of a breakdown. */
export interface Category {
  readonly id: string;
  readonly label: Localized;
}

/** The breakdowns of an indicator: the categories of each column, in the order of the dictionary. */
export function breakdownsOf(
  indicator: Pick<IndicatorRow, 'breakdowns'>,
): Readonly<Record<string, readonly Category[]>> {
  return JSON.parse(indicator.breakdowns) as Record<string, Category[]>;
}

/** What readers call the breakdowns of an indicator; none in releases closed before they had names. */
export function breakdownNames({
  breakdown_names: names,
}: Pick<IndicatorRow, 'breakdown_names'>): Readonly<Record<string, Localized>> {
  return JSON.parse(names ?? '{}') as Record<string, Localized>;
}

/** Status indicators that the targets of a programme name, each once. */
export function statusIndicators(programme: string, lookup: Lookup): readonly IndicatorRow[] {
  const named = new Set(
    lookup.targetIndicators.filter((row) => row.programme === programme).map(({ indicator }) => indicator),
  );
  return lookup.indicators.filter(({ indicator, kind }) => kind === 'status' && named.has(indicator));
}
