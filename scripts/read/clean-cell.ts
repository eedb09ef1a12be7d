/** Signs without width that word processors and web pages leave behind. */
const widthless = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff';
/** Spaces other than the plain one. */
const spaces = '\\u00a0\\u2000-\\u200a\\u2028\\u2029\\u202f\\u3000';

const odd = new RegExp(`[\\u0300-\\u036f${widthless}${spaces}]`, 'u');
const allWidthless = new RegExp(`[${widthless}]`, 'gu');
const allSpaces = new RegExp(`[${spaces}]`, 'gu');

/** Whether the text holds a sign that {@link cleanCell} changes within a cell. */
export function needsCleaning(text: string): boolean {
  return odd.test(text);
}

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

export type Cleaning = 'none' | 'edges' | 'thorough';

/** SQL for {@link cleanCell} over a column, no dearer than what its file holds makes necessary. */
export function cleanSql(column: string, cleaning: Cleaning): string {
  const text = `coalesce(${column}, '')`;
  if (cleaning === 'none') return text;
  if (cleaning === 'edges') return `trim(${text}, ' \t\r\n')`;
  const hex = (set: string) => set.replace(/\\u([0-9a-f]{4})/g, '\\x{$1}');
  const bare = `regexp_replace(regexp_replace(${text}, '[${hex(widthless)}]', '', 'g'), '[${hex(spaces)}]', ' ', 'g')`;
  return `trim(nfc_normalize(${bare}), ' \t\r\n')`;
}
