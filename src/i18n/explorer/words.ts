import type { Language } from '../language.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

/** What each language says in the explorer. */
export type ExplorerWords = Shape<typeof vi>;

/** The explorer's words in one language. */
export function explorerWords(language: Language): ExplorerWords {
  return language === 'vi' ? vi : en;
}
