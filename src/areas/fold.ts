/**
 * A text as it is typed without diacritics: lower case, đ as d, a straight apostrophe, spaces collapsed.
 * NFD alone leaves đ as it is. For finding and addresses, not for deciding that two names are one.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/’/g, "'")
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

/** The five tone marks as combining characters; the marks that make another letter (â, ơ, ă) are not among them. */
export const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * What two spellings of one name share: case, spaces, Unicode form and the place of the tone mark
 * do not count ("Hoà Bình" is "Hòa Bình"); the tone itself and the letters do.
 */
export function spelling(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .trim()
    .split(/[\s\u00a0]+/u)
    .map((syllable) => syllable.replace(tones, '') + [...(syllable.match(tones) ?? [])].sort().join(''))
    .join(' ')
    .normalize('NFC');
}

/** Whether the text has no letter beyond plain ASCII, as when typed without a Vietnamese keyboard. */
export function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
