import type { SandboxResult } from '../release/sandbox.ts';
import { isNumeric } from './cell.ts';

/** What a quick chart draws: the columns' places, and how. */
export interface ChartChoice {
  readonly kind: 'line' | 'bar' | 'dot';
  readonly x: number;
  readonly y: number;
}

/** Columns that can be drawn as values, and those they can be drawn by. */
export function drawable({ columns, rows }: SandboxResult): {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
} {
  const places = columns.map((_, index) => index);
  const amount = (index: number): boolean => {
    const column = columns[index];
    return column !== undefined && isNumeric(column) && rows.some((row) => typeof row[index] === 'number');
  };
  const ys = places.filter(
    (index) => amount(index) && !isTime(columns[index]?.name ?? '', columns[index]?.type ?? ''),
  );
  return { xs: places, ys: ys.length > 0 ? ys : places.filter(amount) };
}

/** The first sensible choice; null if nothing can be drawn. */
export function firstChoice(result: SandboxResult): ChartChoice | null {
  const { xs, ys } = drawable(result);
  const [y] = [...ys.filter((index) => result.columns[index]?.name === 'value'), ...ys];
  if (y === undefined || result.rows.length === 0) return null;
  const others = xs.filter((index) => index !== y);
  const time = others.find((index) =>
    isTime(result.columns[index]?.name ?? '', result.columns[index]?.type ?? ''),
  );
  const text = others.find((index) => result.columns[index]?.type === 'VARCHAR');
  // Lines are for one value a time; several rows of one time are told apart by their names.
  const single =
    time !== undefined && new Set(result.rows.map((row) => row[time])).size === result.rows.length;
  return chartOf(result, (single ? time : (text ?? time)) ?? others[0] ?? y, y);
}

/** How a choice of columns is drawn. */
export function chartOf({ columns }: SandboxResult, x: number, y: number): ChartChoice {
  const column = columns[x];
  const across =
    column && isTime(column.name, column.type) ? 'line' : column && isNumeric(column) ? 'dot' : 'bar';
  return { kind: across, x, y };
}

function isTime(name: string, type: string): boolean {
  return /^(DATE|TIMESTAMP)/.test(type) || /(^|_)(year|half|period)(_|$)/.test(name);
}
