import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says on the page about reading without a connection. */
export type OfflineWords = Shape<typeof vi>;

/** The words of the page about reading without a connection in one language. */
export function offlineWords(language: Language): OfflineWords {
  return language === 'vi' ? vi : en;
}
