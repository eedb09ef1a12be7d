import type { Language } from '../../language.ts';
import type { Shape } from '../../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** How pages are kept: what the page about it says at build, and its script never. */
export type HowKeptWords = Shape<typeof vi>;

/** How pages are kept, in one language. */
export function howKeptWords(language: Language): HowKeptWords {
  return language === 'vi' ? vi : en;
}
