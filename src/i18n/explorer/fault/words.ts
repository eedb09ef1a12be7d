import type { Language } from '../../language.ts';
import type { Shape } from '../../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says of what can fail in the explorer. */
export type FaultWords = Shape<typeof vi>;

/** Words of what can fail, in one language. */
export function faultWords(language: Language): FaultWords {
  return language === 'vi' ? vi : en;
}
