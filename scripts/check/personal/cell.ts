import { hasAddress } from './address.ts';
import { hasBankAccount } from './bank-account.ts';
import { tellsBirth } from './birth-date.ts';
import { hasEmail, hasSocialAccount } from './contact.ts';
import { digitCount, digitRuns } from './digits.ts';
import { hasIdentityNumber } from './identity-number.ts';
import type { PersonalKind } from './kind.ts';
import { leadingNames, namesPerson } from './person-name.ts';
import { isPhone } from './phone.ts';
import { hasPlate } from './plate.ts';
import { bare, hasLetter } from './text.ts';
import { nameKey, type PersonalVocabulary } from './vocabulary.ts';

/** The kinds of personal data that a tidy text holds by itself, wherever it stands. */
export function kindsInText(text: string, vocabulary: PersonalVocabulary): PersonalKind[] {
  if (text.length < 4) return [];
  const letters = hasLetter(text);
  const digits = digitCount(text);
  // Most cells of an export are short figures and ids.
  if (!letters && digits < 9) return [];
  const kinds: PersonalKind[] = [];
  const bareText = letters ? bare(text) : text;
  const plain = bareText.toLowerCase();
  if (digits >= 6) {
    const runs = digits >= 9 ? digitRuns(text) : [];
    if (runs.some(isPhone)) kinds.push('phone');
    if (digits >= 7 && hasIdentityNumber(text, plain, runs)) kinds.push('identity');
    if (letters && hasBankAccount(plain)) kinds.push('bank');
    if (letters && hasPlate(text)) kinds.push('plate');
  }
  if (!letters) return kinds;
  // The address that a template names as the one to send it to is nobody's own.
  if (/@|\(at\)|\[at\]/i.test(text) && hasEmail(text) && !vocabulary.known.has(nameKey(text)))
    kinds.push('email');
  if (hasSocialAccount(text, plain)) kinds.push('social');
  const named = namesPerson(text);
  if (named) kinds.push('name');
  const birth = digits >= 1 && tellsBirth(text, bareText);
  if (birth) kinds.push('birth');
  const person = named || birth || leadsWithName(text, vocabulary);
  if (hasAddress(text, bareText, vocabulary, person)) kinds.push('address');
  return kinds;
}

/** A full name at the head of a clause, which no area and no agency bears. */
function leadsWithName(text: string, { known }: PersonalVocabulary): boolean {
  const capitals = text === text.toUpperCase();
  return leadingNames(text).some(({ start, end, words }) => {
    const name = text.slice(start, end);
    if (words < 3 || words > 4 || (capitals && !/ (?:VĂN|THỊ) /.test(name))) return false;
    return !known.has(nameKey(name));
  });
}
