import type { Language } from '../language.ts';
import type { Shape } from '../shape.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What each language says on the accessibility statement. */
export type AccessibilityWords = Shape<typeof vi>;

/** The words of the accessibility statement in one language. */
export function accessibilityWords(language: Language): AccessibilityWords {
  return language === 'vi' ? vi : en;
}
