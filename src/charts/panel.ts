import type { Break, ChartOptions, Format } from './chart.ts';
import { breaksWithin } from './breaks.ts';
import { element, round } from './element.ts';
import { circlePath } from './frame.ts';
import { markElement } from './mark.ts';
import { missingSign, missingText } from './missing.ts';
import { pointText } from './point-text.ts';
import { type DatedPoint, type DrawnSeries, instant } from './series.ts';
import type { TimeScale } from './time-scale.ts';
import type { ValueScale } from './value-scale.ts';
import { chartWords } from './words.ts';

/** Height of the plot of a panel and of the years under it, px. */
export const plotHeight = 74;
export const foot = 18;

/** What all panels of a drawing share. */
export interface PanelLayout {
  readonly scale: ValueScale;
  readonly time: TimeScale;
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
  /** Height of the lane for periods without a number, px. */
  readonly lane: number;
  readonly width: number;
}

/** What is said of all panels. */
interface Shared {
  readonly breaks?: readonly Break[];
  readonly format: Format;
}

/** Every result of a series, joined or apart. */
export function resultsOf({ runs, apart }: DrawnSeries): DatedPoint[] {
  return [...runs.flat(), ...apart];
}

/** Draws one small chart below its name, and what tells each of its periods. */
export function drawPanel(
  series: DrawnSeries,
  label: string,
  layout: PanelLayout,
  data: Shared,
  options: ChartOptions,
): SVGElement[] {
  const { scale, time, x, y, lane, width } = layout;
  const { document, language } = options;
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
  return [
    ...children.filter((child) => child !== null),
    ...tellingPoints(series, label, layout, data, options),
  ];
}

/**
 * Each period of a panel in words, in order of time, for a pointer and for those who walk the chart: where
 * there is a number a place over its dot, not seen itself, and else the mark of the reason.
 */
function tellingPoints(
  series: DrawnSeries,
  label: string,
  { x, y, lane }: PanelLayout,
  { format }: Shared,
  { document, language }: ChartOptions,
): SVGElement[] {
  return [...resultsOf(series), ...series.missing]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((one) => {
      const at = x(one.at.getTime());
      const place =
        one.value === null
          ? markElement(document, missingSign(one.point.flag), at, plotHeight + lane / 2 + 1, 10)
          : element(document, 'circle', { cx: at, cy: y(one.value), r: 5, fill: 'transparent' });
      const text = one.value === null ? missingText(one, language) : pointText(one, language, format);
      place.append(element(document, 'title', {}, [`${label}, ${text}`]));
      return place;
    });
}
