import type { Reason, Status, Verdict } from './status.ts';

const blank = {
  numerator: null,
  denominator: null,
  value: null,
  required: null,
  gap: null,
  base_period: null,
  base_value: null,
  pace: null,
  pace_needed: null,
  projected: null,
  event_date: null,
} as const;

type Numbers = Partial<Omit<Verdict, 'status' | 'reason'>>;

/** A verdict with the numbers given; the others have no meaning and are null. */
export function verdict(status: Status, reason: Reason, numbers: Numbers = {}): Verdict {
  return { ...blank, ...numbers, status, reason };
}

/** From what decides a target against it to what does not weigh at all. */
const weight: Readonly<Record<Status, number>> = {
  missed: 0,
  withheld: 1,
  no_data: 2,
  off_track: 3,
  on_track: 4,
  not_due: 5,
  met: 6,
  not_applicable: 7,
  not_measurable: 8,
};

/** Which of several statuses that must all hold decides: negative when `a` goes before `b`. */
export function compareWeight(a: Status, b: Status): number {
  return weight[a] - weight[b];
}

/** The verdict that decides where all must hold; of equals the first. Undefined for none. */
export function deciding<V extends Pick<Verdict, 'status'>>(verdicts: readonly V[]): V | undefined {
  return verdicts.toSorted((a, b) => compareWeight(a.status, b.status))[0];
}
