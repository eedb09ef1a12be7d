import { explorerChart } from '../charts/explorer-chart.ts';
import { seriesOf } from './drawn-series.ts';
import type { DrawView } from './views.ts';

/** Lines over time, their names at the end. */
export const draw: DrawView = (shown, frame) =>
  explorerChart(
    {
      series: seriesOf(shown),
      kind: 'trend',
      unit: shown.unit,
      format: shown.format,
      breaks: shown.breaks,
      accumulates: shown.indicator.accumulates,
    },
    { ...frame, language: shown.language },
  );
