import * as Plot from '@observablehq/plot';
import type { Break, ChartOptions, ChartPoint, Format, Unit } from './chart.ts';
import type { Label } from './labels.ts';
import { dots, pointText } from './points.ts';
import { ranking } from './ranking.ts';
import type { Waypoint } from './required-path.ts';
import { type DatedPoint, drawnSeries } from './series.ts';
import { courseSentence, summed } from './summary.ts';
import { trendPlot } from './trend-plot.ts';

/** One area, or one indicator, over time. */
export interface ExplorerSeries {
  readonly id: string;
  readonly label: string;
  readonly points: readonly ChartPoint[];
}

/** What the explorer asks to be drawn. */
export interface ExplorerChart {
  /** A trend tells the first {@link mostSeries} apart and leaves out the rest. */
  readonly series: readonly ExplorerSeries[];
  /** 'ranking' takes the last period in which any of the series has a number. */
  readonly kind: 'trend' | 'ranking';
  readonly unit: Unit;
  readonly format: Format;
  readonly breaks?: readonly Break[];
  readonly accumulates?: boolean;
  /** Order of a ranking, see there. */
  readonly order?: 'name' | 'value' | 'given';
}

/** As many lines as a reader can follow; the stylesheet has a colour for each. */
export const mostSeries = 8;

/** The explorer's chart: lines with their names at the end, or a ranking. */
export function explorerChart(data: ExplorerChart, options: ChartOptions): SVGSVGElement {
  return data.kind === 'ranking' ? latestRanking(data, options) : trend(data, options);
}

function trend(data: ExplorerChart, options: ChartOptions): SVGSVGElement {
  const { language } = options;
  const breaks = data.breaks ?? [];
  const series = data.series.slice(0, mostSeries).map(({ label, points }, index) => ({
    label,
    color: `var(--series-${index + 1})`,
    className: `series-${index + 1}`,
    ...drawnSeries(points, breaks, data.accumulates ?? false),
  }));
  const results = series.flatMap(({ runs, apart }) => [...runs.flat(), ...apart]);
  // With several series a blank belongs to one of them only: its line stops there. One alone says why.
  const missing = series.length === 1 ? (series[0]?.missing ?? []) : [];

  const labels = series.flatMap(({ label, className, latest }): Label[] => {
    const value = latest?.value ?? null;
    if (!latest || value === null) return [];
    const text = `${label} ${data.format(value)}`;
    return [{ at: latest.at, value, text, className: `label-series ${className}`, bold: true }];
  });
  // One mark for all lines and one for all dots: Plot takes its time for each mark.
  const corners = series.flatMap(({ runs, color }) =>
    runs.filter((run) => run.length > 1).flatMap((run) => run.map((one) => ({ ...one, run, color }))),
  );
  const lineOf = new Map<DatedPoint, (typeof series)[number]>(
    series.flatMap((line) => [...line.runs.flat(), ...line.apart].map((one) => [one, line] as const)),
  );
  const tell = (one: DatedPoint): string => {
    const label = series.length > 1 ? `${lineOf.get(one)?.label ?? ''}, ` : '';
    return `${label}${pointText(one, language, data.format)}`;
  };
  const marks = [
    Plot.line(corners, {
      x: 'at',
      y: 'value',
      z: 'run',
      stroke: { value: 'color', scale: null },
      strokeWidth: 2.2,
    }),
    dots(results, language, tell, (one) => lineOf.get(one)?.color ?? 'var(--accent)'),
  ];
  return trendPlot(
    {
      kind: 'explorer',
      instants: [...results, ...missing].map(({ at }) => at),
      values: results.flatMap(({ value }) => value ?? []),
      unit: data.unit,
      marks,
      labels,
      lines: series.flatMap(({ runs }) => runs.map((run) => run.map(spot))),
      breaks,
      missing,
      key: [],
    },
    { ...options, title: summed(options.title, courseSentence(results, missing, data.format, language)) },
  );
}

function latestRanking(data: ExplorerChart, options: ChartOptions): SVGSVGElement {
  const told = data.series.flatMap(({ points }) => drawnSeries(points, [], false));
  const latest = told
    .flatMap(({ runs }) => runs.flat())
    .reduce<DatedPoint | null>((best, one) => (best && best.at >= one.at ? best : one), null);
  const rows = data.series.map(({ id, label, points }) => {
    const point = points.find(({ period }) => period === latest?.point.period);
    return {
      id,
      label,
      value: point?.value ?? null,
      flag: point?.flag ?? 'not_reported',
      status: point?.status ?? null,
    };
  });
  return ranking(
    { rows, order: data.order ?? 'name', threshold: null, unit: data.unit, format: data.format },
    options,
  );
}

function spot({ at, value }: DatedPoint): Waypoint {
  return { at, value: value ?? Number.NaN };
}
