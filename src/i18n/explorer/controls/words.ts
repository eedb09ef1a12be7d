import type { Language } from '../../language.ts';
import type { Shape } from '../../shape.ts';
import { type FaultWords, faultWords } from '../fault/words.ts';
import { type ExplorerWords, explorerWords } from '../words.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** All words of the explorer's page. Who only shows, as embeds do, needs {@link ExplorerWords} alone. */
export type ExplorerPageWords = ExplorerWords & Shape<typeof vi> & { readonly fault: FaultWords };

/** The words of the explorer's page in one language. */
export function explorerPageWords(language: Language): ExplorerPageWords {
  return { ...explorerWords(language), ...(language === 'vi' ? vi : en), fault: faultWords(language) };
}
