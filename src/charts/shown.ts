import { collate } from '../i18n/collate.ts';
import type { Status } from '../targets/status.ts';
import type { Flag } from './chart.ts';
import { missingSign } from './missing.ts';

/** Why there is no number: not published, not reported, not defined; or the area was not there yet, or no longer. */
export type Why = Exclude<Flag, 'ok'> | 'none' | 'before' | 'after';

/** A cell as published. `value` is drawn only where `flag` is 'ok'. */
export interface Shown {
  readonly value: number | null;
  readonly flag: 'ok' | Why;
}

/** An area with its cell. */
export interface AreaValue extends Shown {
  readonly id: string;
  readonly label: string;
}

/** The number to draw; null where there is none, whatever `value` says. */
export function shownValue({ value, flag }: Shown): number | null {
  return flag === 'ok' && value !== null && Number.isFinite(value) ? value : null;
}

/** Why a cell without a number has none. One flagged ok without a value counts as not reported. */
export function whyMissing({ flag }: Pick<Shown, 'flag'>): Why {
  return flag === 'ok' ? 'not_reported' : flag;
}

const absent = { none: 'no_data', before: 'not_due', after: 'not_applicable' } as const;

/** The mark that stands for a reason. */
export function whySign(why: Why): Status {
  return why === 'none' || why === 'before' || why === 'after' ? absent[why] : missingSign(why);
}

/** How many cells lack a number, for each reason that occurs, the most frequent first. */
export function missingCounts(
  cells: readonly Shown[],
): readonly { readonly why: Why; readonly count: number }[] {
  const counts = new Map<Why, number>();
  for (const cell of cells) {
    if (shownValue(cell) !== null) continue;
    const why = whyMissing(cell);
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count);
}

/** In what order areas stand. Never by value unless the reader asks. */
export type AreaOrder = 'name' | 'value' | 'change' | 'given';

/**
 * Areas with a number first, by name in Vietnamese order or by the measure given, from the highest; those
 * without one after them by name, since a place in an order would tell something of what is hidden.
 * @param measure what 'value' and 'change' sort by; null where it is not known.
 */
export function inOrder<T extends AreaValue>(
  rows: readonly T[],
  order: AreaOrder,
  measure: (row: T) => number | null = shownValue,
): readonly T[] {
  const byName = order === 'given' ? rows : rows.toSorted((a, b) => collate(a.label, b.label));
  const known = byName.filter((row) => shownValue(row) !== null);
  const blank = byName.filter((row) => shownValue(row) === null);
  if (order === 'name' || order === 'given') return [...known, ...blank];
  const measured = known.map((row) => ({ row, at: measure(row) }));
  const sorted = measured
    .filter(({ at }) => at !== null)
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
    .map(({ row }) => row);
  return [...sorted, ...measured.filter(({ at }) => at === null).map(({ row }) => row), ...blank];
}
