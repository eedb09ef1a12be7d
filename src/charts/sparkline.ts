import * as Plot from '@observablehq/plot';
import { periodShort } from '../i18n/date.ts';
import { knownPeriod } from '../periods/period.ts';
import type { Break, ChartOptions, ChartPoint, Format } from './chart.ts';
import { element } from './element.ts';
import { finish, textSize } from './finish.ts';
import { missingLane, missingMark, reasonMissing } from './missing.ts';
import { dashes, dashReach } from './requirement-dashes.ts';
import { pathUntil, requiredPath, type Requirement, requirementsApart } from './required-path.ts';
import { type DatedPoint, drawnSeries } from './series.ts';
import { courseSentence, summed } from './summary.ts';
import { textWidth } from './text-width.ts';
import { chartWords } from './words.ts';

/** Results and what was required of them, small. */
export interface Sparkline {
  readonly points: readonly ChartPoint[];
  readonly required: readonly Requirement[];
  readonly requiredShape?: 'line' | 'step';
  readonly breaks?: readonly Break[];
  readonly format: Format;
  readonly accumulates?: boolean;
}

const size = { width: 208, height: 64 } as const;

/**
 * A small drawing for cards: result, what was required so far, and the last value in words.
 * The scale is its own, without axis: it shows the course, not the size. Default 208 by 64 px.
 */
export function sparkline(data: Sparkline, options: ChartOptions): SVGSVGElement {
  const { document, language } = options;
  const width = options.width ?? size.width;
  const height = options.height ?? size.height;
  const words = chartWords[language];
  const series = drawnSeries(data.points, data.breaks ?? [], data.accumulates ?? false);
  const { runs, missing } = series;
  // Beside years that are joined, halves that count less would look like a second line: the newest alone.
  const ended = runs.some((run) => run.length > 1) ? series.last : null;
  const apart = series.apart.filter(({ at }) => ended === null || at > ended.at);
  const results = [...runs.flat(), ...apart].sort((a, b) => a.at.getTime() - b.at.getTime());
  const last = results.at(-1) ?? null;
  const { years, halves } = requirementsApart(data.required, data.accumulates ?? false);
  const whole = requiredPath(years, data.requiredShape ?? 'line');
  // A target years ahead would press the results flat; a single result says nothing without it.
  const path = last === null ? [] : results.length > 1 ? pathUntil(whole, last.at) : whole;
  const halfway = requiredPath(halves, 'line').filter(({ at }) => at.getTime() === last?.at.getTime());
  // Dots that no line joins are of different times: each says its own.
  const dated = results.length > 1 && runs.every((run) => run.length === 1);
  const say = (one: DatedPoint): string =>
    `${data.format(one.value ?? 0)}${dated ? ` (${periodShort(knownPeriod(one.point.period), language)})` : ''}`;

  const reasons = new Set(missing.map(({ point }) => words.flags[reasonMissing(point.flag)]));
  const text = last ? say(last) : [...reasons].join(', ') || words.empty;
  // Right of the dot, and of a dash across it.
  const aside = halfway.length > 0 ? dashReach + 4 : 8;
  const marginRight = last ? Math.ceil(textWidth(text, textSize, true)) + aside + 4 : 8;
  const lane = missing.length > 0 ? missingLane - 4 : 0;
  const times = [...results, ...missing, ...path, ...halfway].map(({ at }) => at.getTime());
  const values = [...results, ...path, ...halfway].map(({ value }) => value ?? 0);
  const [low, high] = padded(values);

  const label: Plot.RenderFunction = (_index, { x, y }, _values, _dimensions, { document }) => {
    if (!last)
      return element(
        document,
        'text',
        { class: 'label', x: 4, y: (height - lane) / 2 + 4, 'text-anchor': 'start' },
        [text],
      );
    const middle = (one: DatedPoint): number =>
      Math.max(8, Math.min(Number(y?.(one.value)), height - lane - 8));
    const beside = (one: DatedPoint, more: Record<string, string | number>): Element =>
      element(
        document,
        'text',
        {
          'text-anchor': 'start',
          dy: '0.35em',
          x: Number(x?.(one.at)) + (one === last ? aside : 8),
          y: middle(one),
          ...more,
        },
        [say(one)],
      );
    const [first, second] = results;
    const before = dated && first && second === last ? first : null;
    const apart = before !== null && Math.abs(middle(before) - middle(last)) >= textSize * 1.2;
    return element(document, 'g', {}, [
      ...(before && apart ? [beside(before, { class: 'label label-required' })] : []),
      beside(last, { class: 'label label-result', 'font-weight': 600 }),
    ]);
  };

  const svg = Plot.plot({
    document,
    width,
    height,
    marginTop: 8,
    marginRight,
    marginBottom: 8 + lane,
    marginLeft: 6,
    className: 'chart',
    axis: null,
    x: { type: 'utc', domain: span(times) },
    y: { type: 'linear', domain: [low, high] },
    marks: [
      path.length > 1
        ? Plot.line(path, {
            x: 'at',
            y: 'value',
            stroke: 'var(--soft)',
            strokeWidth: 1.4,
            strokeDasharray: '4 3',
          })
        : null,
      ...runs
        .filter((run) => run.length > 1)
        .map((run) => Plot.line(run, { x: 'at', y: 'value', stroke: 'var(--accent)', strokeWidth: 2.4 })),
      Plot.dot(runs.filter((run) => run.length === 1).flat(), {
        x: 'at',
        y: 'value',
        r: 2.2,
        fill: 'var(--accent)',
      }),
      Plot.dot(apart, { x: 'at', y: 'value', r: 2, fill: 'var(--accent)' }),
      dashes(halfway),
      last ? Plot.dot([last], { x: 'at', y: 'value', r: 3.6, fill: 'var(--accent)' }) : null,
      missingMark(missing, language),
      label,
    ],
  });
  // On a card the link beside it leads to the whole chart: a picture with its sentence, no stop of its own.
  for (const title of svg.querySelectorAll('title')) title.remove();
  const course = courseSentence(results, missing, data.format, language);
  return finish(svg, 'spark', { ...options, title: summed(options.title, course) });
}

function padded(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low) * 0.08 || Math.max(1, Math.abs(high) * 0.2);
  return [low - room, high + room];
}

function span(times: readonly number[]): [Date, Date] {
  if (times.length === 0) return [new Date(0), new Date(1)];
  const from = Math.min(...times);
  const to = Math.max(...times);
  const day = 86_400_000;
  return from === to ? [new Date(from - day), new Date(to)] : [new Date(from), new Date(to)];
}
