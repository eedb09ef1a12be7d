import { capital } from '../capital.ts';
import type { Language, Localized } from '../language.ts';
import type { Reason } from '../../targets/status.ts';
import { en, kept as keptEn, partMissed as partMissedEn, withheld as withheldEn } from './en.ts';
import { Phrases } from './phrases.ts';
import type { Told } from './told.ts';
import { kept as keptVi, partMissed as partMissedVi, vi, withheld as withheldVi } from './vi.ts';

/** One sentence a reason, from the pieces of a verdict. */
export type Sentences = Readonly<Record<Reason, (told: Told, phrases: Phrases) => string>>;

const sentences: Readonly<Record<Language, Sentences>> = { vi, en };

/** Why a verdict is what it is, as one sentence with its numbers. */
export function sentence(told: Told, language: Language): string {
  const text = sentences[language][told.verdict.reason](told, new Phrases(told, language));
  const whole = capital(text, language);
  return told.subject
    ? `${told.subject[language]}: ${whole.charAt(0).toLocaleLowerCase(language)}${whole.slice(1)}`
    : whole;
}

/** The sentence of every verdict that is hidden: the same for all, whatever was hidden. */
export const withheldSentence: Localized = { vi: withheldVi, en: withheldEn };

/** The sentence of a verdict that stands without its numbers: it says no more than the status does. */
export const keptSentence: Localized = { vi: keptVi, en: keptEn };

/** Stands in place of a sentence that would count parts that are hidden. */
export const partMissedSentence: Localized = { vi: partMissedVi, en: partMissedEn };
