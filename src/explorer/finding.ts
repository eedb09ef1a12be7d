import { validOn } from '../areas/area.ts';
import {
  comparePeriods,
  knownPeriod,
  lastDay,
  type Period,
  periodId,
  shiftYears,
} from '../periods/period.ts';
import type { Line } from './shown.ts';

interface Counted {
  readonly period: Period;
  /** Lines with a number in that period, and all of areas that existed then. */
  readonly known: number;
  readonly chosen: number;
}

/** The value of one line, the only one with a number or the only one there is. */
export interface OneFinding extends Counted {
  readonly kind: 'one';
  /** Its id. */
  readonly line: string;
  readonly value: number;
  /** Of a figure that its source gives as "over", "about" and the like. */
  readonly qualifier: string | null;
  readonly change: Change | null;
}

/** The range over several lines. */
export interface ManyFinding extends Counted {
  readonly kind: 'many';
  readonly lowest: number;
  readonly highest: number;
}

/** Against the same period a year before. */
export interface Change {
  readonly from: Period;
  readonly by: number;
}

/** What the chosen figures say in one sentence, before it is put into words. */
export type Finding = { readonly kind: 'none' } | OneFinding | ManyFinding;

/** What is known of the newest period with a number. */
export function findingOf(lines: readonly Line[]): Finding {
  const known = lines.flatMap(({ id, rows }) =>
    rows.flatMap((row) =>
      row.flag === 'ok' && row.value !== null
        ? [{ line: id, period: knownPeriod(row.period), value: row.value, qualifier: row.qualifier }]
        : [],
    ),
  );
  const newest = known
    .map(({ period }) => period)
    .sort(comparePeriods)
    .at(-1);
  if (!newest) return { kind: 'none' };
  const last = known.filter(({ period }) => comparePeriods(period, newest) === 0);
  // An area that had ended by then, or had not begun, lacks nothing.
  const day = lastDay(newest);
  const there = lines.filter(
    ({ id, area }) =>
      validOn({ valid_from: area.from, valid_to: area.to }, day) || last.some(({ line }) => line === id),
  );
  const counted = { period: newest, known: last.length, chosen: there.length };
  const [first] = last;
  if (last.length === 1 && first) {
    const from = shiftYears(newest, -1);
    const old = known.find(({ line, period }) => line === first.line && periodId(period) === periodId(from));
    const change = old ? { from, by: first.value - old.value } : null;
    return {
      ...counted,
      kind: 'one',
      line: first.line,
      value: first.value,
      qualifier: first.qualifier,
      change,
    };
  }
  const values = last.map(({ value }) => value);
  return { ...counted, kind: 'many', lowest: Math.min(...values), highest: Math.max(...values) };
}
