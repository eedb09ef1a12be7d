import { periodShort } from '../i18n/date.ts';
import { knownPeriod } from '../periods/period.ts';
import type { Break, ChartOptions, ChartPoint, Format, Unit } from './chart.ts';
import { dodge } from './dodge.ts';
import { element, round } from './element.ts';
import { finish, textSize } from './finish.ts';
import { markElement } from './mark.ts';
import { missingSign, reasonMissing } from './missing.ts';
import {
  pathUntil,
  requiredPath,
  type Requirement,
  requirementsApart,
  type Waypoint,
} from './required-path.ts';
import { type DatedPoint, drawnSeries } from './series.ts';
import { textWidth } from './text-width.ts';
import { chartWords } from './words.ts';

/** One of many small drawings beside each other: results against what was required of them. */
export interface Multiple {
  readonly points: readonly ChartPoint[];
  readonly required: readonly Requirement[];
  readonly requiredShape?: 'line' | 'step';
  readonly breaks?: readonly Break[];
  readonly unit: Unit;
  readonly format: Format;
  /** What is required, in words with its value: "cần 50%". */
  readonly need: (value: number) => string;
  readonly accumulates?: boolean;
  /** Values of the drawings beside it that its scale must cover too, so that heights can be compared. */
  readonly alsoCovers?: readonly number[];
}

/** Default size, px; text keeps its size whatever the width. */
export const multipleSize = { width: 164, height: 66 } as const;

/** Height of the years under the drawing. */
const yearsHeight = 14;
const smallText = 11;
const edge = 5;

/**
 * Draws results solid and what was required dashed, each with its value in words at its end; a single
 * result as a bar. Made for paper in black and white: lines differ in dash and weight, not in hue alone.
 * Each drawing has its own scale, without axis, unless told of the others.
 */
