import { type Break, type ChartOptions, type ChartPoint, type Format, type Unit, widths } from './chart.ts';
import { breaksWithin } from './breaks.ts';
import { element, round } from './element.ts';
import { finish, textSize } from './finish.ts';
import { circlePath, frame } from './frame.ts';
import { keyElement, keyHeight, type KeyItem } from './key.ts';
import { linear } from './linear.ts';
import { markElement } from './mark.ts';
import { missingKey, missingSign } from './missing.ts';
import { type DatedPoint, drawnSeries, type DrawnSeries, instant } from './series.ts';
import { courseSentence } from './summary.ts';
import { textWidth, wrapText } from './text-width.ts';
import { timeScale, type TimeScale } from './time-scale.ts';
import { tickText, valueScale, type ValueScale } from './value-scale.ts';
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
const plotHeight = 74;
const lineHeight = 15;
const foot = 18;

interface Layout {
  readonly scale: ValueScale;
  readonly time: TimeScale;
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
  readonly lane: number;
  readonly width: number;
}

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
  const layout: Layout = {
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
          { transform: `translate(${round(axisRoom + index * (panelWidth + gap))},${round(top)})` },
          [
            element(document, 'title', {}, [
              `${data.panels[first + index]?.label ?? ''}: ${courseSentence(resultsOf(series), series.missing, data.format, language)}`,
            ]),
            panelName(document, names[first + index] ?? [], lines),
            element(
              document,
              'g',
              { transform: `translate(0,${head})` },
              drawPanel(series, layout, data, options),
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
  const key: KeyItem[] = missingKey(missing, words, document);
  if (key.length > 0) children.push(keyElement(document, key, 0, top, width));
  const height = drawn.length === 0 ? 40 : top + keyHeight(key, width);
  if (drawn.length === 0) {
    children.push(element(document, 'text', { x: width / 2, y: 24, 'text-anchor': 'middle' }, [words.empty]));
  }
  return finish(frame(document, width, options.height ?? height, children), 'multiples', options);
}

function resultsOf({ runs, apart }: DrawnSeries): DatedPoint[] {
  return [...runs.flat(), ...apart];
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

function drawPanel(
  series: DrawnSeries,
  { scale, time, x, y, lane, width }: Layout,
  data: SmallMultiples,
  { document, language }: ChartOptions,
): SVGElement[] {
  const words = chartWords[language];
  const { runs, apart, missing, latest } = series;
  const at = (one: DatedPoint): string => `${round(x(one.at.getTime()))},${round(y(one.value ?? 0))}`;
  const lines = runs.filter(({ length }) => length > 1).map((run) => `M${run.map(at).join('L')}`);
  const single = [...runs.filter(({ length }) => length === 1).flat(), ...apart, ...(latest ? [latest] : [])];
  const rings = resultsOf(series).filter(
    ({ point }) => point.provisional === true || point.recomputed === true,
  );
  const right = x(time.domain[1].getTime());
  const base = round(y(Math.max(scale.domain[0], 0)));
  const gridY = [scale.domain[0], scale.domain[1]].map(y);
  const walls = breaksWithin(data.breaks ?? [], time.domain).map((one) => x(instant(one.at).getTime()));
  const dot = (radius: number) => (one: DatedPoint) =>
    circlePath(x(one.at.getTime()), y(one.value ?? 0), radius);
  const years = [time.years[0], time.years.at(-1)].filter((year) => year !== undefined);
  const yearX = (year: number): number => x(Date.UTC(year, 11, 31));
  const children: (SVGElement | null)[] = [
    element(document, 'path', {
      class: 'grid',
      d: gridY.map((at) => `M0,${round(at)}H${round(right + 4)}`).join(''),
    }),
    scale.zoomed ? null : element(document, 'path', { class: 'base', d: `M0,${base}H${round(right + 4)}` }),
    walls.length === 0
      ? null
      : element(document, 'path', {
          class: 'break',
          d: walls.map((at) => `M${round(at)},0V${plotHeight}`).join(''),
        }),
    lines.length === 0 ? null : element(document, 'path', { class: 'result-line', d: lines.join('') }),
    single.length === 0
      ? null
      : element(document, 'path', { class: 'result-dot', d: single.map(dot(3.2)).join('') }),
    rings.length === 0
      ? null
      : element(document, 'path', { class: 'result-ring', d: rings.map(dot(2.6)).join('') }),
    ...missing.map((one) => {
      const mark = markElement(
        document,
        missingSign(one.point.flag),
        x(one.at.getTime()),
        plotHeight + lane / 2 + 1,
        10,
      );
      return mark;
    }),
    latest === null
      ? element(document, 'text', { class: 'label-blank', x: 5, y: plotHeight / 2 + 4 }, [
          missing.length === 0 ? words.empty : '',
        ])
      : element(
          document,
          'text',
          {
            class: 'label label-result',
            x: x(latest.at.getTime()) + 6,
            y: Math.max(10, Math.min(plotHeight - 4, y(latest.value ?? 0) + 4)),
            'font-weight': 600,
          },
          [data.format(latest.value ?? 0)],
        ),
    ...[...new Set(years)].map((year, index) =>
      element(
        document,
        'text',
        {
          class: 'notes',
          x: index === 0 ? Math.max(0, yearX(year) - 5) : Math.min(width, yearX(year) + 5),
          y: plotHeight + lane + foot - 4,
          'text-anchor': index === 0 ? 'start' : 'end',
        },
        [String(year)],
      ),
    ),
  ];
  return children.filter((child) => child !== null);
}
