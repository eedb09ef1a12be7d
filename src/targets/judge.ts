import { beforeStart } from './begins.ts';
import type { Facts, Question, Test } from './question.ts';
import { assessed } from './rules/assessed.ts';
import { areasWithStatus } from './rules/areas-with-status.ts';
import { change } from './rules/change.ts';
import { countAtLeast } from './rules/count-at-least.ts';
import { countAtMost } from './rules/count-at-most.ts';
import { milestone } from './rules/milestone.ts';
import { record } from './rules/record.ts';
import { share } from './rules/share.ts';
import { transitions } from './rules/transitions.ts';
import type { Rule } from './rule.ts';
import type { Verdict } from './status.ts';
import { deciding, verdict } from './verdict.ts';

type RuleFunction = (question: Question) => Verdict;

/** Rules that are judged from the series of one indicator. */
const byRule: Readonly<Partial<Record<Rule, RuleFunction>>> = {
  share_at_least: share,
  share_above: share,
  count_at_most: countAtMost,
  count_zero: countAtMost,
  count_at_least: countAtLeast,
  yoy_change_at_most: change,
  yoy_change_at_least: change,
  yoy_decrease: change,
  yoy_increase: change,
  milestone_by_date: milestone,
  record_present: record,
  qualitative: record,
  share_of_areas_with_status_by_date: areasWithStatus,
  class_transition_count: transitions,
  duration_at_most: countAtMost,
  // Without parts of its own it asks for a number of things in place, or to be assessed by another document.
  composite_all_criteria: (question) =>
    question.test.threshold === null ? assessed(question) : countAtLeast(question),
};

/** Rules that ask for a record of an act, not for figures of the period. */
const acts: ReadonlySet<Rule> = new Set(['milestone_by_date', 'record_present', 'qualitative']);

/** The verdict on one indicator. Pure: the same question has the same verdict, whatever the day. */
export function judgeIndicator(question: Question): Verdict {
  const { test, period, facts } = question;
  if (beforeStart(test, period)) return verdict('not_due', 'before_start');
  const rule = byRule[test.rule];
  if (!rule) return verdict('not_due', 'not_judged');
  const yearly = period.half !== 0 && !facts.periods.includes('half') && !acts.has(test.rule);
  return yearly ? verdict('not_due', 'yearly_only') : rule(question);
}

/** The verdict on a target that names several indicators: all must hold, and the worst decides. */
export function judgeTarget(
  questions: readonly Question[],
): { verdict: Verdict; question: Question } | undefined {
  const relevant = questions.filter(({ test, facts }) => !isOpposed(test, facts));
  const judged = (relevant.length > 0 ? relevant : questions).map((question) => {
    const made = judgeIndicator(question);
    return { question, verdict: made, status: made.status };
  });
  return deciding(judged);
}

/** A rise is not asked of what is better low: such an indicator only explains the one beside it. */
function isOpposed({ rule }: Test, { better }: Facts): boolean {
  return better === 'down' && (rule === 'yoy_change_at_least' || rule === 'yoy_increase');
}
