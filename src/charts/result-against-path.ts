import * as Plot from '@observablehq/plot';
import { knownPeriod } from '../periods/period.ts';
import { periodShort } from '../i18n/date.ts';
import {
  type Break,
  type ChartOptions,
  type ChartPoint,
  type Format,
  type StatusName,
  type Unit,
  widths,
} from './chart.ts';
import { gapBetween } from './gap.ts';
import type { Label } from './labels.ts';
import { pointText } from './point-text.ts';
import { dots, ringKey } from './points.ts';
import { dashes } from './requirement-dashes.ts';
import { projection } from './projection.ts';
import {
  requiredAt,
  requiredPath,
  type Requirement,
  requirementsApart,
  type Waypoint,
} from './required-path.ts';
import { type DatedPoint, drawnSeries, instant } from './series.ts';
import { courseSentence, summed } from './summary.ts';
import { trendPlot } from './trend-plot.ts';
import { boundedShares } from './value-scale.ts';
import { chartWords, dayOnChart } from './words.ts';

/** One target's results beside what was required of them. Values in percent or in the indicator's unit. */
export interface ResultAgainstPath {
  readonly points: readonly ChartPoint[];
  /** What is required by each day; drawn dashed. */
  readonly required: readonly Requirement[];
  /** 'line' joins what is required (default); 'step' holds each value for the year up to its day. */
  readonly requiredShape?: 'line' | 'step';
  /** The target itself. Without a deadline it stands for the whole span. */
  readonly threshold: { readonly value: number; readonly deadline: string | null } | null;
  /** Where today's pace leads; drawn dotted from the last result. `pace` is the mean change, in words. */
  readonly projected: {
    readonly value: number;
    readonly at: string;
    readonly pace?: string | undefined;
  } | null;
  readonly breaks: readonly Break[];
  readonly unit: Unit;
  readonly format: Format;
  /** A half-year counts only its own half: it is not joined to whole years. */
  readonly accumulates?: boolean;
  /** The gap in words, e.g. "6 points behind"; written where the gap is shaded. */
  readonly gapLabel?: string | null;
  /** For those who read point by point; without it no status is said. */
  readonly statusName?: StatusName;
}

/** Draws results (solid) against what is required (dashed), the gap between them and where it leads (dotted). */
export function resultAgainstPath(data: ResultAgainstPath, options: ChartOptions): SVGSVGElement {
  const { document, language } = options;
  const { format, threshold, unit } = data;
  const words = chartWords[language];
  const { runs, apart, missing, last, latest } = drawnSeries(
    data.points,
    data.breaks,
    data.accumulates ?? false,
  );
  const { years, halves } = requirementsApart(data.required, data.accumulates ?? false);
  const path = requiredPath(years, data.requiredShape ?? 'line');
  const halfway = requiredPath(halves, 'line');
  const results = [...runs.flat(), ...apart];

  const said = [...results, ...path, ...halfway].flatMap(({ value }) => (value === null ? [] : [value]));
  if (threshold) said.push(threshold.value);
  const bounded = boundedShares(said, unit);
  const ahead = data.projected && last ? projection(last, data.projected, bounded, said) : null;

  const instants = [...results, ...missing, ...path, ...halfway].map(({ at }) => at);
  if (threshold?.deadline) instants.push(instant(threshold.deadline));
  if (ahead) instants.push(ahead.at, instant(data.projected?.at ?? ''));
  const end = new Date(Math.max(...instants.map((at) => at.getTime())));
  const start = new Date(Math.min(...instants.map((at) => at.getTime())));

  const gap = last ? gapBetween(runs.at(-1) ?? [], path) : null;
  // Without anything in time there is no place for it.
  const goal: Waypoint | null =
    threshold && instants.length > 0
      ? { at: threshold.deadline ? instant(threshold.deadline) : end, value: threshold.value }
      : null;
  const standing = goal && !threshold?.deadline ? [{ ...goal, at: start }, goal] : [];

  const gapSaid = gap ? (data.gapLabel ?? null) : null;
  const labels: Label[] = [];
  if (latest) {
    const when = periodShort(knownPeriod(latest.point.period), language).replaceAll(' ', '\u00a0');
    labels.push({
      ...spot(latest),
      text: `${format(latest.value ?? 0)} (${when})`,
      className: 'label-result',
      bold: true,
      second: latest === last ? gapSaid : null,
    });
  }
  const due = goal ?? path.at(-1);
  if (due) {
    const deadline = threshold?.deadline ? dayOnChart(threshold.deadline, language) : null;
    const text = goal ? words.target(format(due.value), deadline) : words.required(format(due.value));
    labels.push({ ...due, text, className: 'label-required' });
  }
  if (ahead) {
    const text = words.projected(format(ahead.value));
    // A phone has no room for it beside the line; the page says it in a sentence.
    const second = (options.width ?? widths.wide) < widths.wide ? null : (data.projected?.pace ?? null);
    labels.push({ ...ahead, text, className: 'label-projected', second });
  }
  if (gap && gapSaid && latest !== last) {
    labels.push({ at: gap.at, value: gap.middle, text: gapSaid, className: 'label-gap' });
  }

  const tell = (one: DatedPoint): string => {
    const due = requiredAt(halfway, one.at) ?? requiredAt(path, one.at);
    return [
      pointText(one, language, format),
      ...(due === null ? [] : [words.required(format(due))]),
      ...(one.point.status ? [data.statusName?.(one.point.status) ?? ''] : []),
    ]
      .filter(Boolean)
      .join(', ');
  };
  const pace: Waypoint[] = ahead && last ? [spot(last), ahead] : [];
  const marks: Plot.Markish[] = [
    gap
      ? Plot.areaY(gap.band, { x: 'at', y1: 'required', y2: 'value', fill: gap.color, fillOpacity: 0.22 })
      : null,
    gap
      ? Plot.link([gap], { x: 'at', y1: 'required', y2: 'value', stroke: gap.color, strokeWidth: 2.5 })
      : null,
    ...[path, standing].filter(several).map((line) => Plot.line(line, dashed)),
    ...[pace].filter(several).map((line) => Plot.line(line, { ...dashed, ...dotted })),
    ...runs.filter(several).map((run) => Plot.line(run, { x: 'at', y: 'value', ...solid })),
    threshold?.deadline && goal ? Plot.dot([goal], { x: 'at', y: 'value', ...diamond }) : null,
    dashes(halfway),
    dots(results, language, tell),
  ];

  return trendPlot(
    {
      kind: 'result',
      instants,
      values: ahead ? [...said, ahead.value] : said,
      unit,
      marks,
      labels,
      lines: [...runs.map((run) => run.map(spot)), path, standing, pace],
      breaks: data.breaks,
      missing,
      key: ringKey(results, language, document),
    },
    { ...options, title: summed(options.title, courseSentence(results, missing, format, language)) },
  );
}

const dashed = {
  x: 'at',
  y: 'value',
  stroke: 'var(--soft)',
  strokeWidth: 1.6,
  strokeDasharray: '6 4',
} as const;
const dotted = { stroke: 'var(--accent)', strokeDasharray: '1.5 4' } as const;
const solid = { stroke: 'var(--accent)', strokeWidth: 3 } as const;
const diamond = {
  symbol: 'diamond',
  r: 5,
  stroke: 'var(--soft)',
  strokeWidth: 1.8,
  fill: 'var(--paper)',
} as const;

/** A line needs two ends. */
function several(line: readonly unknown[]): boolean {
  return line.length > 1;
}

function spot({ at, value }: DatedPoint): Waypoint {
  return { at, value: value ?? Number.NaN };
}
