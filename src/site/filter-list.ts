import { fold } from '../areas/fold.ts';

/**
 * Makes the list of areas filter as the reader types, without diacritics too; the words are also taken
 * from `?q=`, so that the search field of other pages leads here. Without this script the list stands whole.
 */
export function filterList(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filter]');
  const input = form?.querySelector('input');
  const told = document.querySelector<HTMLElement>('#found');
  if (!form || !input || !told) return;
  const items = [...document.querySelectorAll<HTMLElement>('[data-names]')];
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];

  /** The items of which one name passes; each name begins with a space, so that words can be told from their ends. */
  function named(passes: (name: string) => boolean): ReadonlySet<HTMLElement> {
    return new Set(
      items.filter(({ dataset }) => (dataset.names ?? '').split('|').some((name) => passes(` ${name}`))),
    );
  }

  function apply(): void {
    const wanted = fold(input?.value ?? '')
      .split(/\s+/)
      .filter(Boolean);
    // All words in one name: "east lake" is no area that was made of East Hill and Long Lake.
    // As they were typed if there is such a name, else in any order.
    const ordered = named((name) => name.includes(` ${wanted.join(' ')}`));
    const shown =
      ordered.size > 0 ? ordered : named((name) => wanted.every((word) => name.includes(` ${word}`)));
    for (const item of items) item.hidden = !shown.has(item);
    const count = shown.size;
    for (const group of groups) group.hidden = !group.querySelector('[data-names]:not([hidden])');
    const words = told?.dataset ?? {};
    const message = count === 0 ? words.none : words.count?.replace('{n}', String(count));
    if (told) told.textContent = wanted.length === 0 ? '' : (message ?? '');
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
