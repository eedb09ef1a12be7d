import { knownPeriod, lastDay, type Period } from '../../periods/period.ts';
import type { Point } from '../point.ts';
import type { Facts, Question, Test } from '../question.ts';
import { missing } from '../reported.ts';
import type { Verdict } from '../status.ts';
import { verdict } from '../verdict.ts';

/**
 * `milestone_by_date`: done on or before the deadline; "before" a day leaves the day itself out.
 * A deadline that returns each year is asked in the period that holds it.
 */
export function milestone(question: Question): Verdict {
  const { test, period, facts } = question;
  const last = lastDay(period);
  const due = deadlineIn(test, period);
  if (due === undefined) return verdict('not_due', 'open');
  const points = pointsFor(question);
  const first = points.find((point) => isDone(point, facts) && (point.event_date ?? '') <= last);
  if (first) return done(first, points, due, question);
  if (last < due) return verdict('not_due', 'open');
  const said = points.filter((point) => !missing(point));
  if (said.length > 0) return verdict('missed', 'deadline_passed');
  return missing(points.at(-1)) ?? verdict('no_data', 'not_reported');
}

/** The deadline that a period is asked about; undefined when a yearly one falls outside it. */
function deadlineIn({ deadline, deadline_every, valid_to }: Test, period: Period): string | undefined {
  if (deadline !== null) return deadline;
  if (deadline_every === null) return valid_to;
  const due = `${period.year}-${deadline_every}`;
  const half = deadline_every < '07-01' ? 1 : 2;
  return period.half === 0 || period.half === half ? due : undefined;
}

/** Yearly deadlines look at their own year, single ones at everything up to the period. */
function pointsFor({ test, series, period }: Question): readonly Point[] {
  const points = series.upTo(period);
  if (test.deadline_every === null) return points;
  return points.filter((point) => knownPeriod(point.period).year === period.year);
}

function isDone(point: Point, facts: Facts): boolean {
  if (missing(point)) return false;
  if (point.event_date !== null) return true;
  if (point.state !== null) return facts.achieved.has(point.state);
  return facts.kind !== 'share' && (point.value ?? 0) >= 1;
}

function done(point: Point, points: readonly Point[], due: string, { test, facts }: Question): Verdict {
  const inTime = (day: string) => (test.deadline_strict ? day < due : day <= due);
  const { event_date } = point;
  if (event_date !== null) {
    return inTime(event_date)
      ? verdict('met', 'recorded', { event_date })
      : verdict('missed', 'recorded_late', { event_date });
  }
  // Without a day, a report says only that it was done by then, and an earlier one that it was not yet.
  if (inTime(seenOn(point))) return verdict('met', 'recorded');
  const open = points.some((other) => !missing(other) && !isDone(other, facts) && !inTime(seenOn(other)));
  return open ? verdict('missed', 'recorded_late') : verdict('no_data', 'undated');
}

function seenOn({ cutoff, period }: Point): string {
  return cutoff ?? lastDay(knownPeriod(period));
}
