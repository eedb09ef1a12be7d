/** An element by its places in a text of HTML: of its first tag, of its content, of its last tag, and of what follows. */
export interface Outermost {
  readonly name: string;
  /** What stands in its first tag after its name. */
  readonly attributes: string;
  readonly begin: number;
  readonly inner: number;
  readonly innerEnd: number;
  readonly end: number;
}

const empty = new Set('br hr img input link meta wbr'.split(' '));
/** What stands in these is no HTML, or none that is laid out by itself. */
const whole = new Set(['script', 'style', 'svg']);

/**
 * The elements of some HTML that stand in no other, in their order; those without content are left out.
 * @param html as Astro writes it: each element but the void ones is closed, or closes itself
 */
export function outermost(html: string): Outermost[] {
  const found: Outermost[] = [];
  let depth = 0;
  let first: Omit<Outermost, 'innerEnd' | 'end'> | undefined;
  // By hand: a page has thousands of tags, and each site thousands of pages.
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const to = tagEnd(html, at);
    if (to < 0) break;
    const begin = at;
    at = to + 1;
    if (html[begin + 1] === '!') continue;
    if (html[begin + 1] === '/') {
      depth -= 1;
      if (depth === 0 && first) found.push({ ...first, innerEnd: begin, end: to + 1 });
      continue;
    }
    const name = nameAt(html, begin + 1);
    if (empty.has(name) || html[to - 1] === '/') continue;
    if (depth === 0)
      first = { name, attributes: html.slice(begin + 1 + name.length, to), begin, inner: to + 1 };
    depth += 1;
    if (whole.has(name)) at = Math.max(at, html.indexOf(`</${name}`, to));
  }
  return found;
}

/** Where a tag ends: signs in the quotes of its attributes do not count. */
function tagEnd(html: string, begin: number): number {
  if (html.startsWith('<!--', begin)) {
    const end = html.indexOf('-->', begin);
    return end < 0 ? end : end + 2;
  }
  let to = html.indexOf('>', begin);
  for (let quote = html.indexOf('"', begin); quote >= 0 && quote < to;) {
    const closing = html.indexOf('"', quote + 1);
    if (closing < 0) return -1;
    if (closing > to) to = html.indexOf('>', closing);
    quote = html.indexOf('"', closing + 1);
  }
  return to;
}

function nameAt(html: string, begin: number): string {
  let end = begin;
  while (/[a-z0-9-]/i.test(html[end] ?? '')) end += 1;
  return html.slice(begin, end);
}
