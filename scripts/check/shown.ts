/** Characters of a cell that a message repeats. */
const longest = 60;

const segmenter = new Intl.Segmenter('vi');

/**
 * A cell as a message may repeat it: on one line, cut to 60 characters, with what no screen shows
 * written as its code point. A letter keeps its diacritics.
 */
export function shown(cell: string): string {
  const text = visible(cell);
  if (text.length <= longest) return text;
  const letters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}

/** The text with what no screen shows, or shows as something else, written as its code point. */
export function visible(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, named);
}

function named(character: string): string {
  if (character === '\n' || character === '\r') return '↵';
  if (character === '\t') return '⇥';
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
