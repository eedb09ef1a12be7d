const plain = /^[ -~]*$/;

/** Letters that a terminal gives a place of their own: marks stand over the letter before them. */
export function width(text: string): number {
  if (plain.test(text)) return text.length;
  return Array.from(text.normalize('NFC').replace(/\p{M}/gu, '')).length;
}

/** The text in lines of at most `most` letters, broken between words; a longer word is broken where it must be. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, most))) {
    if (line !== '' && width(line) + 1 + width(word) > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pieces(word: string, most: number): string[] {
  if (word.length <= most) return [word];
  const letters = Array.from(word.normalize('NFC'));
  const count = Math.max(1, Math.ceil(letters.length / most));
  return Array.from({ length: count }, (_, index) =>
    letters.slice(index * most, (index + 1) * most).join(''),
  );
}

/** The text with blanks after it up to `to` letters. */
export function pad(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}
