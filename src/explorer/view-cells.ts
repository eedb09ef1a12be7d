import type { AreaValue, Shown as ShownCell } from '../charts/shown.ts';
import { periodName, periodShort } from '../i18n/date.ts';
import { knownPeriod, periodId, shiftYears } from '../periods/period.ts';
import type { Cell, Grid } from './grid.ts';
import type { Line, Shown } from './shown.ts';

/** A line with its cell of one period. */
export interface LineValue extends AreaValue {
  readonly line: Line;
  readonly recomputed: boolean;
}

/** A cell of the grid as charts take it; a row flagged ok without a number counts as not reported. */
export function chartCell(cell: Cell | undefined): ShownCell {
  if (!cell) return { value: null, flag: 'none' };
  if (cell.kind !== 'row') return { value: null, flag: cell.kind };
  const { flag, value } = cell.row;
  return { value: flag === 'ok' ? value : null, flag: flag as ShownCell['flag'] };
}

/** The newest period in which anything is shown; null where nothing is. */
export function newestShown({ periods, rows }: Grid): string | null {
  const at = periods.findLastIndex((_, index) =>
    rows.some(({ cells }) => {
      const cell = cells[index];
      return cell?.kind === 'row' && cell.row.flag === 'ok';
    }),
  );
  return periods[at] ?? null;
}

/** The same period a year before, where it is among the chosen ones. */
export function periodBefore({ periods }: Grid, period: string): string | null {
  const before = periodId(shiftYears(knownPeriod(period), -1));
  return periods.includes(before) ? before : null;
}

/** Every line with its cell of that period. */
export function lineValues({ periods, rows }: Grid, period: string): readonly LineValue[] {
  const index = periods.indexOf(period);
  return rows.map(({ line, cells }) => {
    const cell = cells[index];
    return {
      id: line.id,
      label: line.label,
      line,
      recomputed: cell?.kind === 'row' && cell.row.flag === 'ok' && cell.row.recomputed,
      ...chartCell(cell),
    };
  });
}

/** Ids of the chosen lines, to be marked among all. */
export function markedIds({ lines }: Pick<Shown, 'lines'>): readonly string[] {
  const chosen = lines.filter(({ chosen }) => chosen).map(({ id }) => id);
  // Where all were chosen there is nothing to tell from the rest.
  return chosen.length === lines.length ? [] : chosen;
}

/** "năm 2025"; "2025". */
export function periodWords(period: string, { language }: Pick<Shown, 'language'>): string {
  return periodName(knownPeriod(period), language);
}

/** "6T đầu 2026"; "H1 2026". */
export function periodLabel(period: string, { language }: Pick<Shown, 'language'>): string {
  return periodShort(knownPeriod(period), language);
}
