import { validOn } from '../areas/area.ts';
import { comparePeriods, knownPeriod, lastDay, periodId } from '../periods/period.ts';
import type { ObservationRow } from '../release/tables.ts';
import type { Choice } from './choice.ts';
import type { ExplorerArea } from './data.ts';
import type { Line } from './shown.ts';

/** The same numbers as the chart's: a row a line, a column a period. */
export interface Grid {
  /** Ids of periods, oldest first. */
  readonly periods: readonly string[];
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly line: Line;
  /** As many as there are periods. */
  readonly cells: readonly Cell[];
}

/** What is published for an area and period, or why nothing is. */
export type Cell =
  | { readonly kind: 'row'; readonly row: Line['rows'][number] }
  | { readonly kind: 'before' | 'after' | 'none' };

/** Rows in the periods that were chosen. */
export function inPeriods<R extends ObservationRow>(rows: readonly R[], { periods }: Choice): readonly R[] {
  return periods === 'year' ? rows.filter(({ half }) => half === 0) : rows;
}

/** Lays out the observations of lines. Years without any row stay as columns between others. */
export function gridOf(lines: readonly Line[]): Grid {
  const rows = lines.flatMap((line) => line.rows);
  const years = rows.filter(({ half }) => half === 0).map(({ year }) => year);
  const ids = new Set(rows.map(({ period }) => period));
  for (let year = Math.min(...years); year < Math.max(...years); year += 1)
    ids.add(periodId({ year, half: 0 }));
  const periods = [...ids].map(knownPeriod).sort(comparePeriods);
  return {
    periods: periods.map(periodId),
    rows: lines.map((line) => {
      const at = new Map(line.rows.map((row) => [row.period, row]));
      const early = line.rows.some(({ period }) => lastDay(knownPeriod(period)) < line.area.from);
      return {
        line,
        cells: periods.map((period): Cell => {
          const row = at.get(periodId(period));
          return row ? { kind: 'row', row } : { kind: absence(line.area, lastDay(period), early) };
        }),
      };
    }),
  };
}

/** @param early whether figures recomputed for the time before the area began are published */
function absence(area: ExplorerArea, day: string, early: boolean): 'before' | 'after' | 'none' {
  if (validOn({ valid_from: area.from, valid_to: area.to }, day)) return 'none';
  if (day > area.from) return 'after';
  return early ? 'none' : 'before';
}
