import { firstDay, knownPeriod, lastDay } from '../../periods/period.ts';
import type { Point } from '../point.ts';
import type { Question } from '../question.ts';
import { isPartial, missing, unlessPartial } from '../reported.ts';
import type { Verdict } from '../status.ts';
import { verdict } from '../verdict.ts';

/**
 * `record_present`: a duty that was done or not. Recorded is met, recorded as not done is missed;
 * silence is `no_data` after a due day and open where the plan names none. An act once recorded stays
 * done; a status is what its newest record says.
 */
export function record(question: Question): Verdict {
  const { test, period, facts } = question;
  const points = pointsFor(question);
  const said = points.filter((point) => !missing(point) && says(point) !== undefined);
  const told = facts.kind === 'status' ? said.slice(-1) : said;
  const done = told.find(says);
  if (done) return verdict('met', 'recorded', { event_date: done.event_date });
  const absent = told.find((point) => !isPartial(point)) ?? told[0];
  if (absent) {
    const { value } = absent;
    return unlessPartial(verdict('missed', 'recorded_absent', { value }), absent, false);
  }
  if (points.some((point) => point.flag === 'protected')) return verdict('withheld', 'small_numbers');
  const lack = missing(points.at(-1));
  if (lack?.status === 'not_applicable') return lack;
  const due = test.deadline ?? (test.deadline_every && `${period.year}-${test.deadline_every}`);
  return due && due <= lastDay(period) ? verdict('no_data', 'not_reported') : verdict('not_due', 'open');

  function says({ event_date, state, value }: Point): boolean | undefined {
    if (event_date !== null && event_date > lastDay(period)) return undefined;
    if (state !== null) return facts.achieved.has(state);
    if (event_date !== null) return true;
    return value === null ? undefined : value >= 1;
  }
}

/** A duty that returns is asked of the period itself, a single one of everything up to it. */
function pointsFor({ test, series, period }: Question): readonly Point[] {
  const points = series.upTo(period);
  if (test.frequency === null || test.frequency === 'once') return points;
  return points.filter((point) => lastDay(knownPeriod(point.period)) >= firstDay(period));
}
