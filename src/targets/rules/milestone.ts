import { addDays } from '../../periods/date.ts';
import { knownPeriod, lastDay, type Period } from '../../periods/period.ts';
import type { Point } from '../point.ts';
import type { Facts, Question, Test } from '../question.ts';
import { isPartial, missing } from '../reported.ts';
import type { Verdict } from '../status.ts';
import { verdict } from '../verdict.ts';

/** Whether a day is on or before the deadline or, where "before" is asked, before it. */
type InTime = (day: string) => boolean;

/**
 * `milestone_by_date`: done on or before the deadline; "before" a day leaves the day itself out.
 * A deadline that returns each year is asked in the period that holds it. Missed is what was done too
 * late, or reported as not done when the time was up: silence is not known.
 */
export function milestone(question: Question): Verdict {
  const { test, period, facts } = question;
  const last = lastDay(period);
  const due = deadlineIn(test, period);
  if (due === undefined) return verdict('not_due', 'open');
  const inTime: InTime = (day) => (test.deadline_strict ? day < due : day <= due);
  const points = pointsFor(question).filter((point) => !missing(point));
  const isBy = (point: Point) => isDone(point, facts) && (point.event_date ?? '') <= last;
  const failed = points.filter((point) => !isBy(point) && !inTime(addDays(seenOn(point), 1)));
  const done = points.filter(isBy);
  if (done.length > 0) return recorded(done, failed, inTime);
  if (inTime(addDays(last, 1))) return verdict('not_due', 'open');
  if (failed.some((point) => !isPartial(point))) return verdict('missed', 'deadline_passed');
  if (failed.length > 0) return verdict('off_track', 'incomplete', { value: 0 });
  return missing(pointsFor(question).at(-1)) ?? verdict('no_data', 'not_reported');
}

/** The deadline that a period is asked about; undefined when a yearly one falls outside it or the plan. */
export function deadlineIn(
  {
    deadline,
    deadline_every,
    valid_from,
    valid_to,
  }: Pick<Test, 'deadline' | 'deadline_every' | 'valid_from' | 'valid_to'>,
  period: Period,
): string | undefined {
  if (deadline !== null) return deadline;
  if (deadline_every === null) return valid_to;
  const due = `${period.year}-${deadline_every}`;
  const half = deadline_every < '07-01' ? 1 : 2;
  const asked = due >= valid_from && due <= valid_to && (period.half === 0 || period.half === half);
  return asked ? due : undefined;
}

/** Yearly deadlines look at their own year, single ones at everything up to the period. */
function pointsFor({ test, series, period }: Question): readonly Point[] {
  const points = series.upTo(period);
  if (test.deadline_every === null) return points;
  return points.filter((point) => knownPeriod(point.period).year === period.year);
}

/** A state says itself whether it is the one asked for: its day may be that of another one. */
function isDone({ state, event_date, value }: Point, facts: Facts): boolean {
  if (state !== null) return facts.achieved.has(state);
  return event_date !== null || (facts.kind !== 'share' && (value ?? 0) >= 1);
}

function recorded(done: readonly Point[], failed: readonly Point[], inTime: InTime): Verdict {
  const early = done.filter((point) => inTime(point.event_date ?? seenOn(point)));
  const dated = (early.length > 0 ? early : done).find(({ event_date }) => event_date !== null);
  const event_date = dated?.event_date ?? null;
  if (early.length > 0) return verdict('met', 'recorded', { event_date });
  // Without a day, a report says only that it was done by then, and an earlier one that it was not yet.
  const late = dated !== undefined || failed.some((point) => !isPartial(point));
  return late ? verdict('missed', 'recorded_late', { event_date }) : verdict('no_data', 'undated');
}

function seenOn({ cutoff, period }: Point): string {
  return cutoff ?? lastDay(knownPeriod(period));
}
