import { settles } from '../decided.ts';
import { add, compare, divide, fraction, type Fraction, multiply, toNumber } from '../fraction.ts';
import { measured } from '../measured.ts';
import { asksForMore, holds, type Operator } from '../operator.ts';
import { lastDay, periodId } from '../../periods/period.ts';
import { comparedWith, type Question, type Test } from '../question.ts';
import { isPartial, reported, unlessPartial } from '../reported.ts';
import type { Status, Verdict } from '../status.ts';
import { verdict } from '../verdict.ts';

const zero = fraction(0);

const operators: Readonly<Record<string, Operator>> = {
  yoy_change_at_most: '<=',
  yoy_change_at_least: '>=',
  yoy_decrease: '<',
  yoy_increase: '>',
};

/** How a result is compared with what the change from the year before requires of it. */
export function changeOperator(test: Pick<Test, 'rule' | 'operator'>): Operator {
  return (isStrict(test) ? test.operator : null) ?? operators[test.rule] ?? '=';
}

/**
 * The rules about change since the year before: `yoy_change_at_most`, `yoy_change_at_least` (in
 * percent, or in units), `yoy_decrease` and `yoy_increase`. A half-year of a flow is compared with
 * the same half, of a level with the end of the year before.
 */
export function change(question: Question): Verdict {
  const { facts, series, period } = question;
  const now = reported(series.at(period), facts);
  if (now.lack) return now.lack;
  const base = comparedWith(question);
  const before = reported(series.at(base), facts);
  const from = { base_period: periodId(base) };
  const counts = { numerator: now.point.numerator, denominator: now.point.denominator };
  if (before.lack)
    return { ...withoutBase(question, before.lack), ...counts, ...from, value: toNumber(now.amount) };
  const made = judged(question, now.amount, before.amount);
  const told = { ...made, ...counts, ...from, base_value: toNumber(before.amount) };
  const open = isPartial(now.point) ? now.point : before.point;
  return unlessPartial(told, open, false);
}

function judged({ test, facts, period }: Question, now: Fraction, before: Fraction): Verdict {
  const operator = changeOperator(test);
  const asked = asksForMore(operator) ? 'more' : 'less';
  const percent = test.threshold_unit === 'percent' && !directional.has(test.rule);
  const gone = compare(before, zero) === 0;
  // No percentage of nothing; and an area that did not have a status can't keep it.
  if (gone && (percent || (facts.kind === 'status' && operator === '>='))) {
    return verdict('not_applicable', 'zero_base', { value: toNumber(now) });
  }
  if (gone && compare(now, zero) === 0 && test.rule === 'yoy_decrease') {
    return measured(done(true), 'held_at_zero', now, zero, 'less');
  }
  const threshold = fraction(directional.has(test.rule) ? 0 : (test.threshold ?? 0));
  const step = percent ? divide(multiply(before, threshold), fraction(100)) : threshold;
  const required = add(before, step);
  const held = holds(operator, now, required);
  return measured(done(held), held ? 'improved' : 'not_improved', now, required, asked);

  function done(good: boolean): Status {
    return settles(test, period) ? (good ? 'met' : 'missed') : good ? 'on_track' : 'off_track';
  }
}

/** Rules that ask for a direction, with no amount. */
const directional: ReadonlySet<string> = new Set(['yoy_decrease', 'yoy_increase']);

/** "Below 1 %" where the rule by itself would admit exactly 1 %. */
function isStrict({ rule, operator }: Pick<Test, 'rule' | 'operator'>): boolean {
  return (
    (rule === 'yoy_change_at_most' && operator === '<') ||
    (rule === 'yoy_change_at_least' && operator === '>')
  );
}

/** Why there is nothing to compare with: hidden, without meaning, an area that did not exist, or not reported. */
function withoutBase({ area_from, ...question }: Question, lack: Verdict): Verdict {
  if (lack.status === 'withheld' || lack.status === 'not_applicable') return lack;
  if (lastDay(comparedWith(question)) < area_from) return verdict('not_applicable', 'not_comparable');
  return verdict('no_data', 'no_base');
}
