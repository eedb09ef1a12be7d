import type { ExplorerWords } from '../i18n/explorer/words.ts';
import { type CellText, marks } from './cell.ts';
import { node } from './node.ts';
import type { Sheet } from './sheet.ts';

/** Where the marks of a table's figures are said, in words. */
export interface Said {
  /** Sentences about all figures. */
  readonly caption: readonly string[];
  /** Beside the head of each column, and of each row. */
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** Beside each figure, row by row. */
  readonly cells: readonly (readonly (readonly string[])[])[];
}

/** Heads longer than any period's, in characters: names of indicators, which break into lines. */
const longestPeriod = 16;

/**
 * The table of the figures in the chart, in a frame that scrolls, with the marks it uses explained.
 * @param said where these are said; left out: beside each figure, as in embeds, which have no bytes for more
 */
export function tableOf(sheet: Sheet, words: ExplorerWords, said?: Said): HTMLElement[] {
  const head = node(
    'tr',
    {},
    node('th', { scope: 'col' }, sheet.corner),
    ...sheet.head.map((text, column) =>
      node(
        'th',
        { scope: 'col', class: text.length > longestPeriod ? 'number long' : 'number' },
        text,
        ...smallPrint(said?.columns[column]),
      ),
    ),
  );
  const body = sheet.rows.map(({ label, cells }, row) =>
    node(
      'tr',
      {},
      node('th', { scope: 'row' }, label, ...smallPrint(said?.rows[row])),
      ...cells.map((cell, column) =>
        cellElement(cell, said?.cells[row]?.[column] ?? cell.marks.map((mark) => words.mark[mark])),
      ),
    ),
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
      node('caption', {}, [sheet.caption, ...(said?.caption ?? [])].join('. ')),
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

function cellElement({ text, value, missing, note }: CellText, marks: readonly string[]): HTMLElement {
  return node(
    'td',
    { class: missing ? 'number none' : 'number', 'data-key': value },
    text,
    ...smallPrint([...marks, ...(note === null ? [] : [note])]),
  );
}

function smallPrint(said: readonly string[] = []): readonly (Node | string)[] {
  return said.length > 0 ? [' ', node('small', {}, said.join(', '))] : [];
}
