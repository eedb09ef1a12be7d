const two = (number: number) => String(number).padStart(2, '0');
const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * The ways to put a period together from shorter ones, each a complete list of ids: a year from halves,
 * quarters or months, a half from quarters or months, a quarter from months. None for a month.
 */
export function periodParts(id: string): readonly (readonly string[])[] {
  const [, year, kind, number] = /^(\d{4})(?:-([HQ])([1-4]))?$/.exec(id) ?? [];
  if (year === undefined) return [];
  const months = (from: number, to: number) => span(from, to).map((month) => `${year}-${two(month)}`);
  const quarters = (from: number, to: number) => span(from, to).map((quarter) => `${year}-Q${quarter}`);
  const nth = Number(number);
  if (kind === undefined) return [[`${year}-H1`, `${year}-H2`], quarters(1, 4), months(1, 12)];
  if (kind === 'Q') return [months(3 * nth - 2, 3 * nth)];
  return nth > 2 ? [] : [quarters(2 * nth - 1, 2 * nth), months(6 * nth - 5, 6 * nth)];
}
