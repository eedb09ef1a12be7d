import { node } from '../explorer/node.ts';
import { countOf, grouped, noteOf } from './grouped.ts';
import { fill } from './index-file.ts';
import type { Index } from './load.ts';
import { type Found, search } from './match.ts';

/** Fills the page of results with everything that a query finds; what it says if it cannot is in `data-failed`. */
export async function showResults(
  place: HTMLElement,
  query: string,
  load: () => Promise<Index>,
): Promise<void> {
  const said = node('p', { role: 'status', class: 'lede' });
  place.replaceChildren(said);
  try {
    const { searchable, words } = await load();
    const results = search(searchable, query);
    said.textContent =
      results.length === 0
        ? fill(words.noneFor, { query })
        : fill(words.found, { count: countOf(results, words), query });
    place.append(
      ...grouped(results).map(([kind, found]) =>
        node('section', {}, node('h2', {}, words.kinds[kind]), node('ul', {}, ...found.map(item))),
      ),
    );
  } catch {
    said.textContent = place.dataset.failed ?? '';
  }
}

function item(found: Found): HTMLElement {
  const { path, title } = found.entry;
  const note = noteOf(found);
  const link = node('a', { href: path }, title);
  return note === ''
    ? node('li', {}, link)
    : node('li', {}, link, ' ', node('span', { class: 'quiet' }, note));
}
