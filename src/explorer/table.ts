import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { CellText } from './cell.ts';
import { node } from './node.ts';
import { isSpokenFor, type Said, saidOnce } from './said-once.ts';
import type { Sheet } from './sheet.ts';

/** Heads longer than any period's, in characters: names of indicators, which break into lines. */
const longestPeriod = 16;

/**
 * The table of the figures in the chart, in a frame that scrolls, with the marks it uses explained. A mark of nearly
 * all figures, or of nearly all under one head, is said once: in the caption or the head, which screen readers read
 * with the figures too.
 */
export function tableOf(sheet: Sheet, words: ExplorerWords): HTMLElement[] {
  const said = saidOnce(sheet);
  const heading = (of: Said['of'], place: number): readonly (Node | string)[] =>
    smallPrint(
      said.filter((one) => one.of === of && one.heads.has(place)).map(({ mark }) => words.mark[mark]),
    );
  const head = node(
    'tr',
    {},
    node('th', { scope: 'col' }, sheet.corner),
    ...sheet.head.map((text, column) =>
      node(
        'th',
        { scope: 'col', class: text.length > longestPeriod ? 'number long' : 'number' },
        text,
        ...heading('columns', column),
      ),
    ),
  );
  const body = sheet.rows.map(({ label, cells }, row) =>
    node(
      'tr',
      {},
      node('th', { scope: 'row' }, label, ...heading('rows', row)),
      ...cells.map((cell, column) => cellElement(cell, marksSaid(cell, { row, column }, said, words))),
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
      node('caption', {}, [sheet.caption, ...ofAll(said, words)].join('. ')),
      node('thead', {}, head),
      node('tbody', {}, ...body),
    ),
  );
  const key = node(
    'ul',
    { class: 'mark-key quiet' },
    ...said.map(({ mark }) => node('li', {}, words.markAbout[mark])),
  );
  return said.length > 0 ? [frame, key] : [frame];
}

/** What is said of the whole table. */
function ofAll(said: readonly Said[], words: ExplorerWords): readonly string[] {
  return said
    .filter(({ of }) => of === 'table')
    .map(({ mark, excepting }) =>
      words.result.marked(words.mark[mark], excepting ? words.unmarked[mark] : null),
    );
}

/** The marks that a figure says itself: those that nothing says for it, and that it lacks one that is said of it. */
function marksSaid(
  { marks, missing }: CellText,
  place: { readonly row: number; readonly column: number },
  said: readonly Said[],
  words: ExplorerWords,
): readonly string[] {
  if (missing) return [];
  return said.flatMap((one) => {
    const has = marks.includes(one.mark);
    if (has === isSpokenFor(one, place)) return [];
    return has ? words.mark[one.mark] : words.unmarked[one.mark];
  });
}

function cellElement({ text, value, missing, note }: CellText, marks: readonly string[]): HTMLElement {
  return node(
    'td',
    { class: missing ? 'number none' : 'number', 'data-key': value },
    text,
    ...smallPrint([...marks, ...(note === null ? [] : [note])]),
  );
}

function smallPrint(said: readonly string[]): readonly (Node | string)[] {
  return said.length > 0 ? [' ', node('small', {}, said.join(', '))] : [];
}
