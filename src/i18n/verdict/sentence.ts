import type { Language } from '../language.ts';
import type { Reason } from '../../targets/status.ts';
import { en, withheld as withheldEn } from './en.ts';
import { Phrases } from './phrases.ts';
import type { Told } from './told.ts';
import { vi, withheld as withheldVi } from './vi.ts';

/** One sentence a reason, from the pieces of a verdict. */
export type Sentences = Readonly<Record<Reason, (told: Told, phrases: Phrases) => string>>;

const sentences: Readonly<Record<Language, Sentences>> = { vi, en };

/** Why a verdict is what it is, as one sentence with its numbers. */
export function sentence(told: Told, language: Language): string {
  const text = sentences[language][told.verdict.reason](told, new Phrases(told, language));
  const whole = text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  return told.subject
    ? `${told.subject[language]}: ${whole.charAt(0).toLocaleLowerCase(language)}${whole.slice(1)}`
    : whole;
}

/** The sentence of a verdict that is hidden: it says nothing of the numbers. */
export function withheldSentence(language: Language): string {
  return language === 'vi' ? withheldVi : withheldEn;
}
