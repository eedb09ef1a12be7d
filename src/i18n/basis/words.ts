import type { Language } from '../language.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

/** What each language says of the boundaries of a chart. */
export type BasisWords = Shape<typeof vi>;

/** The words of the switch between boundaries in one language. */
export function basisWords(language: Language): BasisWords {
  return language === 'vi' ? vi : en;
}
