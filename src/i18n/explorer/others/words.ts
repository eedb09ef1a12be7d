import type { Language } from '../../language.ts';
import type { Shape } from '../../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** The words for other targets of an indicator in one language. */
export function othersWords(language: Language): Shape<typeof vi> {
  return language === 'vi' ? vi : en;
}
