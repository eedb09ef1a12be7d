import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { status as en } from './en.ts';
import { status as vi } from './vi.ts';

/** What each language calls the statuses of verdicts. */
export type StatusWords = Shape<typeof vi>;

/** The names of the statuses alone, for scripts that need no other words of pages. */
export function statusWords(language: Language): StatusWords {
  return language === 'vi' ? vi : en;
}
