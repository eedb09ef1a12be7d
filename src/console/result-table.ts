import { node } from '../explorer/node.ts';
import type { ConsoleWords } from '../i18n/console/words.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import type { SandboxResult } from '../release/sandbox.ts';
import { isNumeric, shownCell } from './cell.ts';

/** So many rows are put into the page; the rest is in the files. */
export const shownRows = 200;

/** The table of a result, with what is left out told above it. */
export function resultTable(result: SandboxResult, language: Language, words: ConsoleWords): HTMLElement[] {
  const count = (n: number): string => formatNumber(n, language, 0);
  const { columns, rows, more } = result;
  const notes = [
    more ? words.result.limited(count(rows.length)) : '',
    rows.length > shownRows ? words.result.shown(count(shownRows), count(rows.length)) : '',
  ].filter((text) => text !== '');
  const numeric = columns.map(isNumeric);
  const head = columns.map(({ name, type }, index) =>
    node('th', { scope: 'col', class: numeric[index] && 'number', title: type }, name),
  );
  const body = rows.slice(0, shownRows).map((row) =>
    node(
      'tr',
      {},
      ...columns.map((_, index) => {
        const { text, none } = shownCell(result, row, index, language, words);
        const kind = [numeric[index] ? 'number' : '', none ? 'none' : ''].join(' ').trim();
        return node('td', { class: kind || null }, text);
      }),
    ),
  );
  return [
    ...notes.map((text) => node('p', { class: 'quiet' }, text)),
    node(
      'div',
      { class: 'table', tabindex: 0, role: 'region', 'aria-label': words.result.table },
      node('table', {}, node('thead', {}, node('tr', {}, ...head)), node('tbody', {}, ...body)),
    ),
  ];
}
