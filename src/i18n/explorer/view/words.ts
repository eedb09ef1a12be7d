import type { Language } from '../../language.ts';
import type { Shape } from '../../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says in the explorer's views. */
export type ViewWords = Shape<typeof vi>;

/** The words of the views in one language. */
export function viewWords(language: Language): ViewWords {
  return language === 'vi' ? vi : en;
}
