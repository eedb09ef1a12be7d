import type { Break } from '../charts/chart.ts';
import { formatDay } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { words } from '../i18n/words.ts';
import { knownPeriod, lastDay } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { ObservationRow } from '../release/tables.ts';

/**
 * Days on which an area came into being without a history that can be compared: drawn as a break, with
 * the reason. Where its history was recomputed from the areas before, the series goes on.
 */
export function breaksOf(
  areaId: string,
  rows: readonly ObservationRow[],
  lookup: Lookup,
  language: Language,
): readonly Break[] {
  const days = new Set(lookup.predecessors(areaId).map(({ effective_date }) => effective_date));
  return [...days]
    .filter((day) => !rows.some(({ recomputed, period }) => recomputed && lastDay(knownPeriod(period)) < day))
    .sort()
    .map((at) => ({ at, label: words(language).target.newArea(formatDay(at, language)) }));
}
