/** What kind of mistake the engine found; each has plain words of its own. */
export type ErrorKind =
  | 'syntax'
  | 'unfinished'
  | 'column'
  | 'table'
  | 'function'
  | 'types'
  | 'group'
  | 'ambiguous'
  | 'conversion'
  | 'range'
  | 'memory'
  | 'forbidden'
  | 'other';

export interface QueryError {
  readonly kind: ErrorKind;
  /** What the mistake is about: the word near it, the unknown name, the value. Empty if the engine names none. */
  readonly about: string;
  /** Names that the engine thinks were meant. */
  readonly candidates: readonly string[];
  /** Place in the query: offset of the character, with its line and column from 1. */
  readonly place: { readonly offset: number; readonly line: number; readonly column: number } | null;
  /** The engine's own words, with lines counted as the reader's. */
  readonly message: string;
}

const kinds: readonly (readonly [ErrorKind, RegExp])[] = [
  ['memory', /out of memory|bad_alloc|failed to allocate|could not allocate|memory limit/i],
  [
    'forbidden',
    /permission error|disabled (?:through|by) configuration|configuration has been locked|is not in the catalog, but it exists in the|home directory/i,
  ],
  ['unfinished', /syntax error at end of input|without selection list/i],
  ['syntax', /parser error|can only take a single statement/i],
  ['ambiguous', /ambiguous reference/i],
  ['group', /must appear in the GROUP BY/i],
  [
    'column',
    /referenced column "(?<a>[^"]*)" not found|does not have a column named "(?<b>[^"]*)"|referenced table "(?<c>[^"]*)" not found/i,
  ],
  ['table', /table with name "?(?<a>[^"\s]+)"? does not exist/i],
  ['function', /function with name "?(?<a>[^"\s]+)"? does not exist/i],
  [
    'types',
    /no function matches|cannot compare values of type|cannot mix values|could not be cast|cannot cast/i,
  ],
  ['conversion', /conversion error/i],
  ['range', /out of range error/i],
];

/**
 * Reads an error of DuckDB 0.9.1.
 * @param added how many lines stood before the reader's own in what was sent
 */
export function queryError(message: string, sql: string, added = 0): QueryError {
  const found = kinds
    .map(([kind, pattern]) => ({ kind, match: pattern.exec(message) }))
    .find(({ match }) => match);
  const { a, b, c }: Partial<Record<string, string>> = found?.match?.groups ?? {};
  const about =
    a ??
    b ??
    c ??
    /at or near "([^"]*)"|column "([^"]*)"|string '([^']*)'|reference to column name "([^"]*)"/i
      .exec(message)
      ?.slice(1)
      .find(Boolean) ??
    '';
  return {
    kind: found?.kind ?? 'other',
    about,
    candidates: candidatesIn(message),
    place: placeIn(message, sql, added),
    message: message.replace(/^LINE (\d+): (.*\n)( *)/gm, (_, line: string, text: string, blank: string) => {
      const own = String(Number(line) - added);
      return `LINE ${own}: ${text}${blank.slice(line.length - own.length)}`;
    }),
  };
}

function candidatesIn(message: string): readonly string[] {
  const line = /^(?:Candidate bindings:|Did you mean) ?(.*)$/im.exec(message)?.[1] ?? '';
  const names = [...line.matchAll(/"([^"]+)"/g)].map(([, name]) => name ?? '');
  // Tables of the engine's own say nothing of the release.
  return names.filter(
    (name) => !/^(?:(?:temp|system)\.|pg_|duckdb_|sqlite_|pragma_|information_schema\b)/.test(name),
  );
}

/** The engine shows the line, cut at both ends if it is long, and a caret under the place. */
function placeIn(message: string, sql: string, added: number): QueryError['place'] {
  const shown = /^(LINE (\d+): )(.*)\n( *)\^/m.exec(message);
  if (!shown) return null;
  const [, head = '', number = '1', excerpt = '', blank = ''] = shown;
  const line = Number(number) - added;
  const lines = sql.split('\n');
  const text = lines[line - 1];
  if (text === undefined) return null;
  const cut = excerpt.startsWith('...');
  const bare = excerpt.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const start = cut ? Math.max(0, text.indexOf(bare)) : 0;
  const column = Math.min(text.length, Math.max(0, start + blank.length - head.length - (cut ? 3 : 0)));
  const offset = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column;
  return { offset, line, column: column + 1 };
}
