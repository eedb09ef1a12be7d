import type { ChartOptions } from './chart.ts';
import { type ExplorerTrend, explorerTrend } from './explorer-trend.ts';
import { ranking } from './ranking.ts';
import { type DatedPoint, drawnSeries } from './series.ts';

/** What is asked to be drawn of several series. */
export interface ExplorerChart extends ExplorerTrend {
  /** 'ranking' takes the last period in which any of the series has a number. */
  readonly kind: 'trend' | 'ranking';
  /** Order of a ranking, see there. */
  readonly order?: 'name' | 'value' | 'given';
}

/** Lines with their names at the end, or a ranking. */
export function explorerChart(data: ExplorerChart, options: ChartOptions): SVGSVGElement {
  return data.kind === 'ranking' ? latestRanking(data, options) : explorerTrend(data, options);
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
