import { briefingWords } from '../i18n/briefing/words.ts';
import type { Language } from '../i18n/language.ts';
import type { IndicatorRow, ProgressRow } from '../release/tables.ts';
import { Figures } from '../site/working/figures.ts';

/**
 * How a result changed since the judged period of its kind before: "tăng 3 điểm phần trăm", "giữ nguyên".
 * Undefined where one of the two is not shown, or where they are about different things: another
 * indicator, or the areas that followed this one.
 */
export function changeText(
  now: ProgressRow,
  before: ProgressRow | undefined,
  indicator: IndicatorRow | undefined,
  language: Language,
): string | undefined {
  if (!before || !indicator || now.value === null || before.value === null) return undefined;
  if (before.indicator !== now.indicator || before.basis !== now.basis) return undefined;
  const text = briefingWords(language).change;
  const change = now.value - before.value;
  if (change === 0) return text.same;
  const size = new Figures(indicator, language).apart(change);
  return change > 0 ? text.up(size) : text.down(size);
}
