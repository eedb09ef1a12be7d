import { gridOf } from './grid.ts';
import type { Line } from './shown.ts';
import { chartCell, newestShown } from './view-cells.ts';

/** Which lines are shown by their value; null: no bound. */
export interface Condition {
  readonly least: number | null;
  readonly most: number | null;
}

/** The lines that meet a condition, and how many of all did, did not, or can't be told. */
export interface Met {
  readonly lines: readonly Line[];
  /** The period whose values decide: the newest in which anything is shown; null if nothing is. */
  readonly period: string | null;
  readonly all: number;
  /** Without a published value: neither in nor out is known. */
  readonly unknown: number;
}

/** Whether a condition asks anything. */
export function hasCondition({ least, most }: Condition): boolean {
  return least !== null || most !== null;
}

/** Keeps the lines whose newest value lies within the bounds, both included. */
export function meeting(lines: readonly Line[], condition: Condition): Met {
  const grid = gridOf(lines);
  const period = newestShown(grid);
  const at = period === null ? -1 : grid.periods.indexOf(period);
  const valued = grid.rows.map(({ line, cells }) => ({ line, value: chartCell(cells[at]).value }));
  const within = (value: number | null): boolean =>
    value !== null &&
    (condition.least === null || value >= condition.least) &&
    (condition.most === null || value <= condition.most);
  return {
    lines: valued.filter(({ value }) => within(value)).map(({ line }) => line),
    period,
    all: lines.length,
    unknown: valued.filter(({ value }) => value === null).length,
  };
}
