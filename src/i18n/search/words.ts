import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says in the search. */
export type SearchWords = Shape<typeof vi>;

/** The words of the search in one language. */
export function searchWords(language: Language): SearchWords {
  return language === 'vi' ? vi : en;
}
