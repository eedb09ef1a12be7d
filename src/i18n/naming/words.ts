import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says of areas of one name. */
export type NamingWords = Shape<typeof vi>;

/** The words in one language that tell areas apart. */
export function namingWords(language: Language): NamingWords {
  return language === 'vi' ? vi : en;
}
