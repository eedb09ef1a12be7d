import * as Plot from '@observablehq/plot';
import type { Break, ChartOptions, ChartPoint, Format, Unit } from './chart.ts';
import type { Label } from './labels.ts';
import { pointText } from './point-text.ts';
import { dots, ringKey } from './points.ts';
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

/** Several of them on one scale. */
export interface ExplorerTrend {
  /** The first {@link mostSeries} are told apart, the rest is left out. */
  readonly series: readonly ExplorerSeries[];
  readonly unit: Unit;
  readonly format: Format;
  readonly breaks?: readonly Break[];
  readonly accumulates?: boolean;
}

/** As many lines as a reader can follow; the stylesheet has a colour for each. */
export const mostSeries = 8;

/** Lines over time with their names at the end. */
export function explorerTrend(data: ExplorerTrend, options: ChartOptions): SVGSVGElement {
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
      key: ringKey(results, language, options.document),
    },
    { ...options, title: summed(options.title, courseSentence(results, missing, data.format, language)) },
  );
}

function spot({ at, value }: DatedPoint): Waypoint {
  return { at, value: value ?? Number.NaN };
}
