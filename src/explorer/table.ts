import { periodShort } from '../i18n/date.ts';
import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import { knownPeriod } from '../periods/period.ts';
import { isPercent } from '../site/figure.ts';
import { type CellText, cellText, marks } from './cell.ts';
import type { ExplorerIndicator } from './data.ts';
import type { Grid } from './grid.ts';
import { labelOf } from './label.ts';
import { node } from './node.ts';

/** The table of the figures in the chart, in a frame that scrolls, with the marks it uses explained. */
export function tableOf(
  grid: Grid,
  indicator: ExplorerIndicator,
  language: Language,
  words: ExplorerWords,
): HTMLElement[] {
  const cells = grid.rows.map((row) => row.cells.map((cell) => cellText(cell, indicator, language, words)));
  const unit = indicator.measure[`unit_${language}`];
  const caption =
    indicator.kind === 'status' || isPercent(indicator.measure)
      ? indicator.label
      : words.result.caption(indicator.label, unit);
  const head = node(
    'tr',
    {},
    node('th', { scope: 'col' }, words.result.area),
    ...grid.periods.map((period) =>
      node('th', { scope: 'col', class: 'number' }, periodShort(knownPeriod(period), language)),
    ),
  );
  const body = grid.rows.map(({ area }, index) =>
    node(
      'tr',
      {},
      node('th', { scope: 'row' }, labelOf(area, words)),
      ...(cells[index] ?? []).map((text) => cellElement(text, words)),
    ),
  );
  const frame = node(
    'div',
    {
      class: 'table',
      tabindex: 0,
      role: 'region',
      'aria-label': `${words.result.table}: ${indicator.label}`,
    },
    node('table', {}, node('caption', {}, caption), node('thead', {}, head), node('tbody', {}, ...body)),
  );
  const used = marks.filter((mark) => cells.some((row) => row.some((cell) => cell.marks.includes(mark))));
  const key = node(
    'ul',
    { class: 'mark-key quiet' },
    ...used.map((mark) => node('li', {}, words.markAbout[mark])),
  );
  return used.length > 0 ? [frame, key] : [frame];
}

function cellElement({ text, missing, marks, note }: CellText, words: ExplorerWords): HTMLElement {
  const said = [...marks.map((mark) => words.mark[mark]), ...(note === null ? [] : [note])];
  return node(
    'td',
    { class: missing ? 'number none' : 'number' },
    text,
    ...(said.length > 0 ? [node('small', {}, said.join(', '))] : []),
  );
}
