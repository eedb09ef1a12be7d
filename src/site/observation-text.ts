import { formatDay } from '../i18n/date.ts';
import type { Language, Localized } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { words } from '../i18n/words.ts';
import type { IndicatorRow, ObservationRow } from '../release/tables.ts';
import { bare } from './figure.ts';

/** What a flag says in place of a number: withheld, not reported, not applicable. */
export function flagText(flag: string, language: Language): string {
  const { flag: texts } = words(language);
  return flag in texts ? texts[flag as keyof typeof texts] : texts.none;
}

/** What an observation says, without its unit: a number as the source qualifies it, a state, a day, or why there is none. */
export function observationText(row: ObservationRow, indicator: IndicatorRow, language: Language): string {
  const text = words(language);
  if (row.flag !== 'ok') return flagText(row.flag, language);
  if (row.value !== null) {
    const value = bare(row.value, indicator, language);
    return row.qualifier ? `${text.qualifier[row.qualifier as keyof typeof text.qualifier]} ${value}` : value;
  }
  if (row.state !== null) {
    const states = JSON.parse(indicator.states) as { id: string; label: Localized }[];
    return states.find(({ id }) => id === row.state)?.label[language] ?? row.state;
  }
  return row.event_date === null ? text.flag.none : formatDay(row.event_date, language);
}

/** How an observation came to be, where it is more than reported: recomputed, added up, revised, provisional. */
export function observationMarks(row: ObservationRow, language: Language): string {
  const text = words(language);
  const shown = (n: number) => formatNumber(n, language);
  const reported =
    row.areas_due === null
      ? ''
      : ` (${text.count.ofAreas(shown(row.areas_reported ?? 0), shown(row.areas_due))})`;
  const marks = [
    row[`period_text_${language}`],
    row.recomputed ? text.target.recomputed : null,
    row.rolled_up ? `${text.target.rolledUp}${reported}` : null,
    row.revised ? text.target.revised : null,
    row.provisional ? text.target.provisional : null,
  ];
  return marks.filter((mark) => mark !== null).join('; ');
}
