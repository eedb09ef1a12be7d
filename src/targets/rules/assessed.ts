import type { Question } from '../question.ts';
import { reported } from '../reported.ts';
import type { Verdict } from '../status.ts';
import { verdict } from '../verdict.ts';

/**
 * `composite_all_criteria` whose criteria stand in another document and not in the plan: what can be
 * checked here is that the area was assessed by them, so that a state of it is on record for the period.
 */
export function assessed({ series, period, facts }: Question): Verdict {
  const { lack, point } = reported(series.at(period), facts);
  return lack ?? verdict('met', 'recorded', { event_date: point.event_date });
}
