import { type Period, periodId } from '../periods/period.ts';
import type { Language } from './language.ts';

/** English names of the months, written down: to load them takes a browser 14 ms, and a phone four times as long. */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The English name of a month, given as "01" to "12". Throws a RangeError for any other. */
export function monthName(month: string): string {
  const name = months[Number(month) - 1];
  if (name === undefined) throw new RangeError(`there is no month "${month}"`);
  return name;
}

/** A day in the reader's convention: 22/11/2026; 22 November 2026. */
export function formatDay(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'vi') return `${day}/${month}/${year}`;
  return `${Number(day)} ${monthName(month)} ${year}`;
}

/** A day that returns every year, from its month and day: 12/06; 12 June. */
export function formatYearlyDay(monthDay: string, language: Language): string {
  const [month = '', day = ''] = monthDay.split('-');
  return language === 'vi' ? `${day}/${month}` : `${Number(day)} ${monthName(month)}`;
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

/** A period by itself where it is read out: "2026", "6 tháng đầu năm 2026"; "2026", "the first half of 2026". */
export function periodTold(period: Period, language: Language): string {
  return period.half === 0 ? periodId(period) : periodName(period, language);
}

/** A period on an axis or in a table head: "2026", "6T đầu 2026"; "2026", "H1 2026". */
export function periodShort(period: Period, language: Language): string {
  const { year, half } = period;
  if (half === 0) return periodId(period);
  if (language === 'vi') return half === 1 ? `6T đầu ${year}` : `6T cuối ${year}`;
  return `H${half} ${year}`;
}
