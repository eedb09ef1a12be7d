/** Divides a whole number by weights into whole numbers that add up to it (largest remainders). */
export function allot(total: number, weights: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const sum = Object.values(weights).reduce((a, b) => a + b, 0);
  const parts = Object.entries(weights).map(([id, weight]) => ({ id, exact: (total * weight) / sum }));
  const left = total - parts.reduce((held, { exact }) => held + Math.floor(exact), 0);
  const larger = parts.toSorted((a, b) => (b.exact % 1) - (a.exact % 1));
  const extra = new Set(larger.slice(0, left).map(({ id }) => id));
  return new Map(parts.map(({ id, exact }) => [id, Math.floor(exact) + (extra.has(id) ? 1 : 0)]));
}
