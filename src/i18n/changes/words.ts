import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says of releases and of what changed between them. */
export type ChangeWords = Shape<typeof vi>;

/** These words in one language. */
export function changeWords(language: Language): ChangeWords {
  return language === 'vi' ? vi : en;
}