export function multiple(data: Multiple, options: ChartOptions): SVGSVGElement {
  const { document } = options;
  const width = options.width ?? multipleSize.width;
  const {
    runs,
    apart,
    missing,
    latest: last,
  } = drawnSeries(data.points, data.breaks ?? [], data.accumulates ?? false);
  const results = [...runs.flat(), ...apart].sort((a, b) => a.at.getTime() - b.at.getTime());
  const { years, halves } = requirementsApart(data.required, data.accumulates ?? false);
  const whole = requiredPath(years, data.requiredShape ?? 'line');
  const halfway = requiredPath(halves, 'line');
  // One result is a bar, which needs no more height where lines beside it have more.
  const asked = options.height ?? multipleSize.height;
  const height = results.length > 1 ? asked : Math.min(asked, multipleSize.height);
  const size = { width, height };
  const children = !last
    ? [blankText(document, missing, size, options)]
    : results.length === 1
      ? bar(document, data, last, [...whole, ...halfway], size, options)
      : lines(document, data, { runs, apart, missing, results, last }, whole, halfway, size);
  const svg = element(
    document,
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${round(width)} ${round(height)}` },
    children,
  );
  return finish(svg, 'multiple', options);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Why there is nothing to draw. */
function blankText(
  document: Document,
  missing: readonly DatedPoint[],
  { height }: Size,
  { language }: ChartOptions,
): SVGElement {
  const words = chartWords[language];
  const reasons = new Set(missing.map(({ point }) => words.flags[reasonMissing(point.flag)]));
  const text = [...reasons].join(', ') || words.empty;
  return element(document, 'text', { class: 'label', x: edge, y: height / 2 + 4 }, [text]);
}

/** One result as a bar from zero, with a dashed line where it should end. */
function bar(
  document: Document,
  data: Multiple,
  { value, point }: DatedPoint,
  path: readonly Waypoint[],
  { width, height }: Size,
  { language }: ChartOptions,
): SVGElement[] {
  const result = value ?? 0;
  const due = path.at(-1)?.value ?? null;
  const text = data.format(result);
  const room = width - 2 * edge - textWidth(text, textSize, true) - 6;
  const known = [result, due ?? 0, 0, ...(data.unit === 'percent' ? [100] : [])];
  const low = Math.min(...known);
  const high = Math.max(...known);
  const x = (number: number): number => edge + ((number - low) / (high - low || 1)) * Math.max(20, room);
  const top = 14;
  const thick = 13;
  const at = due === null ? null : x(due);
  const need = due === null ? '' : data.need(due);
  const needWidth = textWidth(need, textSize);
  const needX = Math.max(edge, Math.min((at ?? 0) - needWidth / 2, width - edge - needWidth));
  return [
    // The whole scale as an empty frame; the number stands behind its end, so that nothing runs through it.
    element(document, 'rect', {
      x: x(low),
      y: top,
      width: x(high) - x(low),
      height: thick,
      fill: 'none',
      stroke: 'var(--rule)',
    }),
    element(document, 'rect', {
      x: Math.min(x(0), x(result)),
      y: top,
      width: Math.max(1.5, Math.abs(x(result) - x(0))),
      height: thick,
      fill: 'var(--accent)',
    }),
    ...(at === null
      ? []
      : [
          element(document, 'line', {
            x1: at,
            x2: at,
            y1: top - 6,
            y2: top + thick + 6,
            stroke: 'var(--ink)',
            'stroke-width': 1.8,
            'stroke-dasharray': '4 2.5',
          }),
          element(document, 'text', { class: 'label label-required', x: needX, y: top + thick + 18 }, [need]),
        ]),
    element(
      document,
      'text',
      {
        class: 'label label-result',
        x: x(high) + 6,
        y: top + thick / 2 + 4,
        'font-weight': 600,
      },
      [text],
    ),
    element(document, 'text', { class: 'notes', x: edge, y: height - 3, 'font-size': smallText }, [
      periodShort(knownPeriod(point.period), language),
    ]),
  ];
}

interface Drawn {
  readonly runs: readonly (readonly DatedPoint[])[];
  readonly apart: readonly DatedPoint[];
  readonly missing: readonly DatedPoint[];
  readonly results: readonly DatedPoint[];
  readonly last: DatedPoint;
}

function lines(
  document: Document,
  data: Multiple,
  { runs, apart, missing, results, last }: Drawn,
  whole: readonly Waypoint[],
  halfway: readonly Waypoint[],
  { width, height }: Size,
): SVGElement[] {
  const path = pathUntil(whole, last.at);
  const due = [...path, ...halfway.filter(({ at }) => at <= last.at)]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .at(-1);
  const text = data.format(last.value ?? 0);
  const need = due ? data.need(due.value) : '';
  const margin = Math.ceil(Math.max(textWidth(text, textSize, true), textWidth(need, textSize))) + 9;
  const values = [
    ...results.map(({ value }) => value ?? 0),
    ...[...path, ...halfway].map(({ value }) => value),
    ...(data.alsoCovers ?? []),
  ];
  const times = [...results, ...missing, ...path].map(({ at }) => at.getTime());
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const lane = missing.length > 0 ? 12 : 0;
  const top = 9;
  const bottom = height - yearsHeight - lane - 6;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.max(1, Math.abs(high) * 0.2);
  const x = (at: Date): number => edge + ((at.getTime() - from) / (to - from || 1)) * (width - margin - edge);
  const y = (value: number): number => bottom - ((value - low) / span) * (bottom - top);
  const line = (corners: readonly Waypoint[]): string =>
    corners
      .map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${round(x(at))},${round(y(value))}`)
      .join('');
  const wish = (value: number) => ({ middle: y(value), height: 13 });
  const wishes = [wish(last.value ?? 0), ...(due ? [wish(due.value)] : [])];
  const [resultY = 0, needY = 0] = dodge(wishes, 0, height - yearsHeight);
  const right = x(new Date(to)) + 6;
  const first = results[0] ?? last;
  const year = ({ at }: DatedPoint): string => String(at.getUTCFullYear());
  const under = { class: 'notes', y: height - 3, 'font-size': smallText };
  return [
    ...(path.length > 1
      ? [
          element(document, 'path', {
            d: line(path),
            fill: 'none',
            stroke: 'var(--ink)',
            'stroke-width': 1.2,
            'stroke-dasharray': '4 3',
          }),
        ]
      : []),
    ...[...halfway, ...(path.length === 1 ? path : [])].map((one) =>
      element(document, 'path', {
        d: `M${round(x(one.at) - 5)},${round(y(one.value))}h10`,
        stroke: 'var(--ink)',
        'stroke-width': 1.2,
        'stroke-dasharray': '3 2',
      }),
    ),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) =>
        element(document, 'path', {
          d: line(run.map(({ at, value }) => ({ at, value: value ?? 0 }))),
          fill: 'none',
          stroke: 'var(--accent)',
          'stroke-width': 2.6,
          'stroke-linejoin': 'round',
        }),
      ),
    ...[...runs.filter((run) => run.length === 1).flat(), ...apart, last].map((one) =>
      element(document, 'circle', {
        cx: x(one.at),
        cy: y(one.value ?? 0),
        r: one === last ? 3.6 : 2.4,
        fill: 'var(--accent)',
      }),
    ),
    ...missing.map(({ at, point }) =>
      markElement(document, missingSign(point.flag), x(at), height - yearsHeight - 5, 9),
    ),
    ...(due
      ? [element(document, 'text', { class: 'label label-required', x: right, y: needY + 4 }, [need])]
      : []),
    element(document, 'text', { class: 'label label-result', x: right, y: resultY + 4, 'font-weight': 600 }, [
      text,
    ]),
    element(document, 'text', { ...under, x: x(first.at), 'text-anchor': 'start' }, [year(first)]),
    ...(year(last) === year(first) || x(last.at) - x(first.at) < 62
      ? []
      : [element(document, 'text', { ...under, x: x(last.at) + 4, 'text-anchor': 'end' }, [year(last)])]),
  ];
}
