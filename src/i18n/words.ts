import { en } from './en.ts';
import type { Language } from './language.ts';
import { vi } from './vi.ts';

/** Makes the literal strings of the Vietnamese file into plain strings, so that other languages share its shape. */
type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

/** What every language file must say. */
export type Words = Shape<typeof vi>;

const all: Record<Language, Words> = { vi, en };

/** The words of the site in one language. */
export function words(language: Language): Words {
  return all[language];
}
