import { validOn } from '../areas/area.ts';
import { comparePeriods, knownPeriod, lastDay, type Period } from '../periods/period.ts';
import type { AreaRow, ObservationRow } from '../release/tables.ts';
import type { State } from './states.ts';

/** Where one area stands: its state, or the mark of a blank. */
export interface AreaState {
  readonly area: AreaRow;
  readonly state: State | null;
  /** `ok`, or why there is no state. */
  readonly flag: string;
  /** Day of the event that led to the state, as far as known. */
  readonly event_date: string | null;
}

/** Where areas stand under one standard at the end of one period. */
export interface StandardStanding {
  /** Category of the breakdown that tells standards apart; null where there is none. */
  readonly standard: string | null;
  readonly period: string;
  /** Each area that existed at the end of the period, in the order given. */
  readonly areas: readonly AreaState[];
  /** How many areas are in each state that any is in, in the order of the dictionary. */
  readonly counts: readonly { readonly state: State; readonly areas: readonly AreaState[] }[];
  /** Areas without a state. */
  readonly blank: readonly AreaState[];
  /** Areas in an achieved state, of all areas that existed. */
  readonly achieved: number;
  readonly all: number;
}

/** What was reported of areas under one standard. */
export interface StandardSeries {
  readonly standard: string | null;
  readonly observations: readonly ObservationRow[];
}

/**
 * Where areas stand under each standard, at the newest period at or before `until` that was reported
 * under it. A state of one standard is never counted under another. Standards under which none of the
 * areas reported are left out.
 */
export function recognition(
  series: readonly StandardSeries[],
  states: readonly State[],
  areas: readonly AreaRow[],
  until: Period,
): readonly StandardStanding[] {
  return series.flatMap(({ standard, observations }) => {
    const ids = new Set(areas.map(({ area_id }) => area_id));
    const rows = observations.filter(
      (row) => ids.has(row.area_id) && comparePeriods(knownPeriod(row.period), until) <= 0,
    );
    const period = newestPeriod(rows);
    return period === undefined ? [] : [standing(standard, period, rows, states, areas)];
  });
}

function newestPeriod(rows: readonly ObservationRow[]): string | undefined {
  return rows
    .map(({ period }) => period)
    .toSorted((a, b) => comparePeriods(knownPeriod(b), knownPeriod(a)))[0];
}

function standing(
  standard: string | null,
  period: string,
  rows: readonly ObservationRow[],
  states: readonly State[],
  areas: readonly AreaRow[],
): StandardStanding {
  const there = new Map(rows.filter((row) => row.period === period).map((row) => [row.area_id, row]));
  const found = areas
    .filter((area) => validOn(area, lastDay(knownPeriod(period))))
    .map((area): AreaState => {
      const row = there.get(area.area_id);
      const state = row?.flag === 'ok' ? (states.find(({ id }) => id === row.state) ?? null) : null;
      const flag = state ? 'ok' : row && row.flag !== 'ok' ? row.flag : 'not_reported';
      return { area, state, flag, event_date: row?.event_date ?? null };
    });
  return {
    standard,
    period,
    areas: found,
    counts: states.flatMap((state) => {
      const inIt = found.filter((each) => each.state?.id === state.id);
      return inIt.length > 0 ? [{ state, areas: inIt }] : [];
    }),
    blank: found.filter(({ state }) => state === null),
    achieved: found.filter(({ state }) => state?.achieved).length,
    all: found.length,
  };
}

/** Whether the states of a status are the steps of a programme's workflow: each step is a state. */
export function followsWorkflow(
  states: readonly State[],
  steps: readonly { readonly id: string }[],
): boolean {
  const ids = new Set(states.map(({ id }) => id));
  return steps.length > 0 && steps.every(({ id }) => ids.has(id));
}

/** The category that a standard stands for: what follows the `@` of its id, as in `clean@harbour_2024`. */
export function categoryOf(standard: string): string {
  return standard.slice(standard.indexOf('@') + 1);
}

/** Whether a breakdown of a status has a category for one of these standards. */
export function hasStandard(
  breakdowns: Readonly<Record<string, readonly { readonly id: string }[]>>,
  standards: readonly string[],
): boolean {
  const categories = new Set(standards.map(categoryOf));
  return Object.values(breakdowns).some((list) => list.some(({ id }) => categories.has(id)));
}
