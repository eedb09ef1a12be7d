import { breaksWithin } from './breaks.ts';
import { type Break, type ChartOptions, type ChartPoint, type Format, type Unit, widths } from './chart.ts';
import { element, round } from './element.ts';
import { finish, textSize } from './finish.ts';
import { frame } from './frame.ts';
import { keyElement, keyHeight, type KeyItem } from './key.ts';
import { linear } from './linear.ts';
import { missingKey } from './missing.ts';
import { drawPanel, foot, type PanelLayout, plotHeight, resultsOf } from './panel.ts';
import { drawnSeries, type DrawnSeries } from './series.ts';
import { courseSentence } from './summary.ts';
import { textWidth, wrapText } from './text-width.ts';
import { timeScale } from './time-scale.ts';
import { tickText, valueScale } from './value-scale.ts';
import { chartWords } from './words.ts';

/** One area's small chart. */
export interface Panel {
  readonly id: string;
  readonly label: string;
  readonly points: readonly ChartPoint[];
}

/** One small chart an area, all on one scale of values and one of time, so that heights can be compared. */
export interface SmallMultiples {
  readonly panels: readonly Panel[];
  /**
   * Values beyond those drawn here that the common scale must cover: those of the other pages,
   * so that it stays as it is when pages are turned.
   */
  readonly alsoCovers?: readonly number[];
  readonly breaks?: readonly Break[];
  readonly unit: Unit;
  readonly format: Format;
  readonly accumulates?: boolean;
}

const gap = 14;
const least = 126;
const lineHeight = 15;

/** Draws the panels in rows, as many beside each other as there is room for. */
export function smallMultiples(data: SmallMultiples, options: ChartOptions): SVGSVGElement {
  const { document, language } = options;
  const words = chartWords[language];
  const width = options.width ?? widths.wide;
  const breaks = data.breaks ?? [];
  const drawn = data.panels.map((panel) => ({
    series: drawnSeries(panel.points, breaks, data.accumulates ?? false),
  }));
  const results = drawn.flatMap(({ series }) => resultsOf(series));
  const missing = drawn.flatMap(({ series }) => series.missing);
  const scale = valueScale(
    [...results.flatMap(({ value }) => value ?? []), ...(data.alsoCovers ?? [])],
    data.unit,
    3,
  );
  const time = timeScale(
    [...results, ...missing].map(({ at }) => at),
    100,
  );

  const shownTicks = results.length === 0 ? [] : [scale.domain[0], scale.domain[1]];
  const axisRoom =
    Math.ceil(
      Math.max(0, ...shownTicks.map((tick) => textWidth(tickText(tick, data.unit, language), textSize))),
    ) + 6;
  const room = width - axisRoom;
  const columns = Math.max(1, Math.min(data.panels.length, Math.floor((room + gap) / (least + gap))));
  const panelWidth = Math.min(260, (room - gap * (columns - 1)) / columns);
  const endRoom = Math.max(0, ...drawn.map(({ series }) => lastWidth(series, data.format)));
  const lane = missing.length > 0 ? 13 : 0;
  const layout: PanelLayout = {
    scale,
    time,
    x: linear(
      [time.domain[0].getTime(), time.domain[1].getTime()],
      [5, Math.max(panelWidth * 0.4, panelWidth - endRoom - 10)],
    ),
    y: linear(scale.domain, [plotHeight - 2, 6]),
    lane,
    width: panelWidth,
  };

  const names = data.panels.map(({ label }) => wrapText(label, panelWidth, textSize, true));
  const children: SVGElement[] = [];
  let top = 0;
  for (let first = 0; first < drawn.length; first += columns) {
    const row = drawn.slice(first, first + columns);
    const lines = Math.max(...names.slice(first, first + columns).map(({ length }) => length));
    const head = lines * lineHeight + 4;
    children.push(
      ...row.map(({ series }, index) =>
        element(
          document,
          'g',
          {
            class: 'panel',
            transform: `translate(${round(axisRoom + index * (panelWidth + gap))},${round(top)})`,
          },
          [
            element(document, 'title', {}, [
              `${data.panels[first + index]?.label ?? ''}: ${courseSentence(resultsOf(series), series.missing, data.format, language)}`,
            ]),
            panelName(document, names[first + index] ?? [], lines),
            element(
              document,
              'g',
              { transform: `translate(0,${head})` },
              drawPanel(series, data.panels[first + index]?.label ?? '', layout, data, options),
            ),
          ],
        ),
      ),
      element(
        document,
        'g',
        { class: 'ticks', 'text-anchor': 'end' },
        shownTicks.map((tick) =>
          element(document, 'text', { x: axisRoom - 5, y: top + head + layout.y(tick) + 4 }, [
            tickText(tick, data.unit, language),
          ]),
        ),
      ),
    );
    top += head + plotHeight + lane + foot + 12;
  }
  const key: KeyItem[] = [
    ...breaksWithin(breaks, time.domain).map(({ label }): KeyItem => ({
      sign: (x, y) =>
        element(document, 'path', { class: 'break', d: `M${round(x)},${round(y - 7)}v14`, fill: 'none' }),
      text: label,
    })),
    ...missingKey(missing, words, document),
  ];
  if (key.length > 0) children.push(keyElement(document, key, 0, top, width));
  const height = drawn.length === 0 ? 40 : top + keyHeight(key, width);
  if (drawn.length === 0) {
    children.push(element(document, 'text', { x: width / 2, y: 24, 'text-anchor': 'middle' }, [words.empty]));
  }
  return finish(frame(document, width, options.height ?? height, children), 'multiples', options);
}

function lastWidth({ latest }: DrawnSeries, format: Format): number {
  return latest ? textWidth(format(latest.value ?? 0), textSize, true) : 0;
}

/** The name on as many lines as it needs, its last line just above the plot. */
function panelName(document: Document, lines: readonly string[], room: number): SVGElement {
  const first = room - lines.length;
  const spans = lines.map((text, index) =>
    element(document, 'tspan', { x: 0, y: (first + index + 1) * lineHeight - 3 }, [
      index < lines.length - 1 ? `${text} ` : text,
    ]),
  );
  return element(document, 'text', { 'font-weight': 600 }, spans);
}
