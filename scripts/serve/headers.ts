/** One rule of a `_headers` file: a path pattern, and what it takes back and sets. */
export interface HeaderRule {
  readonly pattern: string;
  readonly unset: readonly string[];
  readonly set: readonly (readonly [name: string, value: string])[];
}

/**
 * The rules of a `_headers` file as static hosts read it: a path at the margin, with `*` for any
 * rest, then indented `Name: value` lines, or `! Name` to take a header back; `#` begins a comment.
 * Throws an Error naming the line that is neither.
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: string; unset: string[]; set: [string, string][] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    if (line.startsWith('/')) {
      rules.push({ pattern: words, unset: [], set: [] });
      continue;
    }
    const rule = rules.at(-1);
    const header = /^([\w-]+):\s*(.+)$/.exec(words);
    const removal = /^!\s*([\w-]+)$/.exec(words);
    if (rule && header?.[1] && header[2]) rule.set.push([header[1].toLowerCase(), header[2]]);
    else if (rule && removal?.[1]) rule.unset.push(removal[1].toLowerCase());
    else throw new Error(`_headers line ${index + 1}: "${words}" is no path, "Name: value" or "! Name"`);
  }
  return rules;
}

/** The headers, by lower-case name, that the rules give a path; values for one name join with a comma. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules) {
    if (!matches(rule.pattern, path)) continue;
    for (const name of rule.unset) Reflect.deleteProperty(headers, name);
    for (const [name, value] of rule.set) {
      const before = headers[name];
      headers[name] = before === undefined ? value : `${before}, ${value}`;
    }
  }
  return headers;
}

function matches(pattern: string, path: string): boolean {
  const star = pattern.indexOf('*');
  return star === -1 ? pattern === path : path.startsWith(pattern.slice(0, star));
}
