export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Median and range of some measurements, rounded; null of none. */
export function summary(values: readonly number[]): Summary | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return null;
  return { median: Math.round(share(sorted, 0.5)), least: Math.round(least), most: Math.round(most) };
}

/** The value below which this part of some measurements lies. Throws a RangeError on none. */
export function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  if (value === undefined) throw new RangeError('nothing was measured');
  return value;
}
