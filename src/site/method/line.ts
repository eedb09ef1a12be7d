import { comparePeriods, knownPeriod, lastDay, type Period } from '../../periods/period.ts';
import { fraction, multiply, subtract, toNumber } from '../../targets/fraction.ts';
import { baseline, type Base, pathAt } from '../../targets/path.ts';
import { position } from '../../targets/position.ts';
import type { Question } from '../../targets/question.ts';

/** What a path requires at the end of each year from its baseline to its deadline, in percent or units. */
export interface Line {
  readonly base: Base;
  readonly deadline: string;
  readonly threshold: number;
  readonly required: readonly { readonly period: Period; readonly amount: number }[];
}

/** The path of a question that has one. Throws a RangeError for one that has none. */
export function lineOf(question: Question): Line {
  const base = baseline(question);
  const { deadline, threshold } = question.test;
  if (!base || deadline === null || threshold === null) {
    throw new RangeError(
      'the example has no path: give it a year before its start, a deadline and a threshold',
    );
  }
  const last = knownPeriod(deadline.slice(0, 4)).year;
  const periods = Array.from({ length: last - base.period.year + 1 }, (_, after): Period => ({
    year: base.period.year + after,
    half: 0,
  }));
  return {
    base,
    deadline,
    threshold,
    required: (question.period.half === 0 ? periods : [...periods, question.period])
      .toSorted(comparePeriods)
      .map((period) => ({
        period,
        amount: toNumber(pathAt(base, fraction(threshold), deadline, lastDay(period))),
      })),
  };
}

/** The months of its year, of twelve equal ones, that have passed at the end of a day. */
export function monthsPassed(day: string): number {
  const year = fraction(Number(day.slice(0, 4)));
  return toNumber(multiply(subtract(position(day), year), fraction(12)));
}
