import type { ExplorerWords } from '../i18n/explorer/words.ts';
import { type CellText, marks } from './cell.ts';
import { node } from './node.ts';
import type { Sheet } from './sheet.ts';

/** Heads longer than any period's, in characters: names of indicators, which break into lines. */
const longestPeriod = 16;

/** The table of the figures in the chart, in a frame that scrolls, with the marks it uses explained. */
export function tableOf(sheet: Sheet, words: ExplorerWords): HTMLElement[] {
  const head = node(
    'tr',
    {},
    node('th', { scope: 'col' }, sheet.corner),
    ...sheet.head.map((text) =>
      node('th', { scope: 'col', class: text.length > longestPeriod ? 'number long' : 'number' }, text),
    ),
  );
  const body = sheet.rows.map(({ label, cells }) =>
    node('tr', {}, node('th', { scope: 'row' }, label), ...cells.map((text) => cellElement(text, words))),
  );
  const frame = node(
    'div',
    {
      class: 'table',
      tabindex: 0,
      role: 'region',
      'aria-label': `${words.result.table}: ${sheet.caption}`,
    },
    node(
      'table',
      {},
      node('caption', {}, sheet.caption),
      node('thead', {}, head),
      node('tbody', {}, ...body),
    ),
  );
  const used = marks.filter((mark) =>
    sheet.rows.some(({ cells }) => cells.some((cell) => cell.marks.includes(mark))),
  );
  const key = node(
    'ul',
    { class: 'mark-key quiet' },
    ...used.map((mark) => node('li', {}, words.markAbout[mark])),
  );
  return used.length > 0 ? [frame, key] : [frame];
}

function cellElement({ text, value, missing, marks, note }: CellText, words: ExplorerWords): HTMLElement {
  const said = [...marks.map((mark) => words.mark[mark]), ...(note === null ? [] : [note])];
  return node(
    'td',
    { class: missing ? 'number none' : 'number', 'data-key': value },
    text,
    ...(said.length > 0 ? [node('small', {}, said.join(', '))] : []),
  );
}
