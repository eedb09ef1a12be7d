import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says of how programmes stand, turn, classify and recognise. */
export type ProgrammeWords = Shape<typeof vi>;

/** These words in one language. */
export function programmeWords(language: Language): ProgrammeWords {
  return language === 'vi' ? vi : en;
}
