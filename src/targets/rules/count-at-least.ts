import { hasPath, settles } from '../decided.ts';
import { compare, floor, fraction } from '../fraction.ts';
import { measured } from '../measured.ts';
import type { Question } from '../question.ts';
import { reported, unlessPartial } from '../reported.ts';
import { requiredCount } from '../required.ts';
import type { Verdict } from '../status.ts';
import { alongPath } from './path.ts';

/**
 * `count_at_least`: a number that must reach a threshold. What is counted through the year is
 * reached for good once reached; until then the elapsed part of the threshold is asked for. A level
 * can fall again, so it is only decided by a full period.
 */
export function countAtLeast(question: Question): Verdict {
  const { test, facts, series, period } = question;
  const { amount, point, lack } = reported(series.at(period), facts);
  if (lack) return lack;
  const threshold = fraction(test.threshold ?? 1);
  const reached = compare(amount, threshold) >= 0;
  if (reached && (facts.kind === 'flow' || settles(test, period))) {
    return unlessPartial(measured('met', 'reached', amount, threshold), point, facts.kind === 'flow');
  }
  if (settles(test, period)) {
    return unlessPartial(measured('missed', 'not_reached', amount, threshold), point, false);
  }
  if (hasPath(test)) return unlessPartial(alongPath(question, amount, threshold, floor), point, false);
  const gathered = facts.kind === 'flow' || facts.accumulates;
  const required = gathered ? requiredCount(threshold, period, facts) : threshold;
  const ahead = compare(amount, required) >= 0;
  const reason = gathered ? (ahead ? 'pace_ahead' : 'pace_behind') : ahead ? 'level_held' : 'level_short';
  return unlessPartial(measured(ahead ? 'on_track' : 'off_track', reason, amount, required), point, false);
}
