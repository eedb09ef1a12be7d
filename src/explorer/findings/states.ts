import type { ViewWords } from '../../i18n/explorer/view/words.ts';
import type { Language } from '../../i18n/language.ts';
import { formatNumber } from '../../i18n/number.ts';
import { capital } from '../../i18n/capital.ts';

/**
 * How many areas are in which state, the most frequent first; null where none is known.
 * @param states in words
 * @param order of states of which there are equally many; those not in it come first. Not the alphabet's, which a
 *   browser takes 12 ms to load
 */
export function statesFinding(
  states: readonly (string | null)[],
  order: readonly string[],
  period: string,
  language: Language,
  words: ViewWords,
): string | null {
  const counts = new Map<string, number>();
  for (const state of states) if (state !== null) counts.set(state, (counts.get(state) ?? 0) + 1);
  if (counts.size === 0) return null;
  const parts = [...counts]
    .sort(([a, n], [b, m]) => m - n || order.indexOf(a) - order.indexOf(b))
    .map(([label, count], index) => words.state(label, formatNumber(count, language, 0), index === 0));
  return capital(words.states(parts.join(', '), period), language);
}

/** How many areas have a figure for the newest period. */
export function coverageFinding(
  known: number,
  all: number,
  period: string,
  language: Language,
  words: ViewWords,
): string {
  if (known === 0) return words.none;
  const write = (count: number): string => formatNumber(count, language, 0);
  return words.coverage(write(known), write(all), period);
}
