import type { NamingWords } from './words.ts';

/** English words that tell areas of one name apart. */
export const en: NamingWords = {
  until: (day) => `until ${day}`,
  since: (day) => `since ${day}`,
};
