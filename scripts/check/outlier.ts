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
  const earlier = points.slice(0, -1);
  if (!last || earlier.length < leastEarlier || last.amount < leastAmount) return undefined;
  const usual = median(earlier.map(({ amount }) => amount));
  // Where most were nothing there is no level to speak of.
  if (usual <= 0) return undefined;
  const level = line(earlier, last.year);
  const scatter = Math.max(normal * level.scatter, leastScatter * Math.max(usual, level.expected));
  if (Math.abs(last.amount - level.expected) <= factor * scatter) return undefined;
  if (earlier.some(({ amount }) => amount <= 0)) return Math.max(0, level.expected);
  const logs = line(
    earlier.map(({ year, amount }) => ({ year, amount: Math.log(amount) })),
    last.year,
  );
  const logScatter = Math.max(normal * logs.scatter, Math.log(1 + leastScatter));
  if (Math.abs(Math.log(last.amount) - logs.expected) <= factor * logScatter) return undefined;
  return Math.max(0, level.expected);
}

/** The line through the points: what it gives for a year, and how far the points are from it. */
function line(points: readonly Point[], year: number): { expected: number; scatter: number } {
  const slopes = points.flatMap((a, index) =>
    points.slice(index + 1).map((b) => (b.amount - a.amount) / (b.year - a.year)),
  );
  const slope = median(slopes);
  // Counted from the year asked for, the intercept is what is expected then.
  const expected = median(points.map((point) => point.amount + slope * (year - point.year)));
  const off = points.map((point) => Math.abs(point.amount + slope * (year - point.year) - expected));
  return { expected, scatter: median(off) };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
