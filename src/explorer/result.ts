import { periodName } from '../i18n/date.ts';
import { viewWords } from '../i18n/explorer/view/words.ts';
import { formatNumber } from '../i18n/number.ts';
import { defaultAreas } from './choice.ts';
import { countedAs } from './counted.ts';
import { hasCondition } from './condition.ts';
import { drawWide } from './draw-wide.ts';
import { findingOf } from './finding.ts';
import { node } from './node.ts';
import { othersOf } from './others.ts';
import { saidOnce } from './said-once.ts';
import { sentence } from './sentence.ts';
import { pairsPeriod, sheetOf } from './sheet.ts';
import type { Shown } from './shown.ts';
import { sourceLine } from './source-line.ts';
import { tableOf } from './table.ts';
import { type Frame, type ViewModule, viewOf } from './views.ts';
import { wish } from './wish.ts';

export interface Result {
  readonly elements: readonly HTMLElement[];
  /** What the figures say, in one sentence. */
  readonly finding: string;
}

/** Puts drawings into a frame: in the browser at the width there is, at build at both widths. */
export type FrameDrawing = (draw: (frame: Omit<Frame, 'title'>) => Element) => HTMLElement;

const browserFrame: FrameDrawing = (draw) => drawWide((width) => draw({ document, width }));

/**
 * Title, finding, drawing, source and table of what is shown.
 * @param base path under which the site is deployed
 */
export function resultOf(
  shown: Shown,
  view: ViewModule | null,
  base: string,
  frame: FrameDrawing = browserFrame,
): Result {
  const { indicator, second, words, data, choice } = shown;
  const finding = view?.finding?.(shown) ?? findingText(shown);
  const name = second ? `${indicator.label} – ${second.label}` : indicator.label;
  const figure = node('figure', {});
  const isLine = choice.view !== 'trend' || (!isDated(shown) && !isSingle(shown));
  if (view && hasNumbers(shown) && isLine)
    figure.append(frame((place) => view.draw(shown, { ...place, title: `${name}. ${finding}` })));
  figure.append(
    node(
      'figcaption',
      {},
      definitions(shown),
      sourceLine(sourcesOf(shown), data, words),
      ` ${words.result.release(data.release)}`,
    ),
  );
  const sheet = sheetOf(shown);
  const drawnAsTable = viewOf(shown.choice.view).isTable === true && hasNumbers(shown);
  const table =
    sheet.head.length === 0 || drawnAsTable
      ? []
      : [
          node('h3', {}, words.result.table),
          ...tableOf(sheet, words, saidOnce(sheet, shown.language, words)),
        ];
  return {
    elements: [
      node('h2', {}, name),
      node('p', { class: 'finding' }, finding),
      ...[...shown.notes, ...(choice.view === 'trend' && isSingle(shown) ? [words.result.single] : [])].map(
        (note) => node('p', { class: 'quiet' }, note),
      ),
      ...othersOf(shown, base),
      ...wayOn(shown),
      figure,
      ...table,
    ],
    finding,
  };
}

/** What is counted; of two indicators against each other each by its name. */
function definitions({ indicator, second }: Shown): string {
  if (!second) return `${indicator.definition} `;
  return `${[indicator, second].map(({ label, definition }) => `${label}: ${definition}`).join(' ')} `;
}

/** The rows behind what is shown, of pairs both. */
function sourcesOf({ lines, pairs }: Shown): readonly { readonly source: string }[] {
  return [
    ...lines.flatMap(({ rows }) => rows.flatMap((row) => row.of ?? [row])),
    ...pairs.flatMap(({ x_source, y_source }) =>
      [x_source, y_source].flatMap((source) => (source === null ? [] : [{ source }])),
    ),
  ];
}

/** Where nothing is shown: leads to the figures there are. */
function wayOn({
  onlyHalves,
  lines,
  pairs,
  choice,
  indicator,
  data,
  language,
}: Shown): readonly HTMLElement[] {
  const empty = pairs.length === 0 && lines.every(({ rows }) => rows.length === 0) && !hasCondition(choice);
  if (!empty) return [];
  const words = viewWords(language);
  const [control, label, change] = onlyHalves
    ? ['halves', words.showHalves, { periods: 'half' } as const]
    : [
        'figures',
        words.showFigures,
        { areas: defaultAreas(data, indicator), from: indicator.years[0], to: indicator.years[1] },
      ];
  const button = node('button', { type: 'button', class: 'button', 'data-wish': control }, label);
  button.addEventListener('click', () => wish(button, change));
  return [node('p', {}, button)];
}

/** Whether anything was published that can be drawn. */
export function hasNumbers({ lines, pairs, indicator }: Shown): boolean {
  if (pairs.some(({ x, y }) => x !== null && y !== null)) return true;
  return (
    lines.some(({ rows }) =>
      rows.some(({ flag, value, state }) => flag === 'ok' && (value !== null || state !== null)),
    ) &&
    (indicator.kind !== 'status' || lines.length > 0)
  );
}

/** Whether one number is all there is: a lone dot would say no more than the sentence does. */
function isSingle(shown: Shown): boolean {
  const rows = shown.lines.flatMap(({ rows }) => rows);
  return rows.length === 1 && hasNumbers(shown);
}

/** Whether the figures are days on which something was done: a line of ones would say nothing. */
function isDated({ lines }: Shown): boolean {
  return lines.some(({ rows }) => rows.some(({ event_date }) => event_date !== null));
}

/** What the figures say, in one or two sentences. */
export function findingText(shown: Shown): string {
  const { lines, indicator, language, words, pairs, choice } = shown;
  const count = (value: number): string => formatNumber(value, language, 0);
  if (pairs.length > 0) {
    const both = pairs.filter(({ x, y }) => x !== null && y !== null).length;
    return words.result.pairs(count(both), count(pairs.length), periodName(pairsPeriod(shown), language));
  }
  const rows = lines.flatMap((line) => line.rows);
  if (shown.onlyHalves) return words.result.onlyHalves;
  if (rows.length === 0) return hasCondition(choice) ? words.condition.nothing : words.result.nothing;
  if (indicator.kind === 'status' || isDated(shown)) return words.result.noChart;
  const name = (id: string): string => lines.find((line) => line.id === id)?.label ?? id;
  return sentence(findingOf(lines), name, countedAs(shown), indicator.measure, language, words);
}
