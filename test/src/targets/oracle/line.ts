import { isAtLeast, isAbove, minus, partOf, plus, type Ratio, ratio } from './ratio.ts';

/** A reported full year: n of d. */
export interface Year {
  readonly year: number;
  readonly n: number;
  readonly d: number;
}

/** Halves of years gone by at the end of a period, counted from year 0. */
export function halvesAt(year: number, half: number): number {
  return 2 * year + (half === 1 ? 1 : 2);
}

export function percent({ n, d }: Pick<Year, 'n' | 'd'>): Ratio {
  return ratio(100 * n, d);
}

/** The baseline among reported years (oldest first): the last before the start, else the first there is. */
export function baselineOf(reported: readonly Year[], startYear: number, now: number): Year | undefined {
  const ended = reported.filter(({ year, d }) => d > 0 && halvesAt(year, 0) <= now);
  let found: Year | undefined;
  for (const year of ended) if (year.year < startYear) found = year;
  return found ?? ended[0];
}

/** What the straight line from the end of the baseline year to the deadline asks for, in percent. */
export function lineAt(base: Year, threshold: Ratio, deadline: number, now: number): Ratio {
  const start = halvesAt(base.year, 0);
  if (now >= deadline || isAtLeast(percent(base), threshold)) return threshold;
  const way = minus(threshold, percent(base));
  return plus(percent(base), partOf(way, now - start, deadline - start));
}

/** Whether a share is as far as the line asks; at the threshold itself a strict one must be above. */
export function isOnLine(share: Ratio, line: Ratio, threshold: Ratio, strict: boolean): boolean {
  return strict && isAtLeast(line, threshold) ? isAbove(share, line) : isAtLeast(share, line);
}
