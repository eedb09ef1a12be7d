import { formatDay } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { words } from '../i18n/words.ts';
import type { IndicatorRow, TargetRow } from '../release/tables.ts';
import { percent, withUnit } from './figure.ts';

/** What a target asks, in a few words: "ít nhất 100%", "giảm so với năm trước". Empty where words only would repeat its name. */
export function goal(target: TargetRow, indicator: IndicatorRow | undefined, language: Language): string {
  const text = words(language);
  const name = text.rule[target.rule as keyof typeof text.rule].name;
  if (
    target.threshold === null ||
    ['yoy_decrease', 'yoy_increase', 'count_zero', 'composite_all_criteria', 'qualitative'].includes(
      target.rule,
    )
  ) {
    return name;
  }
  if (target.rule === 'yoy_change_at_least' && target.threshold === 0) return text.target.noFall;
  const atWhat = target.rule in text.goal ? text.goal[target.rule as keyof typeof text.goal] : name;
  return `${atWhat} ${threshold(target, target.threshold, indicator, language)}`;
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
    const [month, day] = target.deadline_every.split('-');
    const each = language === 'vi' ? `${day}/${month}` : `${day}/${month}`;
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
