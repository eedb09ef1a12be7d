import { formatNumber } from '../i18n/number.ts';
import type { Language } from '../i18n/language.ts';
import { words } from '../i18n/words.ts';
import type { IndicatorRow, ProgressRow, TargetRow } from '../release/tables.ts';
import { difference, percent, withUnit } from './figure.ts';

/** Rules that set a limit not to be passed, where the others set a level to be reached. */
const limits = ['count_at_most', 'count_zero', 'yoy_change_at_most', 'yoy_decrease', 'duration_at_most'];

/** Whether a rule sets a limit not to be passed, and not a level to be reached. */
export function isLimit(rule: string): boolean {
  return limits.includes(rule);
}

/** Which words say how far a result is from what is required: short of a level or ahead of it, over a limit or within it. */
export function gapWord(rule: string, gap: number): 'gapShort' | 'gapAhead' | 'gapOver' | 'gapWithin' {
  if (isLimit(rule)) return gap < 0 ? 'gapOver' : 'gapWithin';
  return gap < 0 ? 'gapShort' : 'gapAhead';
}

/** Which words say that a result is just what is required: a level reached, a limit kept, or not enough. */
export function evenWord(rule: string, holds: boolean): 'gapNone' | 'limitNone' | 'gapEven' {
  if (!holds) return 'gapEven';
  return isLimit(rule) ? 'limitNone' : 'gapNone';
}

/** How far a result is from what is required, in words: "thiếu 6 điểm phần trăm so với mức cần có". Undefined where it is not. */
export function gapText(
  target: TargetRow,
  verdict: ProgressRow | undefined,
  indicator: IndicatorRow | undefined,
  language: Language,
): string | undefined {
  if (!indicator || !verdict?.gap) return undefined;
  const size = difference(Math.abs(verdict.gap), indicator, language).replace(/^\+/, '');
  return words(language).target[gapWord(target.rule, verdict.gap)](size);
}

const holds: readonly string[] = ['met', 'on_track'];

/** That a result is just what is required, and whether that will do. */
export function evenText(target: TargetRow, verdict: ProgressRow, language: Language): string {
  return words(language).target[evenWord(target.rule, holds.includes(verdict.status))];
}

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
  if (!indicator) return [];
  const limited = isLimit(target.rule);
  const facts: Fact[] = [];
  if (verdict.value !== null) {
    const counts =
      verdict.numerator !== null && verdict.denominator !== null
        ? `${formatNumber(verdict.numerator, language)} / ${formatNumber(verdict.denominator, language)}`
        : undefined;
    facts.push({
      label: text.target.result,
      value: withUnit(verdict.value, indicator, language),
      ...(counts && { small: counts }),
    });
  }
  if (verdict.required !== null) {
    const gap =
      verdict.gap === null
        ? undefined
        : (gapText(target, verdict, indicator, language) ?? evenText(target, verdict, language));
    facts.push({
      label: text.target[limited ? 'limit' : 'required'],
      value: withUnit(verdict.required, indicator, language),
      ...(gap && { small: gap }),
    });
  }
  if (verdict.pace !== null) {
    const needed =
      verdict.pace_needed === null
        ? undefined
        : text.target.paceNeeded(difference(verdict.pace_needed, indicator, language));
    facts.push({
      label: text.target.pace,
      value: difference(verdict.pace, indicator, language),
      ...(needed && { small: needed }),
    });
  }
  if (verdict.projected !== null) {
    facts.push({ label: text.target.projected, value: withUnit(verdict.projected, indicator, language) });
  }
  if (verdict.coverage !== null) {
    const shown = (n: number) => formatNumber(n, language);
    const { areas_reported: reported, areas_due: due } = verdict;
    const areas =
      reported === null || due === null ? undefined : text.count.ofAreas(shown(reported), shown(due));
    facts.push({
      label: text.target.coverage,
      value: withUnit(verdict.coverage * 100, percent, language),
      ...(areas && { small: areas }),
    });
  }
  return facts;
}
