import { collate } from '../i18n/collate.ts';
import { comparePeriods, knownPeriod } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import { type Quality, sensitivities } from '../release/quality.ts';
import type { AreaRow, DutyRow } from '../release/tables.ts';

export type CoverageRow = Quality['coverage'][number];

/** What an area has reported of what was due. */
export const reportStates = ['full', 'partly', 'silent'] as const;
export type ReportState = (typeof reportStates)[number];

interface Cells {
  readonly cells_due: number;
  readonly cells_reported: number;
}

/** Whether all, some or none of the figures due were reported. */
export function reportState({ cells_due, cells_reported }: Cells): ReportState {
  if (cells_reported === 0) return 'silent';
  return cells_reported < cells_due ? 'partly' : 'full';
}

/**
 * The row that the page is headed by: of the newest period of the home area's programmes the one with most
 * areas. Undefined where those programmes have nothing due.
 */
export function headlineCoverage(
  { coverage }: Pick<Quality, 'coverage'>,
  { site, programmes }: Pick<Lookup, 'site' | 'programmes'>,
): CoverageRow | undefined {
  const home = new Set(
    programmes.filter(({ area_id }) => area_id === site.home_area).map(({ programme }) => programme),
  );
  return coverage
    .filter(({ programme }) => home.has(programme))
    .toSorted((a, b) => byPeriod(b, a) || b.areas_due - a.areas_due)[0];
}

/** The coverage of one programme and level, the newest period first. */
export interface ProgrammeCoverage {
  readonly programme: string;
  readonly level: string;
  readonly rows: readonly CoverageRow[];
}

/** Coverage by programme and level, programmes of the home area first, then in the order of the release. */
export function coverageTables(
  { coverage }: Pick<Quality, 'coverage'>,
  { site, programmes }: Pick<Lookup, 'site' | 'programmes'>,
): readonly ProgrammeCoverage[] {
  const order = site.area_levels.map(({ id }) => id);
  const isHome = (area: string): number => (area === site.home_area ? 0 : 1);
  return programmes
    .toSorted((a, b) => isHome(a.area_id) - isHome(b.area_id))
    .flatMap(({ programme }) => {
      const rows = coverage.filter((row) => row.programme === programme);
      return [...Map.groupBy(rows, ({ level }) => level)]
        .toSorted(([a], [b]) => order.indexOf(b) - order.indexOf(a))
        .map(([level, own]) => ({ programme, level, rows: own.toSorted((a, b) => byPeriod(b, a)) }));
    });
}

/** What each area of one level has reported for a programme, period by period. */
export interface ReportMatrix {
  readonly programme: string;
  readonly level: string;
  /** Ids, oldest first. */
  readonly periods: readonly string[];
  /** In the order of names; a cell a period, undefined where nothing was due. */
  readonly rows: readonly { readonly area: AreaRow; readonly cells: readonly (Cells | undefined)[] }[];
}

/** The matrices of the home area's programmes, for levels with several areas; at most the last `most` periods. */
export function reportMatrices(
  { coverage_by_area }: Pick<Quality, 'coverage_by_area'>,
  { site, programmes, area }: Pick<Lookup, 'site' | 'programmes' | 'area'>,
  most = 6,
): readonly ReportMatrix[] {
  const home = programmes.filter(({ area_id }) => area_id === site.home_area);
  return home.flatMap(({ programme }) => {
    const own = coverage_by_area.filter((row) => row.programme === programme);
    return [...Map.groupBy(own, ({ level }) => level)].flatMap(([level, rows]) => {
      const all = rows.toSorted(byPeriod).map(({ period }) => period);
      const periods = [...new Set(all)].slice(-most);
      const byArea = Map.groupBy(
        rows.filter(({ period }) => periods.includes(period)),
        ({ area_id }) => area_id,
      );
      if (byArea.size < 2) return [];
      const matrix = [...byArea].map(([id, found]) => ({
        area: area(id),
        cells: periods.map((period) => found.find((row) => row.period === period)),
      }));
      return { programme, level, periods, rows: matrix.toSorted((a, b) => byName(a.area, b.area)) };
    });
  });
}

/** Areas of a matrix that lack something in its newest period, by what they lack. */
export function lackingIn({
  rows,
  periods,
}: ReportMatrix): Readonly<Record<'partly' | 'silent', readonly AreaRow[]>> {
  const last = periods.length - 1;
  const those = (state: ReportState) =>
    rows.flatMap(({ area, cells }) => {
      const cell = cells[last];
      return cell && reportState(cell) === state ? [area] : [];
    });
  return { partly: those('partly'), silent: those('silent') };
}

/** Figures that were reported anew, of whatever indicators. */
export function revisedFigures({ revised }: Pick<Quality, 'revised'>): number {
  return sensitivities.reduce((sum, kind) => sum + revised[kind], 0);
}

/** What was due and did not come, or came late, by state; the newest day first. */
export function outstanding(
  duties: readonly DutyRow[],
): readonly { readonly state: 'late' | 'missing' | 'not_reported'; readonly duties: readonly DutyRow[] }[] {
  return (['late', 'missing', 'not_reported'] as const)
    .map((state) => ({
      state,
      duties: duties
        .filter((duty) => duty.state === state)
        .toSorted((a, b) => compare(b.due ?? '', a.due ?? '') || compare(a.what, b.what)),
    }))
    .filter((group) => group.duties.length > 0);
}

/** When the figures of one period came in, over several sources. */
export interface Arrival {
  readonly period: string;
  /** ISO. */
  readonly first: string;
  readonly last: string;
  /** Days from the end of the period to each of these; below 0 before it. */
  readonly firstDays: number;
  readonly lastDays: number;
  readonly cells: number;
}

/** Arrivals of some sources by period, the newest first. */
export function arrivalsOf(rows: Quality['arrivals'], sources: ReadonlySet<string>): readonly Arrival[] {
  // Sums name the sources of all their parts.
  const own = rows.filter(({ source }) => source.split(';').some((each) => sources.has(each)));
  return [...Map.groupBy(own, ({ period }) => period)]
    .map(([period, found]) => {
      const sorted = found.toSorted((a, b) => compare(a.received, b.received));
      const [first] = sorted;
      const last = sorted.at(-1);
      if (!first || !last) throw new RangeError(`no arrival in ${period}`);
      return {
        period,
        first: first.received,
        last: last.received,
        firstDays: first.days,
        lastDays: last.days,
        cells: found.reduce((sum, { cells }) => sum + cells, 0),
      };
    })
    .toSorted((a, b) => byPeriod(b, a));
}

function byPeriod(a: { readonly period: string }, b: { readonly period: string }): number {
  return comparePeriods(knownPeriod(a.period), knownPeriod(b.period));
}

function byName(a: AreaRow, b: AreaRow): number {
  return collate(a.name, b.name) || compare(a.area_id, b.area_id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
