/**
 * Advance widths of Be Vietnam Pro in hundredths of an em, digits as tabular figures.
 * Measured in a browser: the build has no canvas, and both drawings must come out the same.
 */
const widths: Readonly<Record<number, string>> = {
  24: " \u00a0'l·Ii",
  29: '!.:,;j’',
  36: '"fr',
  44: 't()',
  50: '*/zsJ',
  57: 'kx<>?nuhvy',
  62: '+-ce–EL8FSaego−…',
  66: '0123456789TbdpqđYZP',
  70: 'BRKHV',
  74: 'UXDN=&A',
  79: 'CGĐ',
  84: 'QO%M',
  89: 'wm',
  100: 'W',
};

const byLetter = new Map<string, number>();
for (const [width, letters] of Object.entries(widths)) {
  for (const letter of letters) byLetter.set(letter, Number(width) / 100);
}

/** Letters that are not in the table are taken as wide rather than narrow. */
const unknown = 0.75;

/** Width of a text in px, a little more than it will be, since other faces may stand in. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const letter of text.normalize('NFC')) {
    ems += byLetter.get(letter) ?? learned(letter);
  }
  return ems * size * (bold ? 1.07 : 1.03);
}

/** The width of a letter with diacritics is that of the bare one; kept, since names repeat. */
function learned(letter: string): number {
  const width = byLetter.get(letter.normalize('NFD').charAt(0)) ?? unknown;
  byLetter.set(letter, width);
  return width;
}

/** The text in lines no wider than `room` px, broken at spaces; a word longer than that stays whole. */
export function wrapText(text: string, room: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && textWidth(longer, size, bold) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As {@link wrapText}, but a word too long for a line, such as an address, is broken at its signs, or anywhere. */
export function wrapWhole(text: string, room: number, size: number, bold = false): string[] {
  const fits = (part: string): boolean => textWidth(part, size, bold) <= room;
  return wrapText(text, room, size, bold).flatMap((line) => {
    if (fits(line)) return [line];
    const parts = line.split(/(?<=[&/?=,])/).flatMap((part) => (fits(part) ? [part] : Array.from(part)));
    return parts.reduce<string[]>((lines, part) => {
      const last = lines.at(-1);
      if (last !== undefined && fits(last + part)) lines[lines.length - 1] = last + part;
      else lines.push(part);
      return lines;
    }, []);
  });
}

/** As {@link wrapText}, in as many lines but of more even length. */
export function balanced(text: string, room: number, size: number, bold = false): string[] {
  const lines = wrapText(text, room, size, bold);
  if (lines.length < 2) return lines;
  let best = lines;
  for (let less = room - 4; less > 0; less -= 4) {
    const tighter = wrapText(text, less, size, bold);
    if (tighter.length > lines.length) break;
    best = tighter;
  }
  return best;
}
