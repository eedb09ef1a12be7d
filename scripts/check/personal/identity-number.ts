import type { DigitRun } from './digits.ts';

/** The first three digits of a citizen number: where a birth was registered. */
const offices = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 ' +
    '040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 ' +
    '083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

/**
 * Whether 12 digits are built as a citizen number is: office, then a digit for century and sex, two for
 * the year of birth, six more. Any year passes: a number that is not given out yet is as good as one that is.
 */
export function isCitizenNumber(digits: string): boolean {
  return digits.length === 12 && offices.has(digits.slice(0, 3)) && /^...[0-3]/.test(digits);
}

/** The same after a spreadsheet took it for a figure and dropped the zeros in front. */
export function isCitizenNumberAsFigure(digits: string): boolean {
  if (digits.length < 10 || digits.length > 11 || digits.endsWith('000')) return false;
  return !digits.startsWith('0') && isCitizenNumber(digits.padStart(12, '0'));
}

/** Health insurance: who pays (two letters), the rate, the office, and ten digits of social insurance. */
const healthCard = /(?<![\p{L}\d])[A-Z]{2}[ .-]?[1-5][ .-]?\d{2}[ .-]?\d(?:[ .-]?\d){9}(?!\d)/u;

const passport = /(?<![\p{L}\d./_-])[BCEKNPQ] ?\d{7,8}(?![\p{L}\d/_-]|\.\d)/u;

/** What a number is called where it is written out, without diacritics, and what stands between. */
const named =
  /(?<![a-z])(?:cccd|cmnd|cmtnd|cmt|can cuoc|chung minh|dinh danh ca nhan|ho chieu|passport|bhyt|bhxh)(?![a-z])[^0-9]{0,24}/g;

/** An amount, not the number of a document. */
const amount = /^ ?(?:dong|vnd|trieu|ty|nguoi|the|truong hop|luot|ho|%)(?![a-z])/;

/** Whether a tidy text holds an identity number, given its runs and itself in lower case without diacritics. */
export function hasIdentityNumber(text: string, plain: string, runs: readonly DigitRun[]): boolean {
  if (runs.some(({ digits }) => isCitizenNumber(digits))) return true;
  if (healthCard.test(text) || passport.test(text)) return true;
  for (const match of plain.matchAll(named)) {
    const at = match.index + match[0].length;
    if (isDocumentNumber(plain.slice(at, at + 40))) return true;
  }
  return false;
}

/** Whether a text begins as the number of a document does: 9 to 13 digits or 15, and no unit after them. */
function isDocumentNumber(text: string): boolean {
  const [token = ''] = /^\d+(?:[ .-]\d+){0,4}/.exec(text) ?? [];
  return /^(?:\d{9,13}|\d{15})$/.test(token.replace(/\D/g, '')) && !amount.test(text.slice(token.length));
}

/** Whether a cell alone may be the number of a document where its column is headed as one. */
export function fitsIdentity(text: string): boolean {
  return /^\p{L}{0,3}\d{7,15}$/u.test(text.replace(/[\s./-]/g, ''));
}

/** Nine digits and no round amount: the old identity number, which has no other mark. */
export function isOldIdentityNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && !text.endsWith('00');
}
