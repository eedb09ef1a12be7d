import type { WorkingWords } from '../../i18n/working/words.ts';
import { changeOperator } from '../../targets/rules/change.ts';
import type { Rule } from '../../targets/rule.ts';
import type { Operator } from '../../targets/operator.ts';
import type { Subject } from './subject.ts';

/** What the rule of a target asks, in words; where another area's verdicts decide, that all must hold it. */
export function ruleText(subject: Subject, text: WorkingWords): readonly string[] {
  const asked = text.rule[ruleKey(subject)];
  return isEveryUnit(subject) ? [asked, text.everyUnit] : [asked];
}

/** Whether the verdict counts areas that hold the target rather than a result of its own. */
export function isEveryUnit({ verdict: { reason, indicator } }: Subject): boolean {
  return (
    reason === 'units_hold' || reason === 'unit_fails' || (reason === 'incomplete' && indicator === null)
  );
}

function ruleKey({ target, verdict, composed }: Subject): keyof WorkingWords['rule'] {
  const rule = target.rule as Rule;
  switch (rule) {
    case 'yoy_change_at_most':
    case 'yoy_change_at_least':
      return changeKey(
        rule,
        changeOperator({ rule, operator: target.operator as Operator }),
        target.threshold,
      );
    case 'milestone_by_date':
      return target.deadline_strict ? 'milestone_before_date' : rule;
    case 'composite_all_criteria':
      if (composed) return rule;
      return target.threshold === null ? 'assessed' : 'count_in_place';
    case 'qualitative':
      return verdict.status === 'not_measurable' ? rule : 'record_present';
    default:
      return rule;
  }
}

function changeKey(
  rule: 'yoy_change_at_most' | 'yoy_change_at_least',
  operator: Operator,
  threshold: number | null,
): keyof WorkingWords['rule'] {
  if (operator === '<') return 'yoy_change_below';
  if (operator === '>') return 'yoy_change_above';
  return rule === 'yoy_change_at_least' && threshold === 0 ? 'yoy_no_fall' : rule;
}
