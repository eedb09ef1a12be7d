import { settles } from '../decided.ts';
import { fraction } from '../fraction.ts';
import { measured } from '../measured.ts';
import { holds } from '../operator.ts';
import type { Question } from '../question.ts';
import { reported, unlessPartial } from '../reported.ts';
import type { Verdict } from '../status.ts';

/**
 * `count_at_most`, `count_zero` and `duration_at_most`: a number that must not pass a limit.
 * What happened, or lasted, too much can't be undone and is missed at once; a level over the limit
 * can still fall and is only off track until the period is full.
 */
export function countAtMost({ test, facts, series, period }: Question): Verdict {
  const { amount, point, lack } = reported(series.at(period), facts);
  if (lack) return lack;
  const limit = fraction(test.rule === 'count_zero' ? 0 : (test.threshold ?? 0));
  const lasting = facts.kind === 'flow' || facts.kind === 'duration';
  if (!holds('<=', amount, limit)) {
    const status = lasting || settles(test, period) ? 'missed' : 'off_track';
    // More reports only add to a sum, and to the longest of several times.
    return unlessPartial(measured(status, 'over_limit', amount, limit, 'less'), point, true);
  }
  const status = settles(test, period) ? 'met' : 'on_track';
  return unlessPartial(measured(status, 'within_limit', amount, limit, 'less'), point, false);
}
