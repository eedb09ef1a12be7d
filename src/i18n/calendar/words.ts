import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says of agencies and their calendars. */
export type CalendarWords = Shape<typeof vi>;

/** The words of agencies and calendars in one language. */
export function calendarWords(language: Language): CalendarWords {
  return language === 'vi' ? vi : en;
}
