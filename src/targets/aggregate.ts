import type { Target } from './programme.ts';
import type { Rule } from './rule.ts';

/** Rules that a ratio of sums, or a sum, answers for an area above the units. */
const summable: ReadonlySet<Rule> = new Set([
  'share_at_least',
  'share_above',
  'count_zero',
  'yoy_change_at_most',
  'yoy_change_at_least',
  'yoy_decrease',
  'yoy_increase',
  'share_of_areas_with_status_by_date',
  'class_transition_count',
]);

/**
 * How the area above the units is judged: as the target says; where it says nothing, by sums if they
 * answer its rule, else by every unit holding (a limit or a minimum is one for each unit).
 */
export function aggregateOf({ aggregate, rule }: Pick<Target, 'aggregate' | 'rule'>): 'sum' | 'every_unit' {
  return aggregate ?? (summable.has(rule) ? 'sum' : 'every_unit');
}
