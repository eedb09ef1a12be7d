import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says in the explorer. */
export type ExplorerWords = Shape<typeof vi>;

/** The explorer's words in one language. */
export function explorerWords(language: Language): ExplorerWords {
  return language === 'vi' ? vi : en;
}
