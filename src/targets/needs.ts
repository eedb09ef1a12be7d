import type { IndicatorDefinition } from '../indicators/indicator.ts';
import type { Operator } from './operator.ts';
import type { Rule } from './rule.ts';

/**
 * The number that a rule is asked against: a share in percent; a number of things (or of months);
 * a change, in percent or in units; nothing but 0, which may be left out; a number that may be left
 * out because parts decide; none at all.
 */
export type Asks = 'share' | 'amount' | 'change' | 'zero' | 'parts' | 'none';

/** What a target with a rule has to say, and what would contradict it. */
export interface Needs {
  readonly asks: Asks;
  /** Comparisons that say the same as the rule; left out, the rule says it alone. */
  readonly operators: readonly Operator[];
  /** Kinds of indicators that the rule can be judged by. */
  readonly kinds: readonly IndicatorDefinition['kind'][];
  /** Whether results are compared with those of an earlier period. */
  readonly compares: boolean;
  /** Whether it can be judged without an indicator: by a record to come, or by its parts. */
  readonly silent: boolean;
}

const measures = ['share', 'stock', 'flow', 'duration'] as const;
const acts = ['stock', 'flow', 'status'] as const;

const rule = (
  asks: Asks,
  operators: readonly Operator[],
  kinds: Needs['kinds'],
  more: Partial<Pick<Needs, 'compares' | 'silent'>> = {},
): Needs => ({ asks, operators, kinds, compares: false, silent: false, ...more });

/** What each rule needs of a target. */
export const needs: Readonly<Record<Rule, Needs>> = {
  share_at_least: rule('share', ['>='], ['share']),
  share_above: rule('share', ['>'], ['share']),
  count_at_most: rule('amount', ['<='], ['stock', 'flow']),
  count_zero: rule('zero', ['=', '<='], ['stock', 'flow']),
  count_at_least: rule('amount', ['>='], ['stock', 'flow']),
  yoy_change_at_most: rule('change', ['<=', '<'], measures, { compares: true }),
  yoy_change_at_least: rule('change', ['>=', '>'], [...measures, 'status'], { compares: true }),
  yoy_decrease: rule('zero', ['<'], measures, { compares: true }),
  yoy_increase: rule('zero', ['>'], measures, { compares: true }),
  milestone_by_date: rule('none', ['<=', '<'], acts),
  record_present: rule('none', [], acts, { silent: true }),
  share_of_areas_with_status_by_date: rule('share', ['>='], ['share']),
  class_transition_count: rule('amount', ['>='], ['flow']),
  duration_at_most: rule('amount', ['<='], ['duration']),
  composite_all_criteria: rule('parts', ['=', '>='], acts, { silent: true }),
  qualitative: rule('none', [], [...measures, 'status'], { silent: true }),
};
