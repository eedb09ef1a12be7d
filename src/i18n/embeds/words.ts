import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says in pages that stand inside others. */
export type EmbedWords = Shape<typeof vi>;

/** The words of embeds in one language. */
export function embedWords(language: Language): EmbedWords {
  return language === 'vi' ? vi : en;
}
