import type { Language } from '../i18n/language.ts';
import { words } from '../i18n/words.ts';
import type { IndicatorRow, ProgressRow, TargetRow } from '../release/tables.ts';
import { withUnit } from './figure.ts';
import { evenText, gapText } from './verdict-facts.ts';

/** What the newest figures say of a target, to follow its name; its status where there are no numbers. */
export function findingText(
  target: TargetRow,
  verdict: ProgressRow,
  indicator: IndicatorRow | undefined,
  language: Language,
): string {
  const text = words(language);
  if (verdict.value === null || verdict.required === null || !indicator) {
    return text.status[verdict.status as keyof typeof text.status].toLocaleLowerCase(language);
  }
  const gap = gapText(target, verdict, indicator, language) ?? evenText(target, verdict, language);
  return `${withUnit(verdict.value, indicator, language)}, ${gap}`;
}
