import type { ViewWords } from '../i18n/explorer/view/words.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { matching } from './match.ts';
import { inside, node } from './node.ts';
import { nextSorting, type Sorting, sortedPlaces, type SortRow } from './sorting.ts';

/** Fewer rows are found by eye. */
const worthFinding = 9;

/**
 * Lets a table be sorted by its heads, with mouse and keyboard, and its rows be found by name without
 * diacritics. The first cell of each row is its name; a cell's `data-key` is what it is sorted by, a cell
 * without one has no figure. Works on tables drawn at build as well.
 * @returns the box with the search, to stand before the table; null where there are few rows.
 */
export function sortable(table: HTMLTableElement, language: Language, words: ViewWords): HTMLElement | null {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  const body = inside(table, 'tbody');
  const rows = [...body.querySelectorAll('tr')];
  const keys = rows.map(sortRow);
  let sorting: Sorting | null = null;

  function sort(next: Sorting | null): void {
    sorting = next;
    heads.forEach((head, column) => {
      if (sorting?.column === column) head.setAttribute('aria-sort', sorting.direction);
      else head.removeAttribute('aria-sort');
    });
    body.append(...sortedPlaces(keys, sorting).flatMap((place) => rows[place] ?? []));
  }

  if (rows.length > 1) {
    heads.forEach((head, column) => {
      sortButton(head, words).addEventListener('click', () => sort(nextSorting(sorting, column)));
    });
  }
  return rows.length < worthFinding ? null : finder(rows, keys, language, words);
}

/** Turns what a head says into the button that sorts by it. */
export function sortButton(head: HTMLElement, words: ViewWords): HTMLButtonElement {
  const button = node('button', { type: 'button', class: 'sort', title: words.sort(head.textContent) });
  button.append(...head.childNodes);
  head.append(button);
  return button;
}

function sortRow(row: HTMLTableRowElement): SortRow {
  const [name, ...cells] = row.cells;
  return {
    name: name?.textContent ?? '',
    keys: cells.map(({ dataset: { key } }) => {
      if (key === undefined) return null;
      const number = Number(key);
      return key.trim() === '' || Number.isNaN(number) ? key : number;
    }),
  };
}

function finder(
  rows: readonly HTMLTableRowElement[],
  keys: readonly SortRow[],
  language: Language,
  words: ViewWords,
): HTMLElement {
  const write = (count: number): string => formatNumber(count, language, 0);
  const said = node('span', { class: 'quiet', role: 'status' });
  const input = node('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const named = keys.map(({ name }, place) => ({ name, place }));
  input.addEventListener('input', () => {
    const found = new Set(matching(named, input.value).map(({ place }) => place));
    rows.forEach((row, place) => (row.hidden = !found.has(place)));
    said.textContent =
      input.value === ''
        ? ''
        : found.size === 0
          ? words.foundNone
          : words.found(write(found.size), write(rows.length));
  });
  return node('p', { class: 'finder' }, node('label', {}, node('span', {}, words.find), input), ' ', said);
}
