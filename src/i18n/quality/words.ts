import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says of the quality of what was reported. */
export type QualityWords = Shape<typeof vi>;

/** The words of the quality page in one language. */
export function qualityWords(language: Language): QualityWords {
  return language === 'vi' ? vi : en;
}

/** What a kind of finding means, in plain words; undefined for a kind that has none. */
export function findingWords(code: string, language: Language): string | undefined {
  const kinds: Readonly<Record<string, string>> = qualityWords(language).kinds;
  return kinds[code];
}
