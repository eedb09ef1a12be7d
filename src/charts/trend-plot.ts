import * as Plot from '@observablehq/plot';
import { breakLane, breakLanes, breaksMark, breaksWithin } from './breaks.ts';
import { type Break, type ChartOptions, type Unit, widths } from './chart.ts';
import { element } from './element.ts';
import { finish, textSize } from './finish.ts';
import { keyElement, keyHeight, type KeyItem } from './key.ts';
import { type Label, labelMargin, labelsHeight, labelsMark, lineHeight } from './labels.ts';
import { missingKey, missingLane, missingMark } from './missing.ts';
import type { Waypoint } from './required-path.ts';
import { type DatedPoint, instant } from './series.ts';
import { textWidth } from './text-width.ts';
import { timeScale, yearEnd } from './time-scale.ts';
import { tickText, valueScale } from './value-scale.ts';
import { chartWords } from './words.ts';

/** What stands on a chart over time, before it is laid out. */
export interface Trend {
  /** Ends the class name: `chart-<kind>`. */
  readonly kind: string;
  /** Everything that the axes must cover. */
  readonly instants: readonly Date[];
  readonly values: readonly number[];
  readonly unit: Unit;
  readonly marks: readonly Plot.Markish[];
  readonly labels: readonly Label[];
  /** Lines that labels keep off. */
  readonly lines: readonly (readonly Waypoint[])[];
  readonly breaks: readonly Break[];
  readonly missing: readonly DatedPoint[];
  readonly key: readonly KeyItem[];
}

/** Narrower than this, labels and ticks are set for a phone. */
const phone = 480;

/** Lays out a chart over time: axes by true dates, labels, breaks, periods without a number, key. */
export function trendPlot(trend: Trend, options: ChartOptions): SVGSVGElement {
  const { document, language } = options;
  const words = chartWords[language];
  const width = options.width ?? widths.wide;
  const small = width < phone;
  const { unit } = trend;

  const empty = trend.instants.length === 0;
  const full = valueScale(trend.values, unit, small ? 4 : 5);
  const scale = empty ? { ...full, ticks: [], zoomed: true } : full;
  const tickTexts = scale.ticks.map((tick) => tickText(tick, unit, language));
  const marginLeft = Math.ceil(Math.max(12, ...tickTexts.map((text) => textWidth(text, textSize)))) + 8;
  const end = timeScale(trend.instants, 1).domain[1];
  const marginRight = labelMargin(trend.labels, end, small ? 92 : 168);
  const time = timeScale(
    trend.instants,
    Math.max(1, Math.floor((width - marginLeft - marginRight) / (small ? 36 : 64))),
  );
  const breaks = breaksWithin(trend.breaks, time.domain);
  const [low, high] = scale.domain;
  const walls = breaks.map(({ at }) => [low, high].map((value) => ({ at: instant(at), value })));
  const key = [...trend.key, ...missingKey(trend.missing, words, document)];

  const note = scale.zoomed && !empty ? words.axisFrom(tickText(scale.domain[0], unit, language)) : null;
  const top = 12 + (note === null ? 0 : lineHeight + 3);
  const marginTop = top + breakLanes(breaks.length) * breakLane;
  const lane = trend.missing.length > 0 ? missingLane : 0;
  const axis = 10 + lineHeight * (small ? 2 : 1) + lane;
  const marginBottom = axis + keyHeight(key, width) + 4;
  const plot = empty ? 40 : Math.max(small ? 190 : 250, labelsHeight(trend.labels, end, marginRight));
  const height = options.height ?? plot + marginTop + marginBottom;

  const extra: Plot.RenderFunction = () => {
    const children: SVGElement[] = [];
    if (note !== null)
      children.push(element(document, 'text', { x: 0, y: 11, 'text-anchor': 'start' }, [note]));
    if (empty) {
      const middle = { x: (marginLeft + width) / 2, y: height / 2, 'text-anchor': 'middle' };
      children.push(element(document, 'text', middle, [words.empty]));
    }
    if (key.length > 0) children.push(keyElement(document, key, 0, height - marginBottom + axis, width));
    return element(document, 'g', { class: 'notes' }, children);
  };

  const svg = Plot.plot({
    document,
    width,
    height,
    marginTop,
    marginRight,
    marginBottom,
    marginLeft,
    className: 'chart',
    x: { type: 'utc', domain: [...time.domain], insetLeft: 6, label: null },
    y: { type: 'linear', domain: [...scale.domain], label: null },
    marks: [
      Plot.gridY(scale.ticks, { stroke: 'var(--rule)', strokeOpacity: 1 }),
      scale.zoomed ? null : Plot.ruleY([0], { stroke: 'var(--soft)' }),
      Plot.axisY(scale.ticks, {
        tickSize: 0,
        tickPadding: 8,
        tickFormat: (tick: number) => tickText(tick, unit, language),
      }),
      Plot.axisX(time.years.map(yearEnd), {
        tickSize: 4,
        tickPadding: 5 + lane,
        tickFormat: (day: Date) =>
          words.yearEnd(day.getUTCFullYear()).replace('\u00a0', small ? '\n' : '\u00a0'),
      }),
      breaksMark(breaks),
      ...trend.marks,
      missingMark(trend.missing, language),
      labelsMark(trend.labels, [...trend.lines, ...walls]),
      extra,
    ],
  });
  return finish(svg, trend.kind, options);
}
