import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says of a picture kept with an older release. */
export type PermalinkWords = Shape<typeof vi>;

/** The words for pictures of older releases in one language. */
export function permalinkWords(language: Language): PermalinkWords {
  return language === 'vi' ? vi : en;
}
