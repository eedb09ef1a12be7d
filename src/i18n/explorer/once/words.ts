import type { Language } from '../../language.ts';
import type { Shape } from '../../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** The words for what is said once of many figures, in one language. */
export function onceWords(language: Language): Shape<typeof vi> {
  return language === 'vi' ? vi : en;
}
