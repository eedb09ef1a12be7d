import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says in briefings. */
export type BriefingWords = Shape<typeof vi>;

/** The words of briefings in one language. */
export function briefingWords(language: Language): BriefingWords {
  return language === 'vi' ? vi : en;
}
