/** Signs without width that word processors and web pages leave behind. */
const widthless = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff';
/** Spaces other than the plain one. */
const spaces = '\\u00a0\\u2000-\\u200a\\u2028\\u2029\\u202f\\u3000';

const odd = new RegExp(`[\\u0300-\\u036f${widthless}${spaces}]`, 'u');
const allWidthless = new RegExp(`[${widthless}]`, 'gu');
const allSpaces = new RegExp(`[${spaces}]`, 'gu');

/** What a cell says: composed letters (NFC), plain spaces, nothing without width, none around it. */
export function cleanCell(cell: string): string {
  const plain = odd.test(cell)
    ? cell.replace(allWidthless, '').replace(allSpaces, ' ').normalize('NFC')
    : cell;
  return trimmed(plain);
}

function trimmed(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}
