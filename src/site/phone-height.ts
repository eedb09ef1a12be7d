/** Widths that are reckoned with, rem: words run in the narrowest column of a phone, drawings fill its widest screen. */
const column = 15;
const screen = 30;
/** Width of a column of a table that is not stacked. */
const cellColumn = 7;
/** Width of a letter to the size of the type, wide ones and room at the ends of lines reckoned in. */
const letter = 0.6;
const line = 1.6;
const pixels = 16;

/** What elements add to the lines in them, above and below, rem. */
const around: Readonly<Record<string, number>> = {
  section: 4,
  h2: 4,
  h3: 3,
  h4: 2,
  p: 1.4,
  ul: 1.5,
  ol: 1.5,
  dl: 2,
  li: 0.9,
  dt: 0.6,
  dd: 0.8,
  tr: 1,
  td: 1,
  th: 1,
  caption: 1,
  figure: 3,
  figcaption: 1.5,
  details: 1.5,
  summary: 1,
  pre: 2,
  label: 1.5,
  button: 1.5,
  input: 3,
  select: 3,
};

const inLine = new Set('a abbr b br code em i small span strong sub sup time wbr'.split(' '));
const empty = new Set('br hr img input wbr'.split(' '));
const unseen = new Set('script style template title desc'.split(' '));

/** An element that is open. */
interface Open {
  readonly name: string;
  /** Whether it is seen, and if only one kind of its children is, which. */
  readonly seen: boolean | 'summary';
  readonly isStacked: boolean;
  /** Whether it stands in a cell that is beside others. */
  readonly isBeside: boolean;
  /** Whether its lines stand as they are written. */
  readonly isWritten: boolean;
  /** Where a cell or row of a table began, rem. */
  readonly from: number;
  /** The highest cell of a row so far. */
  cell: number;
}

/**
 * How high some content is on a phone at most, in rem, reckoned from its text without laying it out. Meant to lie above
 * the true height, by a half or so, and never below.
 * @param html as Astro writes it: each element but the void ones is closed, or closes itself
 */
export function phoneHeight(html: string): number {
  const open: Open[] = [
    { name: '', seen: true, isStacked: false, isBeside: false, isWritten: false, from: 0, cell: 0 },
  ];
  let letters = 0;
  let height = 0;

  const endLine = (): void => {
    const width = open.at(-1)?.isBeside === true ? cellColumn : column;
    if (letters > 0) height += Math.ceil((letters * letter) / width) * line;
    letters = 0;
  };

  function begin(name: string, attributes: string): void {
    const outer = open.at(-1);
    const seen = isSeen(name, attributes, outer?.seen ?? true);
    if (seen !== false) {
      endLine();
      if (name === 'svg') height += drawn(attributes);
    }
    if (empty.has(name) || attributes.endsWith('/')) {
      if (seen !== false) height += around[name] ?? 0;
      return;
    }
    const isStacked = outer?.isStacked === true || attributes.includes('stacked');
    open.push({
      name,
      seen: name === 'svg' ? false : seen,
      isStacked,
      isBeside: outer?.isBeside === true || (name === 'td' && !isStacked),
      isWritten: outer?.isWritten === true || name === 'pre',
      from: height,
      cell: 0,
    });
  }

  function end(name: string): void {
    if (inLine.has(name)) return;
    const at = open.findLastIndex((each) => each.name === name);
    const ended = open[at];
    if (at < 1 || !ended) return;
    if (ended.seen !== false) {
      endLine();
      height += around[name] ?? 0;
    }
    open.length = at;
    const row = open.at(-1);
    if (ended.isStacked) return;
    // Cells stand beside each other: the highest makes the row.
    if ((name === 'td' || name === 'th') && row) {
      row.cell = Math.max(row.cell, height - ended.from);
      height = ended.from;
    }
    if (name === 'tr') height += ended.cell;
  }

  function text(words: string): void {
    const inside = open.at(-1);
    if (inside?.seen !== true) return;
    letters += words.trim().length;
    if (inside.isWritten) height += (words.split('\n').length - 1) * line;
  }

  // By hand: a page has thousands of tags, and each site thousands of pages.
  for (let at = 0; at < html.length;) {
    const from = html.indexOf('<', at);
    const tag = from < 0 ? html.length : from;
    if (tag > at) text(html.slice(at, tag));
    const to = html.indexOf('>', tag);
    if (to < 0) break;
    const inner = html.slice(tag + 1, to);
    const gap = inner.indexOf(' ');
    const name = gap < 0 ? inner : inner.slice(0, gap);
    if (name.startsWith('/')) end(name.slice(1));
    else if (!inLine.has(name)) begin(name, gap < 0 ? '' : inner.slice(gap));
    // Nothing in a drawing changes its size.
    const next = name === 'svg' ? html.indexOf('</svg', to) : to + 1;
    if (next < 0) break;
    at = next;
  }
  endLine();
  return height;
}

const hidden = / hidden(?=[ =]|$)| class="[^"]*\bvisually-hidden\b/;

function isSeen(name: string, attributes: string, outer: Open['seen']): Open['seen'] {
  if (outer === false || (outer === 'summary' && name !== 'summary')) return false;
  if (unseen.has(name)) return false;
  if (attributes.includes('hidden') && hidden.test(attributes)) return false;
  return name !== 'details' || / open(?=[ >=]|$)/.test(attributes) ? true : 'summary';
}

/** Height of a drawing as wide as the screen, rem; small ones stand in a line of text. */
function drawn(attributes: string): number {
  const [, width, height] = / viewBox="\S+ \S+ (\S+) (\S+)"/.exec(attributes) ?? [];
  // The one for wide screens stands beside its twin.
  if (!width || !height || Number(width) < 48 || attributes.includes('chart-wide')) return 0;
  return Math.max(screen / Number(width), 1 / pixels) * Number(height);
}
