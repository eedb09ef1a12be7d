import { distances } from '../search/closeness.ts';
import type { Entry } from '../search/entry.ts';
import { search, searchable } from '../search/match.ts';

/** Where results stop being of one sort with the nearest: below it they only blur the list. */
const bounds = [distances.scattered, distances.otherMarks, distances.withinWords, distances.slip, Infinity];

/**
 * Makes the list of areas filter as the reader types, by the rules of the search; the words are also taken
 * from `?q=`, so that the search field of other pages leads here. Without this script the list stands whole.
 */
export function filterList(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filter]');
  const input = form?.querySelector('input');
  const told = document.querySelector<HTMLElement>('#found');
  if (!form || !input || !told) return;
  const items = [...document.querySelectorAll<HTMLElement>('[data-names]')];
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
  const types = JSON.parse(form.dataset.filter ?? '[]') as readonly (readonly [string, ...string[]])[];
  const index = searchable(
    items.map((item, at) => entryOf(item, String(at), (id) => types.findIndex(([type]) => type === id))),
    types.map(([, ...words]) => words),
  );

  function apply(): void {
    const query = input?.value.trim() ?? '';
    const found = search(index, query);
    const bound = bounds.find((one) => (found[0]?.distance ?? 0) < one) ?? Infinity;
    const shown = new Set(found.filter(({ distance }) => distance < bound).map(({ entry }) => entry.path));
    for (const [at, item] of items.entries()) item.hidden = query !== '' && !shown.has(String(at));
    for (const group of groups) group.hidden = !group.querySelector('[data-names]:not([hidden])');
    const words = told?.dataset ?? {};
    const message = shown.size === 0 ? words.none : words.count?.replace('{n}', String(shown.size));
    if (told) told.textContent = query === '' ? '' : (message ?? '');
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = items.find((item) => !item.hidden)?.querySelector('a');
    if (first && input.value.trim() !== '') first.focus();
  });
  input.addEventListener('input', apply);
  input.value = new URLSearchParams(document.location.search).get('q') ?? '';
  apply();
}

/** An item of the list as something to find; `path` tells which it is. */
function entryOf({ dataset }: HTMLElement, path: string, typeOf: (id: string) => number): Entry {
  const context = dataset.context ?? '';
  const named = (dataset.names ?? '').split('|').map((text) => {
    const space = text.indexOf(' ');
    return { type: typeOf(text.slice(0, space)), name: text.slice(space + 1), context, note: '' };
  });
  const [own, ...former] = named;
  return {
    kind: 'area',
    title: '',
    note: '',
    path,
    names: own ? [own.name] : [],
    code: dataset.code ?? '',
    type: own?.type ?? -1,
    ended: false,
    former,
    context,
  };
}
