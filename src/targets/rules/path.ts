import { lastDay, periodId } from '../../periods/period.ts';
import { type Fraction, subtract, toNumber } from '../fraction.ts';
import { isAhead, minimumOf } from '../operator.ts';
import { pace } from '../pace.ts';
import { baseline, isBase, pathAt } from '../path.ts';
import type { Question } from '../question.ts';
import type { Verdict } from '../status.ts';
import { verdict } from '../verdict.ts';

/**
 * The verdict on an amount before its deadline years away: at or better than the straight line from
 * the baseline is on track. The baseline itself, and a target without one, are not due.
 * `rounded` turns what the line requires into what can be asked for (whole areas are rounded down).
 */
export function alongPath(
  question: Question,
  amount: Fraction,
  threshold: Fraction,
  rounded: (required: Fraction) => Fraction = (required) => required,
): Verdict {
  const { test, period, facts } = question;
  const base = baseline(question);
  const deadline = test.deadline ?? test.valid_to;
  const value = toNumber(amount);
  if (!base) return verdict('not_due', 'no_base', { value });
  const from = { base_period: periodId(base.period), base_value: toNumber(base.amount) };
  if (isBase(base, period)) return verdict('not_due', 'baseline', { value, ...from });
  const required = rounded(pathAt(base, threshold, deadline, lastDay(period)));
  const ahead = isAhead(amount, required, threshold, minimumOf(test.rule));
  return verdict(ahead ? 'on_track' : 'off_track', ahead ? 'path_ahead' : 'path_behind', {
    value,
    required: toNumber(required),
    gap: toNumber(subtract(amount, required)),
    ...from,
    ...pace(base, amount, threshold, deadline, period, facts.kind === 'share' ? 100 : null),
  });
}
