import { explorerChart } from '../charts/explorer-chart.ts';
import { seriesOf } from './drawn-series.ts';
import type { DrawView } from './views.ts';

/** Bars in the order of their values, in the newest period with a number. */
export const draw: DrawView = (shown, frame) =>
  explorerChart(
    { series: seriesOf(shown), kind: 'ranking', unit: shown.unit, format: shown.format, order: 'value' },
    { ...frame, language: shown.language },
  );
