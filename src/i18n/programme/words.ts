import type { Language } from '../language.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

/** What each language says of how programmes stand, turn, classify and recognise. */
export type ProgrammeWords = Shape<typeof vi>;

/** These words in one language. */
export function programmeWords(language: Language): ProgrammeWords {
  return language === 'vi' ? vi : en;
}
