import { en } from './en.ts';
import type { Language } from './language.ts';
import type { Shape } from './shape.ts';
import { vi } from './vi.ts';

/** What every language file must say. */
export type Words = Shape<typeof vi>;

const all: Record<Language, Words> = { vi, en };

/** The words of the site in one language. */
export function words(language: Language): Words {
  return all[language];
}
