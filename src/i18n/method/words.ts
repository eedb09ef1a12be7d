import type { Language } from '../language.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

/** What each language says on the page about the method. */
export type MethodWords = Shape<typeof vi>;

/** A worked example, by what it shows. */
export type ExampleId = keyof MethodWords['example'];

/** What the worked examples are about. */
export type ThingId = keyof MethodWords['thing'];

/** The words of the page about the method in one language. */
export function methodWords(language: Language): MethodWords {
  return language === 'vi' ? vi : en;
}
