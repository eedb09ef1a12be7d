/** The span of an axis of time and the years whose end is labelled. */
export interface TimeScale {
  readonly domain: readonly [Date, Date];
  readonly years: readonly number[];
}

const halfYear = 183 * 86_400_000;

/**
 * The scale for a set of instants. Every end of a year in the span is labelled, or every second,
 * fifth and so on when there is room for `most` labels only; the last one always is.
 */
export function timeScale(instants: readonly Date[], most: number): TimeScale {
  const times = instants.map((one) => one.getTime()).filter((time) => Number.isFinite(time));
  if (times.length === 0) return { domain: [new Date(0), new Date(halfYear)], years: [] };
  let first = Math.min(...times);
  let last = Math.max(...times);
  if (first === last) {
    first -= halfYear;
    last += halfYear;
  }
  const domain = [new Date(first), new Date(last)] as const;
  const years: number[] = [];
  for (let year = domain[0].getUTCFullYear(); year <= domain[1].getUTCFullYear(); year += 1) {
    const at = yearEnd(year).getTime();
    if (first <= at && at <= last) years.push(year);
  }
  const step = [1, 2, 5, 10, 20, 50].find((each) => years.length / each <= most) ?? 100;
  return { domain, years: years.filter((year) => ((years.at(-1) ?? 0) - year) % step === 0) };
}

/** The day on which a year's value stands. */
export function yearEnd(year: number): Date {
  return new Date(Date.UTC(year, 11, 31));
}
