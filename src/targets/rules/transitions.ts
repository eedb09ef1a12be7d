import { addDays } from '../../periods/date.ts';
import { knownPeriod, lastDay, type Period } from '../../periods/period.ts';
import { beforeStart } from '../begins.ts';
import { settles } from '../decided.ts';
import { add, compare, divide, floor, fraction, type Fraction, multiply, subtract } from '../fraction.ts';
import { measured } from '../measured.ts';
import type { Point } from '../point.ts';
import { position } from '../position.ts';
import type { Question } from '../question.ts';
import { isPartial, reported, unlessPartial } from '../reported.ts';
import type { Verdict } from '../status.ts';

/**
 * `class_transition_count`: areas moved between classes, added up since the target began. Once
 * reached it is reached; until the deadline a straight line from zero is asked for, rounded down. It
 * is missed only when every year since the beginning is known: a late report can still add to the sum.
 */
export function transitions(question: Question): Verdict {
  const { test, facts, series, period } = question;
  const { point, lack } = reported(series.at(period), facts);
  if (lack) return lack;
  const points = counted(question);
  const amount = points.map((each) => reported(each, facts).amount ?? fraction(0)).reduce(add, fraction(0));
  const threshold = fraction(test.threshold ?? 1);
  if (compare(amount, threshold) >= 0) return measured('met', 'reached', amount, threshold);
  const hidden = points.map((each) => reported(each, facts).lack).find((each) => each?.status === 'withheld');
  if (hidden) return hidden;
  const partial = points.find(isPartial) ?? point;
  if (settles(test, period) && isWhole(question)) {
    return unlessPartial(measured('missed', 'not_reached', amount, threshold), partial, false);
  }
  const required = soFar(threshold, question);
  const ahead = compare(amount, required) >= 0;
  const reason = ahead ? 'path_ahead' : 'path_behind';
  return unlessPartial(measured(ahead ? 'on_track' : 'off_track', reason, amount, required), partial, false);
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

/** Whether every full year of the target before the period is reported. */
function isWhole({ test, facts, series, period }: Question): boolean {
  for (let year = Number(test.valid_from.slice(0, 4)); year < period.year; year += 1) {
    const before: Period = { year, half: 0 };
    if (!beforeStart(test, before) && !reported(series.at(before), facts).amount) return false;
  }
  return true;
}

function soFar(threshold: Fraction, { test, period }: Question): Fraction {
  const start = position(addDays(test.valid_from, -1));
  const span = subtract(position(test.deadline ?? test.valid_to), start);
  if (compare(span, fraction(0)) <= 0) return threshold;
  const passed = divide(subtract(position(lastDay(period)), start), span);
  return compare(passed, fraction(1)) >= 0 ? threshold : floor(multiply(threshold, passed));
}
