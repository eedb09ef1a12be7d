import { formatDay } from '../date.ts';
import type { Language } from '../language.ts';

/** The day on which a path ends, in a sentence: "cuối năm 2030", "ngày 30/06/2030"; "at the end of 2030", "on 30 June 2030". */
export function endOf(iso: string, language: Language): string {
  const year = iso.slice(0, 4);
  if (iso.endsWith('-12-31')) return language === 'vi' ? `cuối năm ${year}` : `at the end of ${year}`;
  return `${language === 'vi' ? 'ngày' : 'on'} ${formatDay(iso, language)}`;
}
