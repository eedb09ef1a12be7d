import type { Break } from '../charts/chart.ts';
import { formatDay } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { fullName } from '../areas/naming.ts';
import type { Lookup } from '../release/lookup.ts';

/** Days on which an area changed while its figures go on: nothing is joined across them unless it was recomputed. */
export function breaksOf(areaId: string, lookup: Lookup, language: Language): readonly Break[] {
  const days = new Set(lookup.predecessors(areaId).map(({ effective_date }) => effective_date));
  return [...days].sort().map((at) => ({
    at,
    label: `${fullName(lookup.area(areaId), lookup.site, language)}: ${formatDay(at, language)}`,
  }));
}
