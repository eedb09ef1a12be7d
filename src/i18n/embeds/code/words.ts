import type { Language } from '../../language.ts';
import type { Shape } from '../../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says beside the code of an embed: the embed itself, where each byte counts, says none of it. */
export type EmbedCodeWords = Shape<typeof vi>;

/** The words beside the code of an embed in one language. */
export function embedCodeWords(language: Language): EmbedCodeWords {
  return language === 'vi' ? vi : en;
}
