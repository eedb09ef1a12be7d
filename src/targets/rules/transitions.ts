import { position } from '../position.ts';
import { addDays } from '../../periods/date.ts';
import { knownPeriod, lastDay, type Period } from '../../periods/period.ts';
import { add, compare, divide, floor, fraction, type Fraction, multiply, subtract } from '../fraction.ts';
import { settles } from '../decided.ts';
import { measured } from '../measured.ts';
import type { Point } from '../point.ts';
import type { Question } from '../question.ts';
import { reported } from '../reported.ts';
import type { Verdict } from '../status.ts';

/**
 * `class_transition_count`: areas moved between classes, added up since the target began. Once
 * reached it is reached; until the deadline a straight line from zero is asked for, rounded down.
 */
export function transitions(question: Question): Verdict {
  const { test, facts, series, period } = question;
  const { lack } = reported(series.at(period), facts);
  if (lack) return lack;
  const amount = counted(question)
    .map((point) => reported(point, facts).amount ?? fraction(0))
    .reduce(add, fraction(0));
  const threshold = fraction(test.threshold ?? 1);
  if (compare(amount, threshold) >= 0) return measured('met', 'reached', amount, threshold);
  if (settles(test, period)) return measured('missed', 'not_reached', amount, threshold);
  const required = soFar(threshold, question);
  const ahead = compare(amount, required) >= 0;
  return measured(ahead ? 'on_track' : 'off_track', ahead ? 'path_ahead' : 'path_behind', amount, required);
}

/** Full years since the beginning, and the half-year asked about where its year is not full yet. */
function counted({ test, series, period }: Question): readonly Point[] {
  return series.upTo(period).filter((point) => {
    const at: Period = knownPeriod(point.period);
    if (lastDay(at) < test.valid_from) return false;
    return at.half === 0
      ? at.year < period.year || period.half === 0
      : period.half !== 0 && at.year === period.year;
  });
}

function soFar(threshold: Fraction, { test, period }: Question): Fraction {
  const start = position(addDays(test.valid_from, -1));
  const span = subtract(position(test.deadline ?? test.valid_to), start);
  if (compare(span, fraction(0)) <= 0) return threshold;
  return floor(multiply(threshold, divide(subtract(position(lastDay(period)), start), span)));
}
