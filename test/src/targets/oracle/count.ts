import type { Status } from '../../../../src/targets/status.ts';
import { statusOf } from './given.ts';

/** The status under a limit, in tenths; what happens or lasts too much is over at once. */
export function limitStatus(tenths: number, limitTenths: number, full: boolean, undoable: boolean): Status {
  if (tenths <= limitTenths) return statusOf(true, full);
  return full || !undoable ? 'missed' : 'off_track';
}

/** The status of a number that must reach a threshold, `covered` halves into a year of two. */
export function minimumStatus(
  value: number,
  threshold: number,
  { full, flow, gathers, covered }: { full: boolean; flow: boolean; gathers: boolean; covered: 1 | 2 },
): Status {
  if (value >= threshold && (full || flow)) return 'met';
  if (full) return 'missed';
  // Half a thing can't be asked for: of 5 by the end of the year, 2 by the middle.
  const asked = gathers && covered === 1 ? (threshold - (threshold % 2)) / 2 : threshold;
  return statusOf(value >= asked, false);
}
