import type { Language } from '../language.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

/** What each language says of areas of one name. */
export type NamingWords = Shape<typeof vi>;

/** The words in one language that tell areas apart. */
export function namingWords(language: Language): NamingWords {
  return language === 'vi' ? vi : en;
}
