import type { ExplorerChart } from '../charts/explorer-chart.ts';
import type { ChartOptions } from '../charts/chart.ts';
import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import type { ObservationRow } from '../release/tables.ts';
import type { Choice } from './choice.ts';
import type { ExplorerArea, ExplorerData, ExplorerIndicator } from './data.ts';
import { drawWide } from './draw-wide.ts';
import { findingOf } from './finding.ts';
import { gridOf, inPeriods } from './grid.ts';
import { labelOf } from './label.ts';
import { node } from './node.ts';
import { pictureOf } from './picture.ts';
import { sentence } from './sentence.ts';
import { sourceLine } from './source-line.ts';
import { tableOf } from './table.ts';

export type DrawChart = (data: ExplorerChart, options: ChartOptions) => SVGSVGElement;

export interface Result {
  readonly elements: readonly HTMLElement[];
  /** What the figures say, in one sentence. */
  readonly finding: string;
}

/** Title, finding, chart, source and table of the observations of a choice. */
export function resultOf(
  all: readonly ObservationRow[],
  choice: Choice,
  indicator: ExplorerIndicator,
  data: ExplorerData,
  draw: DrawChart,
  language: Language,
  words: ExplorerWords,
): Result {
  const rows = inPeriods(all, choice);
  const areas = choice.areas.flatMap((id): readonly ExplorerArea[] =>
    data.areas.filter((area) => area.id === id),
  );
  const name = (id: string): string => {
    const area = areas.find((one) => one.id === id);
    return area ? labelOf(area, words) : id;
  };
  const numbers = indicator.kind !== 'status' && !rows.some(({ event_date }) => event_date !== null);
  const said =
    rows.length === 0
      ? words.result.nothing
      : numbers
        ? sentence(findingOf(rows, choice.areas), name, indicator.measure, language, words)
        : words.result.noChart;
  const picture = numbers
    ? pictureOf(rows, areas, indicator, choice, (area) => labelOf(area, words), language, words)
    : undefined;

  const title = node('h2', {}, indicator.label);
  const caption = node(
    'figcaption',
    {},
    `${indicator.definition} `,
    sourceLine(rows, data, words),
    ` ${words.result.release(data.release)}`,
  );
  const figure = node('figure', { 'aria-label': `${words.result.figure}: ${indicator.label}` });
  if (picture) {
    figure.append(
      drawWide((width) => draw(picture, { document, language, width, title: `${indicator.label}. ${said}` })),
    );
  }
  figure.append(caption);
  const table =
    rows.length === 0
      ? []
      : [node('h3', {}, words.result.table), ...tableOf(gridOf(rows, areas), indicator, language, words)];
  return { elements: [title, node('p', { class: 'finding' }, said), figure, ...table], finding: said };
}
