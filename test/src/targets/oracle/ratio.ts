/** A quotient of whole numbers, worked by hand and never shortened; `under` is above 0. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

export function ratio(over: number | bigint, under: number | bigint = 1): Ratio {
  return { over: BigInt(over), under: BigInt(under) };
}

export function plus(a: Ratio, b: Ratio): Ratio {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function minus(a: Ratio, b: Ratio): Ratio {
  return plus(a, { over: -b.over, under: b.under });
}

/** `a` times a whole number of parts of a whole: 3 of 10. */
export function partOf(a: Ratio, parts: number, of: number): Ratio {
  return { over: a.over * BigInt(parts), under: a.under * BigInt(of) };
}

export function isAtLeast(a: Ratio, b: Ratio): boolean {
  return a.over * b.under >= b.over * a.under;
}

export function isAbove(a: Ratio, b: Ratio): boolean {
  return a.over * b.under > b.over * a.under;
}

export function isEqual(a: Ratio, b: Ratio): boolean {
  return isAtLeast(a, b) && isAtLeast(b, a);
}

/** The whole number below or at a ratio of 0 or more, by counting off. */
export function wholeBelow({ over, under }: Ratio): bigint {
  return (over - (over % under)) / under;
}

export function inDecimals({ over, under }: Ratio): number {
  return Number(over) / Number(under);
}
