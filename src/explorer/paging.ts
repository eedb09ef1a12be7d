/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly at: number;
  readonly of: number;
}

/** The page of that number, or the nearest there is; pages as even as they can be. */
export function pageOf<T>(items: readonly T[], wanted: number, most: number): Page<T> {
  const of = Math.max(1, Math.ceil(items.length / most));
  const at = Math.min(of, Math.max(1, Math.trunc(wanted) || 1));
  const size = Math.ceil(items.length / of);
  return { items: items.slice((at - 1) * size, at * size), at, of };
}
