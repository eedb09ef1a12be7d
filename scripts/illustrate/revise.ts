import type { Period } from '../../src/periods/period.ts';
import type { Illustrative } from './config.ts';
import { chance } from './random.ts';
import { rowKey } from './row.ts';
import type { Filed } from './rows.ts';

/** Rows as first sent, and those that a later file corrects. */
export interface Revised {
  readonly rows: readonly Filed[];
  readonly corrections: readonly Filed[];
}

/**
 * Makes a few shares of the last full year too low at first, and corrects them. Only shares of things
 * and of households without kinds, so that no sum over parts or halves breaks.
 */
export function withRevisions(rows: readonly Filed[], { seed, gaps }: Illustrative, newest: Period): Revised {
  const year = newest.half === 0 ? newest.year : newest.year - 1;
  const split = new Set(
    rows.filter(({ row }) => Object.keys(row.breakdown).length > 0).map(({ row }) => row.indicator),
  );
  const chosen = rows
    .filter(
      ({ row, period, person }) =>
        period.year === year &&
        period.half === 0 &&
        !person &&
        Number(row.numerator) > 1 &&
        !split.has(row.indicator),
    )
    .map((filed) => ({ filed, luck: chance(seed, 'revised', rowKey(filed.row)) }))
    .toSorted((a, b) => a.luck - b.luck)
    .slice(0, gaps.revised)
    .map(({ filed }) => filed);
  const first = new Map(chosen.map((filed) => [filed, tooLow(filed)]));
  return {
    rows: rows.map((filed) => first.get(filed) ?? filed),
    corrections: chosen.map((filed) => ({ ...filed, row: { ...filed.row, status: 'revised' } })),
  };
}

function tooLow(filed: Filed): Filed {
  const numerator = Number(filed.row.numerator);
  const missed = Math.max(1, Math.round(numerator * 0.04));
  return { ...filed, row: { ...filed.row, numerator: String(numerator - missed) } };
}
