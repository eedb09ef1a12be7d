import { knownPeriod, lastDay, type Period, periodId } from '../periods/period.ts';
import { add, compare, divide, fraction, type Fraction, multiply, subtract } from './fraction.ts';
import type { Point } from './point.ts';
import { position } from './position.ts';
import type { Question } from './question.ts';
import { reported } from './reported.ts';

/** Where a path begins: an exact amount at the end of a full year. */
export interface Base {
  readonly period: Period;
  readonly amount: Fraction;
}

/**
 * The baseline of a path: the last full year that ended before the target began, else the first full
 * year after. Only years that were reported count; undefined when there is none up to the period.
 */
export function baseline({ series, facts, test, period }: Question): Base | undefined {
  const years = series.upTo(period).flatMap((point) => fullYear(point, facts));
  const before = years.filter((base) => lastDay(base.period) < test.valid_from);
  return before.at(-1) ?? years[0];
}

function fullYear(point: Point, facts: Question['facts']): Base[] {
  const period = knownPeriod(point.period);
  if (period.half !== 0) return [];
  const { amount } = reported(point, facts);
  return amount ? [{ period, amount }] : [];
}

/** Whether the baseline is the period itself, which then is not judged. */
export function isBase(base: Base, period: Period): boolean {
  return periodId(base.period) === periodId(period);
}

/**
 * What a straight line from the baseline to the threshold at the deadline requires on a day.
 * Never stricter than the threshold: who starts better than it may fall back to it.
 */
export function pathAt(base: Base, threshold: Fraction, deadline: string, day: string): Fraction {
  const start = position(lastDay(base.period));
  const span = subtract(position(deadline), start);
  if (day >= deadline || compare(span, fraction(0)) <= 0) return threshold;
  if (compare(base.amount, threshold) >= 0) return threshold;
  const passed = divide(subtract(position(day), start), span);
  return add(base.amount, multiply(subtract(threshold, base.amount), passed));
}
