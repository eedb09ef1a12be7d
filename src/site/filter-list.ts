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

  function apply(): void {
    const wanted = fold(input?.value ?? '')
      .split(/\s+/)
      .filter(Boolean);
    let count = 0;
    for (const item of items) {
      // All words in one of its names: "east lake" is no area that was made of East Hill and Long Lake.
      const names = (item.dataset.names ?? '').split('|').map((name) => ` ${name}`);
      item.hidden = !names.some((name) => wanted.every((word) => name.includes(` ${word}`)));
      if (!item.hidden) count += 1;
    }
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
