/** Spaces of every kind, line ends and the characters without width that come along when people paste. */
const blank = '[\\s\\u00a0\\u180e\\u200b-\\u200f\\u2060\\ufeff]+';
const edges = new RegExp(`^${blank}|${blank}$`, 'gu');

/** What a cell says without what no one sees around it; line breaks inside stay, as one character each. */
export function cellText(text: string): string {
  const plain = text.includes('_x') ? unescaped(text) : text;
  return plain.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(edges, '');
}

/** Characters that XML cannot hold stand as `_x000D_` in a workbook. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
