/**
 * An element with attributes and children. Its own, shared with no script of another page: what pages share
 * becomes a file of its own, and one that only shows asks for few.
 */
export function node<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Targets named on one slide at most: more can't be read from the back of a room. */
const mostNamed = 6;

/**
 * A briefing that stands on a page as slides, one idea each: the headline; each target that needs
 * attention, with its drawing; what turned; each other drawing; the targets without one; notes and source.
 * Made from the page itself, so that it says nothing else. In the browser only.
 */
export function slidesOf(article: Element): readonly HTMLElement[] {
  const drawings = new Map(
    [...article.querySelectorAll('.multiples li')].map((one) => [linkOf(one), one] as const),
  );
  const shown = new Set<string>();
  const attention = [...article.querySelectorAll('.attention tbody tr')].map((row) => {
    const link = linkOf(row);
    shown.add(link);
    const drawing = drawings.get(link)?.querySelector('.chart');
    return slide('slide-target', [
      node('h2', {}, textOf(row.querySelector('th a'))),
      node(
        'dl',
        {},
        ...[...row.querySelectorAll<HTMLElement>('td')].map((cell) =>
          node('div', {}, node('dt', {}, cell.dataset.label ?? ''), node('dd', {}, ...copies(cell))),
        ),
      ),
      ...(drawing ? [enlarged(drawing)] : []),
    ]);
  });
  const others = [...drawings].flatMap(([link, one]) => {
    if (shown.has(link)) return [];
    shown.add(link);
    const drawing = one.querySelector('.chart');
    return [
      slide('slide-drawing', [
        node('h2', {}, ...copies(one.querySelector('h3'))),
        ...(drawing ? [enlarged(drawing)] : []),
      ]),
    ];
  });
  return [
    slide('slide-title', [
      node('h2', {}, textOf(article.querySelector('h1'))),
      ...clones(article, '.units, .legend, .account, .headlines'),
    ]),
    ...attention,
    ...turned(article),
    ...others,
    ...rest(article, shown),
    slide('slide-notes', clones(article, '.notes-list, .source')),
  ].filter((one) => one.childElementCount > 0);
}

function slide(name: string, children: readonly Node[]): HTMLElement {
  return node('section', { class: `slide ${name}` }, ...children);
}

/** The heading and list of what turned; nothing where nothing did. */
function turned(article: Element): readonly HTMLElement[] {
  const list = article.querySelector('.turned-list');
  if (!list) return [];
  const summary = list.previousElementSibling;
  return [
    slide('slide-turned', [
      node('h2', {}, textOf(summary?.previousElementSibling)),
      ...(summary ? [summary.cloneNode(true)] : []),
      list.cloneNode(true),
    ]),
  ];
}

/** Targets that no other slide shows, by status, a few to a slide. */
function rest(article: Element, shown: ReadonlySet<string>): readonly HTMLElement[] {
  const byStatus = new Map<string, { mark: Element; names: string[] }>();
  const add = (mark: Element | null, link: HTMLAnchorElement): void => {
    if (!mark || shown.has(link.href)) return;
    const word = textOf(mark);
    const group = byStatus.get(word) ?? { mark, names: [] };
    group.names.push(textOf(link));
    byStatus.set(word, group);
  };
  for (const row of article.querySelectorAll('.all-targets tbody tr, .beside-table tbody tr')) {
    for (const link of row.querySelectorAll('a')) add(row.querySelector('.status'), link);
  }
  return [...byStatus.values()].flatMap(({ mark, names }) =>
    Array.from({ length: Math.ceil(names.length / mostNamed) }, (_, at) =>
      slide('slide-list', [
        node('h2', {}, mark.cloneNode(true)),
        node(
          'ul',
          {},
          ...names.slice(at * mostNamed, (at + 1) * mostNamed).map((name) => node('li', {}, name)),
        ),
      ]),
    ),
  );
}

function linkOf(element: Element): string {
  return element.querySelector('a')?.href ?? '';
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** What an element holds, without its links: a slide leads nowhere. */
function copies(element: Element | null): readonly Node[] {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const link of copy?.querySelectorAll('a') ?? []) link.replaceWith(...link.childNodes);
  return copy ? [...copy.childNodes] : [];
}

function clones(article: Element, selector: string): readonly Node[] {
  return [...article.querySelectorAll(selector)].map((one) => {
    const copy = one.cloneNode(true) as Element;
    for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
    return copy;
  });
}

/** A drawing that fills its slide, with the size of its frame left to the stylesheet. */
function enlarged(drawing: Element): Node {
  const copy = drawing.cloneNode(true) as Element;
  copy.removeAttribute('width');
  copy.removeAttribute('height');
  return copy;
}
