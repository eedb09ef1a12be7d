import type { Language } from '../../language.ts';
import type { Shape } from '../../shape.ts';
import { en, enGroups } from './en.ts';
import { vi, viGroups } from './vi.ts';

/** What each language says in the explorer's views. */
export type ViewWords = Shape<typeof vi>;

/** The words of the views in one language. @param counted what findings count: areas, or groups of a breakdown */
export function viewWords(language: Language, counted: 'areas' | 'groups' = 'areas'): ViewWords {
  if (counted === 'groups') return language === 'vi' ? viGroups : enGroups;
  return language === 'vi' ? vi : en;
}
