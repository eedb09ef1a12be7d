/** A piece of a query's text, with where it stands. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'text' | 'number' | 'sign';
  /** A quoted name without its quotes; anything else as written. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const pattern =
  /(?<space>\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<quoted>"(?:[^"]|"")*(?:"|$))|(?<dollar>\$(?<tag>[A-Za-z_]*)\$[\s\S]*?(?:\$\k<tag>\$|$))|(?<text>'(?:[^']|'')*(?:'|$))|(?<number>\d[\w.]*)|(?<word>[\p{L}_][\p{L}\p{M}\p{N}_$]*)|(?<sign>[\s\S])/gu;

/** The tokens of a query, comments and blanks left out. Any text is read: what is no SQL becomes signs. */
export function tokens(sql: string): readonly Token[] {
  return [...sql.matchAll(pattern)].flatMap((match): Token[] => {
    const { space, quoted, dollar, text, number, word } = match.groups ?? {};
    if (space !== undefined) return [];
    const [whole] = match;
    const at = { from: match.index, to: match.index + whole.length };
    if (quoted !== undefined) {
      return [{ kind: 'quoted', text: whole.slice(1).replace(/"$/, '').replaceAll('""', '"'), ...at }];
    }
    if (text !== undefined || dollar !== undefined) return [{ kind: 'text', text: whole, ...at }];
    if (number !== undefined) return [{ kind: 'number', text: whole, ...at }];
    return [{ kind: word === undefined ? 'sign' : 'word', text: whole, ...at }];
  });
}
