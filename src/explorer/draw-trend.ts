import { explorerTrend } from '../charts/explorer-trend.ts';
import { seriesOf } from './drawn-series.ts';
import type { DrawView } from './views.ts';

/** Lines over time, their names at the end. */
export const draw: DrawView = (shown, frame) =>
  explorerTrend(
    {
      series: seriesOf(shown),
      unit: shown.unit,
      format: shown.format,
      breaks: shown.breaks,
      accumulates: shown.indicator.accumulates,
    },
    { ...frame, language: shown.language },
  );
