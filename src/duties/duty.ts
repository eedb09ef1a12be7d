import { addDays } from '../periods/date.ts';

/** How a duty stands on a day. One closed list: each state has a word in every language. */
export const dutyStates = [
  /** Everything that was owed came in time. */
  'in_time',
  /** Everything came, some of it late. */
  'late',
  /** Its day is past, and of what was owed some is not there; or it was recorded as not done. */
  'missing',
  /** Its day is past, and nothing at all is recorded: nobody can say from here whether it was done. */
  'not_reported',
  /** Done, and no day says whether in time. */
  'recorded',
  /** Its day is still to come; without a day, its period is not over. */
  'upcoming',
  /** The plan names no day, and nothing is recorded: silence is no delay. */
  'undated',
  /** The area that owed it was no more when it fell due. */
  'ended',
  /** Known to the publisher and, of some areas at least, not published; of the others nothing is lacking. */
  'withheld',
] as const;

export type DutyState = (typeof dutyStates)[number];

/** A day by which something is due. */
export interface Due {
  /** ISO. */
  readonly due: string;
  /** Due before this day, not on it. */
  readonly strict: boolean;
}

/** The last day in time, ISO: "before 12 June" makes it 11 June. */
export function lastDayInTime({ due, strict }: Due): string {
  return strict ? addDays(due, -1) : due;
}

/** Whether what was done on a day (ISO) was in time. */
export function isInTime(day: string, due: Due): boolean {
  return day <= lastDayInTime(due);
}

/** Whether the day has come by the end of the as-of day; a strict day itself is too late already. */
export function hasFallenDue({ due }: Due, asOfDay: string): boolean {
  return due <= asOfDay;
}
