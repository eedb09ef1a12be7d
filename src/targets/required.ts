import { elapsed, type Period } from '../periods/period.ts';
import { floor, fraction, type Fraction, multiply } from './fraction.ts';
import type { Facts } from './question.ts';

/**
 * What is required within a period of something that starts from nothing each year: the threshold
 * times the part of the year that the figure covers. A half-year of what adds up over the year
 * covers that half; what is counted since January covers the year so far.
 */
export function requiredSoFar(
  threshold: Fraction,
  { half }: Period,
  { adds_over_periods }: Pick<Facts, 'adds_over_periods'>,
): Fraction {
  const part = half === 2 && adds_over_periods ? 0.5 : elapsed({ year: 0, half });
  return multiply(threshold, fraction(part));
}

/** The same for things counted one by one: half a thing can't be asked for. */
export function requiredCount(
  threshold: Fraction,
  period: Period,
  facts: Pick<Facts, 'adds_over_periods'>,
): Fraction {
  return period.half === 0 ? threshold : floor(requiredSoFar(threshold, period, facts));
}
