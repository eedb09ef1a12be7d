import type { Language } from '../language.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Told<T> = T extends string
  ? string
  : T extends readonly [string, string]
    ? readonly [string, string]
    : T extends (...args: infer A) => string
      ? (...args: A) => string
      : { readonly [K in keyof T]: Told<T[K]> };

/** What each language says in the SQL console; a question is its title and what it teaches. */
export type ConsoleWords = Told<typeof vi>;

/** The SQL console's words in one language. */
export function consoleWords(language: Language): ConsoleWords {
  return language === 'vi' ? vi : en;
}
