import { fold } from '../areas/fold.ts';
import { node } from '../explorer/node.ts';

type Preview = Readonly<Record<string, readonly (readonly string[])[]>>;

/**
 * The list of files: shows the first rows of a table when its part is opened, and filters by name. Without
 * this script the columns of each table stand there and the whole list.
 */
export function startPreviews(document: Document): void {
  let rows: Promise<Preview> | undefined;
  for (const part of document.querySelectorAll<HTMLDetailsElement>('details[data-preview]')) {
    part.addEventListener('toggle', () => {
      const place = part.querySelector<HTMLElement>('[data-rows]');
      if (!part.open || !place || place.dataset.rows === 'ready') return;
      rows ??= read(part.dataset.from ?? '');
      rows.then(
        (tables) => {
          place.replaceChildren(...drawn(part, tables[part.dataset.preview ?? ''] ?? []));
          place.dataset.rows = 'ready';
        },
        () => {
          rows = undefined;
          place.append(node('p', { role: 'alert' }, part.dataset.fault ?? ''));
        },
      );
    });
  }
  nameFiles(document);
  filterByName(document);
}

/** Read out of its place, in a list of links, each file says of what it is. In the markup it would weigh a tenth of the page. */
function nameFiles(document: Document): void {
  for (const table of document.querySelectorAll('.catalogue > li')) {
    const name = table.querySelector('h3')?.textContent ?? '';
    for (const file of table.querySelectorAll('.files a'))
      file.setAttribute('aria-label', `${file.textContent}: ${name}`);
  }
}

async function read(address: string): Promise<Preview> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Preview;
}

function drawn({ dataset }: HTMLElement, rows: readonly (readonly string[])[]): HTMLElement[] {
  const columns = (dataset.columns ?? '').split(' ');
  return [
    node('p', { class: 'quiet' }, dataset.told?.replace('{n}', String(rows.length)) ?? ''),
    node(
      'div',
      { class: 'table', tabindex: 0, role: 'region', 'aria-label': dataset.label ?? '' },
      node(
        'table',
        {},
        node('thead', {}, node('tr', {}, ...columns.map((name) => node('th', { scope: 'col' }, name)))),
        node('tbody', {}, ...rows.map((row) => node('tr', {}, ...row.map((text) => node('td', {}, text))))),
      ),
    ),
  ];
}

/** Hides the rows whose name has not all the words that were typed; diacritics do not count. */
function filterByName(document: Document): void {
  const filter = document.querySelector<HTMLElement>('[data-filter-files]');
  const input = filter?.querySelector('input');
  const told = filter?.querySelector('output');
  if (!filter || !input || !told) return;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-file]')];
  const names = rows.map((row) => fold(row.dataset.file ?? ''));
  const apply = (): void => {
    const words = fold(input.value).split(' ').filter(Boolean);
    let found = 0;
    for (const [at, row] of rows.entries()) {
      row.hidden = !words.every((word) => names[at]?.includes(word));
      if (!row.hidden) found += 1;
    }
    for (const section of document.querySelectorAll<HTMLElement>('[data-files]'))
      section.hidden = !section.querySelector('[data-file]:not([hidden])');
    const { none = '', one = '', count = '' } = told.dataset;
    const said = found === 0 ? none : found === 1 ? one : count.replace('{n}', String(found));
    told.textContent = words.length === 0 ? '' : said;
  };
  input.addEventListener('input', apply);
  filter.removeAttribute('data-late');
  input.value = new URLSearchParams(document.location.search).get('q') ?? '';
  apply();
}
