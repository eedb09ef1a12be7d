import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says of the boundaries of a chart. */
export type BasisWords = Shape<typeof vi>;

/** The words of the switch between boundaries in one language. */
export function basisWords(language: Language): BasisWords {
  return language === 'vi' ? vi : en;
}
