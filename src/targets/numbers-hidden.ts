import type { Reason } from './status.ts';

/** Reasons that speak of a number and what was asked of it. */
const ofNumbers: ReadonlySet<string> = new Set<Reason>([
  'reached',
  'not_reached',
  'over_limit',
  'within_limit',
  'pace_ahead',
  'pace_behind',
  'held_at_zero',
  'improved',
  'not_improved',
  'level_held',
  'level_short',
  'cannot_hold',
]);

/** Whether a published verdict stands without the numbers it was reached by, since these are hidden. */
export function numbersHidden({
  reason,
  value,
  indicator,
}: {
  readonly reason: string;
  readonly value: number | null;
  readonly indicator: string | null;
}): boolean {
  return value === null && indicator === null && ofNumbers.has(reason);
}
