import type { Language } from '../language.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

/** What each language says in the search. */
export type SearchWords = Shape<typeof vi>;

/** The words of the search in one language. */
export function searchWords(language: Language): SearchWords {
  return language === 'vi' ? vi : en;
}
