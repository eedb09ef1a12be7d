import { withheld as en } from '../../src/i18n/verdict/en.ts';
import { withheld as vi } from '../../src/i18n/verdict/vi.ts';
import type { Localized } from '../../src/i18n/language.ts';

/** Stands in place of the sentence of a withheld verdict: the same for all, whatever was hidden. */
export const smallNumbers: Localized = { vi, en };

/** Stands in place of a sentence that would count parts that are hidden. */
export const partMissed: Localized = {
  vi: 'Trong các phần được công bố, ít nhất một phần không đạt.',
  en: 'At least one of the published parts is missed.',
};
