import { formatNumber } from '../i18n/number.ts';
import type { Language } from '../i18n/language.ts';
import { words } from '../i18n/words.ts';
import type { IndicatorRow, ProgressRow, TargetRow } from '../release/tables.ts';
import { type Measure, difference, measureOf, withUnit } from './figure.ts';

const percent: Measure = { unit: 'percent', unit_vi: '%', unit_en: '%', unit_one_en: null };

/** Rules that set a limit not to be passed, where the others set a level to be reached. */
const limits = ['count_at_most', 'count_zero', 'yoy_change_at_most', 'yoy_decrease', 'duration_at_most'];

interface Fact {
  readonly label: string;
  readonly value: string;
  readonly small?: string;
}

/** The numbers of a verdict as labelled facts: result and required, distance, pace, coverage; those that exist. */
export function verdictFacts(
  target: TargetRow,
  verdict: ProgressRow,
  indicator: IndicatorRow | undefined,
  language: Language,
): readonly Fact[] {
  const text = words(language);
  const measure = measureOf(target, indicator);
  if (!indicator || !measure) return [];
  const limited = limits.includes(target.rule);
  const facts: Fact[] = [];
  if (verdict.value !== null) {
    const counts =
      verdict.numerator !== null && verdict.denominator !== null
        ? `${formatNumber(verdict.numerator, language)} / ${formatNumber(verdict.denominator, language)}`
        : undefined;
    facts.push({
      label: text.target.result,
      value: withUnit(verdict.value, measure, language),
      ...(counts && { small: counts }),
    });
  }
  if (verdict.required !== null) {
    const gap =
      verdict.gap === null
        ? undefined
        : `${text.target[limited ? 'limitGap' : 'gap']}: ${difference(verdict.gap, measure, language)}`;
    facts.push({
      label: text.target[limited ? 'limit' : 'required'],
      value: withUnit(verdict.required, measure, language),
      ...(gap && { small: gap }),
    });
  }
  if (verdict.pace !== null) {
    const needed =
      verdict.pace_needed === null
        ? undefined
        : text.target.paceNeeded(difference(verdict.pace_needed, measure, language));
    facts.push({
      label: text.target.pace,
      value: difference(verdict.pace, measure, language),
      ...(needed && { small: needed }),
    });
  }
  if (verdict.projected !== null) {
    facts.push({ label: text.target.projected, value: withUnit(verdict.projected, measure, language) });
  }
  if (verdict.coverage !== null) {
    facts.push({ label: text.target.coverage, value: withUnit(verdict.coverage * 100, percent, language) });
  }
  return facts;
}
