import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says of what the explorer shows; see controls/words.ts for what stands around it. */
export type ExplorerWords = Shape<typeof vi>;

/** Words of what the explorer shows, in one language. */
export function explorerWords(language: Language): ExplorerWords {
  return language === 'vi' ? vi : en;
}
