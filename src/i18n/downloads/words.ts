import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says of taking data away. */
export type DownloadWords = Shape<typeof vi>;

export function downloadWords(language: Language): DownloadWords {
  return language === 'vi' ? vi : en;
}
