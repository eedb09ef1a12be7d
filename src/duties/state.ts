import { knownPeriod, lastDay } from '../periods/period.ts';
import { type DutyState, hasFallenDue } from './duty.ts';
import type { Units } from './units.ts';

/** One time at which something is owed. */
export interface Occasion {
  /** ISO; null where the plan names no day. */
  readonly due: string | null;
  readonly strict: boolean;
  /** The period it covers or comes round in; null for what is owed once, or whenever it happens. */
  readonly period: string | null;
}

/** Whether the time for it is not over at the end of the as-of day (ISO); without a day or a period it is never open. */
export function isOpen({ due, strict, period }: Occasion, asOfDay: string): boolean {
  if (due !== null) return !hasFallenDue({ due, strict }, asOfDay);
  return period !== null && lastDay(knownPeriod(period)) > asOfDay;
}

/**
 * How a duty stands at the end of the as-of day (ISO). `units` are the areas that owed it, undefined
 * where no area's record speaks of it; `ended` says that its area was no more when it fell due.
 */
export function dutyState(
  occasion: Occasion,
  units: Units | undefined,
  ended: boolean,
  asOfDay: string,
): DutyState {
  const { due } = occasion;
  const waits = isOpen(occasion, asOfDay);
  if (!units || units.due === 0) {
    if (ended) return 'ended';
    if (waits) return 'upcoming';
    return due === null ? 'undated' : 'not_reported';
  }
  const { not_done, late, done, withheld } = units;
  const silent = units.silent + units.open;
  if (silent + not_done === 0 && withheld > 0) return waits ? 'upcoming' : 'withheld';
  if (silent + not_done === 0) return late > 0 ? 'late' : done > 0 ? 'recorded' : 'in_time';
  if (waits) return 'upcoming';
  if (due === null) return not_done > 0 ? 'missing' : 'undated';
  return silent + withheld === units.due ? 'not_reported' : 'missing';
}
