import type { Language } from '../language.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

/** What each language says in the working of a verdict. */
export type WorkingWords = Shape<typeof vi>;

/** The words of workings in one language. */
export function workingWords(language: Language): WorkingWords {
  return language === 'vi' ? vi : en;
}
