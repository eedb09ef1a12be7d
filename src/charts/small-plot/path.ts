/** A corner of a path, px. */
export type Corner = readonly [x: number, y: number];

/** Straight lines from corner to corner. */
export function path(corners: readonly Corner[]): string {
  return corners.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${rounded(x)},${rounded(y)}`).join('');
}

/** Thousandths of a px, as in d3's paths. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
