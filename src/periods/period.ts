/**
 * A reporting period: a calendar year, or one half of it.
 * `half` is 0 for the whole year, 1 for January to June, 2 for July to December.
 */
export interface Period {
  readonly year: number;
  readonly half: 0 | 1 | 2;
}

const written = /^(\d{4})(?:-H([12]))?$/;

/** The period that `2026` or `2026-H1` names, or undefined. For what people write see `parse.ts`. */
export function period(id: string): Period | undefined {
  const match = written.exec(id);
  if (!match) return undefined;
  return { year: Number(match[1]), half: match[2] === undefined ? 0 : match[2] === '1' ? 1 : 2 };
}

/** As {@link period}, for ids known to be well formed. Throws a RangeError that names the id. */
export function knownPeriod(id: string): Period {
  const found = period(id);
  if (!found) throw new RangeError(`"${id}" is no period: write a year (2026) or a half-year (2026-H1)`);
  return found;
}

/** The id of a period: `2026`, `2026-H1`. */
export function periodId({ year, half }: Period): string {
  return half === 0 ? String(year) : `${year}-H${half}`;
}

/** The first day of a period, ISO. */
export function firstDay({ year, half }: Period): string {
  return half === 2 ? `${year}-07-01` : `${year}-01-01`;
}

/** The last day of a period, ISO. A period belongs to the areas valid on this day. */
export function lastDay({ year, half }: Period): string {
  return half === 1 ? `${year}-06-30` : `${year}-12-31`;
}

/** The same period `years` later; negative for earlier. */
export function shiftYears({ year, half }: Period, years: number): Period {
  return { year: year + years, half };
}

/** The part of its year that has passed when the period ends: 0.5 or 1. */
export function elapsed({ half }: Period): number {
  return half === 1 ? 0.5 : 1;
}

/** Orders by last day; a half-year comes before the whole year that ends with it. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || order(a) - order(b);
}

function order({ half }: Period): number {
  return half === 0 ? 3 : half;
}
