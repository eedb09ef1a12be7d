import type { Language } from '../i18n/language.ts';
import { words } from '../i18n/words.ts';
import type { IndicatorRow, ProgressRow, TargetRow } from '../release/tables.ts';
import { difference, withUnit } from './figure.ts';
import { evenWord, gapWord } from './verdict-facts.ts';

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
  const gap =
    gapText(target, verdict, indicator, language) ??
    text.target[evenWord(target.rule, holds.includes(verdict.status))];
  return `${withUnit(verdict.value, indicator, language)}, ${gap}`;
}
