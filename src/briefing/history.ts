import { nameApart, titleName } from '../areas/naming.ts';
import { briefingWords } from '../i18n/briefing/words.ts';
import { formatDay } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { lastDay, type Period } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { AreaRow, LineageRow } from '../release/tables.ts';

/** Areas that a sentence names before it counts the rest. */
const named = 6;

/**
 * What an area was made of and what became of it, a sentence each; empty where it has always stood as it
 * stands. What came after the period is told too: the paper is read today.
 */
export function historyOf(
  area: AreaRow,
  period: Period,
  lookup: Lookup,
  language: Language,
): readonly string[] {
  const text = briefingWords(language).history;
  const name = titleName(area, lookup.site, language);
  const from = lookup.predecessors(area.area_id);
  const into = lookup.successors(area.area_id);
  const names = (
    links: readonly LineageRow[],
    other: 'predecessor_id' | 'successor_id',
  ): readonly string[] => {
    const all = links.map((link) => {
      const full = nameApart(lookup.area(link[other]), lookup.areas, lookup.site, language);
      return link.kind === 'part' ? text.part(full) : full;
    });
    return all.length <= named ? all : [...all.slice(0, named - 1), text.others(all.length - named + 1)];
  };
  const [first] = from;
  return [
    ...(first
      ? [text.made(name, formatDay(first.effective_date, language), names(from, 'predecessor_id'))]
      : []),
    ...(area.valid_to === null
      ? []
      : [text.ended(name, formatDay(area.valid_to, language), names(into, 'successor_id'))]),
    ...(area.valid_to !== null && area.valid_to < lastDay(period) ? [text.successor] : []),
  ];
}
