import type { Language } from '../../language.ts';
import type { Shape } from '../../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says on a page that does not come from the network. */
export type NoticeWords = Shape<typeof vi>;

/** The words of the notice in one language. */
export function noticeWords(language: Language): NoticeWords {
  return language === 'vi' ? vi : en;
}
