import { combobox } from './combobox.ts';
import { indexAt } from './load.ts';
import { showResults } from './results.ts';

/** Brings the search field of a page to life and, on the page of results, shows the results of `?q=`. */
export function startField(form: HTMLFormElement, input: HTMLInputElement): void {
  const load = indexAt(form.dataset.search ?? '');
  combobox(form, input, load);

  const place = document.querySelector<HTMLElement>('[data-results]');
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  if (!place || query === '') return;
  input.value = query;
  document.title = `${query} – ${document.title}`;
  void showResults(place, query, load);
}
