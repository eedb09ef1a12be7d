import { filterList } from '../site/filter-list.ts';
import { combobox } from './combobox.ts';
import { indexAt } from './load.ts';
import { showResults } from './results.ts';

/**
 * Starts the search of a page: its field, the filter of its list if it has one and, on the page of
 * results, the results of `?q=`.
 */
export function startSearch(): void {
  filterList(document);
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  const input = form?.querySelector('input');
  if (!form || !input) return;
  const load = indexAt(form.dataset.search ?? '');
  combobox(form, input, load);

  const place = document.querySelector<HTMLElement>('[data-results]');
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  if (!place || query === '') return;
  input.value = query;
  document.title = `${query} – ${document.title}`;
  void showResults(place, query, load);
}
