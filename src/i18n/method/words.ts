import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

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
