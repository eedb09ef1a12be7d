import type { Format } from '../../charts/chart.ts';
import { median } from '../../charts/distribution.ts';
import { type AreaValue, missingCounts, type Shown, shownValue } from '../../charts/shown.ts';
import { chartWords } from '../../charts/words.ts';
import type { ViewWords } from '../../i18n/explorer/view/words.ts';
import type { Language } from '../../i18n/language.ts';
import { formatNumber } from '../../i18n/number.ts';

/** From the lowest to the highest, with how many areas have a number; no area is named as first or last. */
export function spreadFinding(
  rows: readonly AreaValue[],
  period: string,
  format: Format,
  language: Language,
  words: ViewWords,
): string {
  const known = rows.filter((row) => shownValue(row) !== null);
  const values = known.map((row) => shownValue(row) ?? 0);
  const [only] = known;
  if (!only) return words.none;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (known.length === 1) return words.single(only.label, format(low), period);
  const count = formatNumber(known.length, language, 0);
  if (low === high) return words.equal(format(low), count, period);
  return words.spread(format(low), format(high), count, period);
}

/** The middle value between the lowest and the highest. */
export function middleFinding(
  rows: readonly AreaValue[],
  period: string,
  format: Format,
  language: Language,
  words: ViewWords,
): string {
  const values = rows.flatMap((row) => shownValue(row) ?? []);
  const middle = median(values);
  if (middle === null || values.length < 3) return spreadFinding(rows, period, format, language, words);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return spreadFinding(rows, period, format, language, words);
  return words.middle(
    format(middle),
    formatNumber(values.length, language, 0),
    format(low),
    format(high),
    period,
  );
}

/** How many areas have no number, and for which reasons; null where all have one. */
export function missingSentence(
  cells: readonly Shown[],
  language: Language,
  words: ViewWords,
): string | null {
  return missingTold(missingCounts(cells), language, words);
}

/** As {@link missingSentence}, from counts. */
export function missingTold(
  counts: ReturnType<typeof missingCounts>,
  language: Language,
  words: ViewWords,
): string | null {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const write = (count: number): string => formatNumber(count, language, 0);
  const { flags } = chartWords[language];
  const parts = counts.map(({ why, count }) => {
    const reason = flags[why].replaceAll('\u00a0', ' ');
    return counts.length === 1 ? reason : words.missingPart(write(count), reason);
  });
  return words.missing(write(all), parts.join(', '));
}
