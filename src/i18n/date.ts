import { type Period, periodId } from '../periods/period.ts';
import type { Language } from './language.ts';

/** A day in the reader's convention: 22/11/2026; 22 November 2026. */
export function formatDay(iso: string, language: Language): string {
  const [year, month, day] = iso.split('-');
  if (language === 'vi') return `${day}/${month}/${year}`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}

/** A day that returns every year, from its month and day: 12/06; 12 June. */
export function formatYearlyDay(monthDay: string, language: Language): string {
  const [month, day] = monthDay.split('-');
  if (language === 'vi') return `${day}/${month}`;
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    // A leap year, so that every day exists.
    new Date(`2000-${monthDay}T00:00:00Z`),
  );
}

/** A period in a sentence: "năm 2026", "6 tháng đầu năm 2026"; "2026", "the first half of 2026". */
export function periodName(period: Period, language: Language): string {
  const { year, half } = period;
  if (language === 'vi') {
    if (half === 0) return `năm ${year}`;
    return half === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`;
  }
  if (half === 0) return String(year);
  return half === 1 ? `the first half of ${year}` : `the second half of ${year}`;
}

/** A period on an axis or in a table head: "2026", "6T đầu 2026"; "2026", "H1 2026". */
export function periodShort(period: Period, language: Language): string {
  const { year, half } = period;
  if (half === 0) return periodId(period);
  if (language === 'vi') return half === 1 ? `6T đầu ${year}` : `6T cuối ${year}`;
  return `H${half} ${year}`;
}
