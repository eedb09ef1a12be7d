import type { Language } from '../language.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

/** What each language says of agencies and their calendars. */
export type CalendarWords = Shape<typeof vi>;

/** The words of agencies and calendars in one language. */
export function calendarWords(language: Language): CalendarWords {
  return language === 'vi' ? vi : en;
}
