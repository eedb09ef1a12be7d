import type { Status } from './status.ts';

/** Which way a verdict went since the period before. */
export type Turn = 'better' | 'worse';

/** Verdicts on a result, from the worst; the others say nothing of it, so that nothing turns from or to them. */
const order: readonly Status[] = ['missed', 'off_track', 'on_track', 'met'];

/** Whether a status speaks for a target. */
function isGood(status: Status): boolean {
  return status === 'met' || status === 'on_track';
}

/**
 * How a verdict turned from one period to the next of its kind; null where it did not. Passing between
 * good and bad is a turn, and so is being decided for good or ill; a target that starts anew after a
 * decided year (from met to on track, from missed to off track) stands where it stood.
 */
export function turnOf(before: Status | null, now: Status): Turn | null {
  if (before === null || before === now || !order.includes(before) || !order.includes(now)) return null;
  const decided = now === 'met' || now === 'missed';
  if (isGood(before) === isGood(now) && !decided) return null;
  return order.indexOf(now) > order.indexOf(before) ? 'better' : 'worse';
}
