import type { ExplorerSeries } from '../charts/explorer-trend.ts';
import { chartPoints } from '../site/series.ts';
import type { Shown } from './shown.ts';

/** The lines as series of a chart. */
export function seriesOf({ lines }: Shown): readonly ExplorerSeries[] {
  return lines.map(({ id, label, rows }) => ({ id, label, points: chartPoints(rows) }));
}
