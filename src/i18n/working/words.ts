import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says in the working of a verdict. */
export type WorkingWords = Shape<typeof vi>;

/** The words of workings in one language. */
export function workingWords(language: Language): WorkingWords {
  return language === 'vi' ? vi : en;
}
