import { tokens } from './tokens.ts';

/**
 * Which published tables a query names, in the order in which it does. A name behind a dot is a column, one
 * after AS is made up by the query: everything else that is spelt like a table is taken for one, since
 * fetching one file too many costs little and missing one would fail.
 */
export function namedTables(sql: string, known: ReadonlySet<string>): readonly string[] {
  const all = tokens(sql);
  const found = new Set<string>();
  for (const [index, { kind, text }] of all.entries()) {
    if (kind !== 'word' && kind !== 'quoted') continue;
    const name = text.toLowerCase();
    if (!known.has(name)) continue;
    const before = all[index - 1]?.text.toLowerCase();
    if (before === '.' ? all[index - 2]?.text.toLowerCase() !== 'main' : before === 'as') continue;
    found.add(name);
  }
  return [...found];
}
