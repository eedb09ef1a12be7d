/**
 * A cell as the rules read it: one Unicode form (full-width digits as plain ones), without invisible
 * characters, every dash a hyphen, spaces single. Case and diacritics stay.
 */
export function tidy(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters without their diacritics, as they are met. */
const bases = new Map<string, string>();

function base(letter: string): string {
  const known = bases.get(letter);
  if (known !== undefined) return known;
  const found = letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : letter.normalize('NFD').replace(/\p{M}/gu, '');
  bases.set(letter, found);
  return found;
}

/** A tidy text without diacritics, letter for letter, its case kept. */
export function bare(text: string): string {
  return isAscii(text) ? text : text.replace(/[^\0-\x7f]/g, base);
}

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Whether the text has a letter. */
export function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}
