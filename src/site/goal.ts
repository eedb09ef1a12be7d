import { formatDay, formatYearlyDay } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { words } from '../i18n/words.ts';
import type { IndicatorRow, TargetRow } from '../release/tables.ts';
import { percent, withUnit } from './figure.ts';

/** What a target asks, in a few words: "ít nhất 80%", "100%", "giảm so với năm trước". */
export function goal(target: TargetRow, indicator: IndicatorRow | undefined, language: Language): string {
  const text = words(language);
  const name = text.rule[target.rule as keyof typeof text.rule].name;
  if (
    target.threshold === null ||
    ['yoy_decrease', 'yoy_increase', 'count_zero', 'qualitative'].includes(target.rule) ||
    (target.rule === 'composite_all_criteria' && !countsInPlace(target, indicator))
  ) {
    return name;
  }
  if (target.rule === 'yoy_change_at_least' && target.threshold === 0) return text.target.noFall;
  const asked = threshold(target, target.threshold, indicator, language);
  // Nothing is more than all.
  if (shares.includes(target.rule) && target.threshold === 100) return asked;
  const rule = target.rule === 'composite_all_criteria' ? 'count_at_least' : target.rule;
  const atWhat = rule in text.goal ? text.goal[rule as keyof typeof text.goal] : name;
  return `${atWhat} ${asked}`;
}

const shares: readonly string[] = ['share_at_least', 'share_of_areas_with_status_by_date'];

/** Whether a composite asks for a number of things in place, and not for parts that are judged. */
function countsInPlace(target: TargetRow, indicator: IndicatorRow | undefined): boolean {
  return indicator?.unit === target.unit;
}

/** A threshold with its unit. */
export function threshold(
  target: TargetRow,
  value: number,
  indicator: IndicatorRow | undefined,
  language: Language,
): string {
  if (target.threshold_unit === 'percent' || target.unit === 'percent')
    return withUnit(value, percent, language);
  return indicator ? withUnit(value, indicator, language) : formatNumber(value, language);
}

/** By when: the deadline as exactly as the plan gives it, or how often. */
export function byWhen(target: TargetRow, language: Language): string {
  const text = words(language);
  if (target.deadline === null) {
    if (target.deadline_every === null) return target.frequency === 'annual' ? text.target.everyYear : '';
    const each = formatYearlyDay(target.deadline_every, language);
    return `${target.deadline_strict ? text.programme.before(each) : text.programme.by(each)}, ${text.target.everyYear}`;
  }
  const day = formatDay(target.deadline, language);
  if (target.deadline_strict) return text.programme.before(day);
  if (target.deadline_precision === 'year') {
    const year = target.deadline.slice(0, 4);
    return language === 'vi' ? `hết năm ${year}` : `end of ${year}`;
  }
  return text.programme.by(day);
}
