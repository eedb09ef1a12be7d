import { median } from './median.ts';

/** A number of one year of a series. */
export interface Point {
  readonly year: number;
  readonly amount: number;
}

/** Numbers below this change by chance: none of them is an outlier. */
export const leastAmount = 20;
/** Earlier numbers that a judgement needs. */
export const leastEarlier = 4;
/** How many times the usual scatter a number must be off. */
export const factor = 5;
/** The least scatter that is taken for usual, as a part of the level: no series goes quite straight. */
export const leastScatter = 0.1;
/** Makes the median absolute deviation the standard deviation of a normal scatter. */
const normal = 1.4826;

/**
 * What was to be expected, if the last point is an outlier against the earlier ones of the same series;
 * else undefined. A line is laid through the earlier points (Theil and Sen: the median of all slopes)
 * and drawn on to the last one. That is an outlier when it is off by more than `factor` times the scatter
 * of the earlier points about the line (median absolute deviation), and so too when the same is done with
 * the logarithms: steady growth, by so much or by such a part a year, is none. Points are in order of
 * years; amounts are of any unit.
 */
export function outlier(points: readonly Point[]): number | undefined {
  const last = points.at(-1);
  if (!last || points.length <= leastEarlier || last.amount < leastAmount) return undefined;
  const years: number[] = [];
  const amounts: number[] = [];
  for (let at = 0; at < points.length - 1; at += 1) {
    const { year, amount } = points[at] as Point;
    years.push(year);
    amounts.push(amount);
  }
  const usual = median([...amounts]);
  // Where most were nothing there is no level to speak of.
  if (usual <= 0) return undefined;
  const level = line(years, amounts, last.year);
  const scatter = Math.max(normal * level.scatter, leastScatter * Math.max(usual, level.expected));
  if (Math.abs(last.amount - level.expected) <= factor * scatter) return undefined;
  if (amounts.some((amount) => amount <= 0)) return Math.max(0, level.expected);
  const logs = line(years, amounts.map(Math.log), last.year);
  const logScatter = Math.max(normal * logs.scatter, Math.log(1 + leastScatter));
  if (Math.abs(Math.log(last.amount) - logs.expected) <= factor * logScatter) return undefined;
  return Math.max(0, level.expected);
}

/** The line through the points: what it gives for a year, and how far the points are from it. */
function line(
  years: readonly number[],
  amounts: readonly number[],
  year: number,
): { expected: number; scatter: number } {
  const slopes: number[] = [];
  for (const [a, amount] of amounts.entries()) {
    for (let b = a + 1; b < amounts.length; b += 1)
      slopes.push(((amounts[b] as number) - amount) / ((years[b] as number) - (years[a] as number)));
  }
  const slope = median(slopes);
  // Counted from the year asked for, the intercept is what is expected then.
  const drawn = amounts.map((amount, at) => amount + slope * (year - (years[at] as number)));
  const expected = median([...drawn]);
  return { expected, scatter: median(drawn.map((amount) => Math.abs(amount - expected))) };
}
