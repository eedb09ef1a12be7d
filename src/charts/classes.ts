import { nice, ticks } from 'd3';
import type { Format, Unit } from './chart.ts';

/** Shades of a map or a heat table, from few to many; the stylesheet has one for each. */
export const mostClasses = 5;

/** Equal steps over the values that are shown. */
export interface Classes {
  /** Lower limits of the classes and, last, the upper limit of the last one. Empty without values. */
  readonly limits: readonly number[];
}

/**
 * Up to five equal classes with round limits over the values; a value on a limit belongs to the class
 * above. Made from shown values alone: what is hidden moves no limit.
 */
export function classesOf(values: readonly number[], unit: Unit): Classes {
  const known = values.filter((value) => Number.isFinite(value));
  if (known.length === 0) return { limits: [] };
  const low = Math.min(...known);
  const high = Math.max(...known);
  // Differences that no figure would show make no classes.
  if (high - low < 1e-9) return { limits: [low, high] };
  for (let count = mostClasses; count > 0; count -= 1) {
    const [from, to] = nice(low, high, count);
    const limits = ticks(from, to, count).filter(
      (limit) => unit === 'percent' || high - low <= 2 || Number.isInteger(limit),
    );
    if (
      limits.length >= 2 &&
      limits.length <= mostClasses + 1 &&
      (limits.at(-1) ?? 0) >= high &&
      (limits[0] ?? 0) <= low
    ) {
      return { limits };
    }
  }
  return { limits: [low, high] };
}

/** The class of a value, from 0; the highest limit belongs to the last class. */
export function classOf({ limits }: Classes, value: number): number {
  const last = limits.length - 2;
  const found = limits.findLastIndex((limit) => limit <= value);
  return Math.max(0, Math.min(last, found));
}

/** The shade of a class, 1 (few) to 5 (many), spread over all shades where there are fewer classes. */
export function shadeOf(classes: Classes, value: number): number {
  return shadeOfClass(classes, classOf(classes, value));
}

/** As {@link shadeOf}, by the number of the class. */
export function shadeOfClass({ limits }: Classes, index: number): number {
  const last = limits.length - 2;
  if (last <= 0) return 3;
  return 1 + Math.round((index / last) * (mostClasses - 1));
}

/** What each class spans, in words: "20% – 40%"; a single value stands alone. */
export function classLabels({ limits }: Classes, format: Format): readonly string[] {
  return limits.slice(0, -1).map((from, index) => {
    const to = limits[index + 1] ?? from;
    return from === to ? format(from) : `${format(from)}\u00a0–\u00a0${format(to)}`;
  });
}
