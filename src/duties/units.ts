import type { Reason, Status } from '../targets/status.ts';
import { type Due, isInTime } from './duty.ts';

/** How one area stands with one duty. */
export type UnitState =
  'in_time' | 'late' | 'done' | 'not_done' | 'silent' | 'open' | 'withheld' | 'ended' | 'not_asked';

interface Judged {
  readonly status: Status;
  readonly reason: Reason;
  /** The day on which it was done, ISO, as far as known. */
  readonly event_date: string | null;
}

/**
 * How an area stands with a duty, from the verdict on the duty's target. A known day is held against the
 * duty's own; without one the verdict says it: `done` where it cannot tell whether in time. What is not
 * decided is open as long as the duty is, and then silence.
 */
export function unitState(
  { status, reason, event_date }: Judged,
  due: Due | null,
  isOpen: boolean,
): UnitState {
  if (status === 'withheld') return 'withheld';
  if (event_date !== null && (status === 'met' || reason === 'recorded_late')) {
    if (due === null) return 'done';
    return isInTime(event_date, due) ? 'in_time' : 'late';
  }
  if (status === 'met') return due === null ? 'done' : 'in_time';
  if (status === 'missed') return reason === 'recorded_late' ? 'late' : 'not_done';
  if (reason === 'undated') return 'done';
  if (status === 'not_applicable') return reason === 'area_ended' ? 'ended' : 'not_asked';
  if (status === 'not_measurable') return 'not_asked';
  return isOpen && status !== 'no_data' ? 'open' : 'silent';
}

/** How many areas owed a duty, and how they stand; together they are `due`. */
export interface Units {
  readonly due: number;
  readonly in_time: number;
  readonly late: number;
  /** Done, without a day that says whether in time. */
  readonly done: number;
  readonly not_done: number;
  /** Nothing recorded. */
  readonly silent: number;
  /** Not decided yet. */
  readonly open: number;
  readonly withheld: number;
}

/** Counts how areas stand; those that ended or were not asked owed nothing. */
export function countUnits(states: readonly UnitState[]): Units {
  const count = (kind: UnitState): number => states.filter((each) => each === kind).length;
  return {
    due: states.length - count('ended') - count('not_asked'),
    in_time: count('in_time'),
    late: count('late'),
    done: count('done'),
    not_done: count('not_done'),
    silent: count('silent'),
    open: count('open'),
    withheld: count('withheld'),
  };
}
