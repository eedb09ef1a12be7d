import { instant } from './series.ts';

/** What is required by a day, ISO. */
export interface Requirement {
  readonly at: string;
  readonly value: number;
}

/**
 * Parts what is required of half-years from the path over whole years, for indicators that start from
 * nothing each year: half of a year's limit is no point on the way from one year's limit to the next.
 */
export function requirementsApart(
  required: readonly Requirement[],
  accumulates: boolean,
): { readonly years: readonly Requirement[]; readonly halves: readonly Requirement[] } {
  if (!accumulates) return { years: required, halves: [] };
  const half = ({ at }: Requirement): boolean => at.endsWith('-06-30');
  return { years: required.filter((one) => !half(one)), halves: required.filter(half) };
}

/** A value required at an instant. */
export interface Waypoint {
  readonly at: Date;
  readonly value: number;
}

/**
 * The corners of what is required, oldest first. A 'step' holds each value for the year that ends
 * with its day, or from the day before it in the list when that is nearer.
 */
export function requiredPath(required: readonly Requirement[], shape: 'line' | 'step'): Waypoint[] {
  const corners = required
    .filter(({ value }) => Number.isFinite(value))
    .map(({ at, value }) => ({ at: instant(at), value }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  if (shape === 'line') return corners;
  return corners.flatMap(({ at, value }, index) => {
    const yearBefore = Date.UTC(at.getUTCFullYear() - 1, at.getUTCMonth(), at.getUTCDate());
    const from = Math.max(yearBefore, corners[index - 1]?.at.getTime() ?? yearBefore);
    return [
      { at: new Date(from), value },
      { at, value },
    ];
  });
}

/** What the path requires at an instant; null before its first corner and after its last. */
export function requiredAt(path: readonly Waypoint[], at: Date): number | null {
  const time = at.getTime();
  // From the left, so that a step's own value wins over the next one's on the day they meet.
  for (let index = 0; index < path.length; index += 1) {
    const to = path[index];
    if (!to || to.at.getTime() < time) continue;
    if (to.at.getTime() === time) return to.value;
    const from = path[index - 1];
    if (!from) return null;
    const part = (time - from.at.getTime()) / (to.at.getTime() - from.at.getTime());
    return from.value + (to.value - from.value) * part;
  }
  return null;
}

/** The part of the path up to an instant, with a corner there; the whole path when it starts later. */
export function pathUntil(path: readonly Waypoint[], end: Date): readonly Waypoint[] {
  const first = path[0];
  if (!first || first.at >= end) return path;
  const before = path.filter(({ at }) => at < end);
  const value = requiredAt(path, end);
  return value === null ? before : [...before, { at: end, value }];
}
