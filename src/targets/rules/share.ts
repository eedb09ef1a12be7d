import { hasPath, settles } from '../decided.ts';
import { compare, fraction, type Fraction } from '../fraction.ts';
import { measured } from '../measured.ts';
import { holds, isAhead, minimumOf, type Operator } from '../operator.ts';
import type { Question } from '../question.ts';
import { reported, unlessPartial } from '../reported.ts';
import { requiredSoFar } from '../required.ts';
import type { Verdict } from '../status.ts';
import { alongPath } from './path.ts';

const whole = fraction(100);

/**
 * `share_at_least` and `share_above`: a share against a threshold in percent, compared exactly.
 * Before it is decided: the path to a deadline years away; the elapsed part of the threshold for
 * what is gathered through the year; the threshold itself for a level.
 */
export function share(question: Question): Verdict {
  const { test, period, facts, series } = question;
  const { amount, point, lack } = reported(series.at(period), facts);
  if (lack) return lack;
  const operator = minimumOf(test.rule);
  const threshold = fraction(test.threshold ?? 100);
  const made = judged(question, amount, threshold, operator);
  // Short of 100 % stays short of it, whoever else reports.
  const final = made.status === 'missed' && compare(threshold, whole) >= 0;
  const counts = { numerator: point.numerator, denominator: point.denominator };
  return { ...unlessPartial(made, point, final), ...counts };
}

function judged(question: Question, amount: Fraction, threshold: Fraction, operator: Operator): Verdict {
  const { test, period, facts } = question;
  if (operator === '>' && compare(threshold, whole) >= 0) {
    // A part is never more than the whole: nobody can do what is asked.
    return measured('missed', 'cannot_hold', amount, threshold);
  }
  const held = holds(operator, amount, threshold);
  if (settles(test, period)) {
    return measured(held ? 'met' : 'missed', held ? 'reached' : 'not_reached', amount, threshold);
  }
  if (hasPath(test)) return alongPath(question, amount, threshold);
  if (!facts.accumulates) {
    return measured(held ? 'on_track' : 'off_track', held ? 'level_held' : 'level_short', amount, threshold);
  }
  const required = requiredSoFar(threshold, period, facts);
  const ahead = isAhead(amount, required, threshold, operator);
  return measured(ahead ? 'on_track' : 'off_track', ahead ? 'pace_ahead' : 'pace_behind', amount, required);
}
