import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says of the published files as a whole. */
export type CatalogueWords = Shape<typeof vi>;

export function catalogueWords(language: Language): CatalogueWords {
  return language === 'vi' ? vi : en;
}
