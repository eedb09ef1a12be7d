import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says on the page of styles. */
export type StyleGuideWords = Shape<typeof vi>;

/** The words of the page of styles in one language. */
export function styleGuideWords(language: Language): StyleGuideWords {
  return language === 'vi' ? vi : en;
}
