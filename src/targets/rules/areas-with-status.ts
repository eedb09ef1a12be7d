import { settles } from '../decided.ts';
import { ceil, compare, divide, floor, fraction, type Fraction, multiply } from '../fraction.ts';
import { measured } from '../measured.ts';
import type { Question } from '../question.ts';
import { reported, unlessPartial } from '../reported.ts';
import type { Verdict } from '../status.ts';
import { alongPath } from './path.ts';

/**
 * `share_of_areas_with_status_by_date`: areas that hold a status of all areas at the cutoff.
 * A share of areas asks for whole areas: rounded up at the deadline, down on the way to it.
 */
export function areasWithStatus(question: Question): Verdict {
  const { test, facts, series, period } = question;
  const { amount, point, lack } = reported(series.at(period), facts);
  if (lack) return lack;
  const areas = fraction(point.denominator ?? 0);
  const wholeAreas = (round: (count: Fraction) => Fraction, share: Fraction): Fraction => {
    const count = round(divide(multiply(share, areas), fraction(100)));
    return divide(multiply(count, fraction(100)), areas);
  };
  const threshold = fraction(test.threshold ?? 100);
  const asked = wholeAreas(ceil, threshold);
  const held = compare(amount, asked) >= 0;
  const made = settles(test, period)
    ? measured(held ? 'met' : 'missed', held ? 'reached' : 'not_reached', amount, asked)
    : alongPath(question, amount, threshold, (share) => wholeAreas(floor, share));
  const counts = { numerator: point.numerator, denominator: point.denominator };
  return { ...unlessPartial(made, point, false), ...counts };
}
