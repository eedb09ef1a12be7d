import type { Break } from '../charts/chart.ts';
import type { ExplorerChart } from '../charts/explorer-chart.ts';
import { formatDay } from '../i18n/date.ts';
import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import type { ObservationRow } from '../release/tables.ts';
import { bare, isPercent, withUnit } from '../site/figure.ts';
import { chartPoints } from '../site/series.ts';
import { breakDays } from './breaks.ts';
import type { Choice } from './choice.ts';
import type { ExplorerArea, ExplorerIndicator } from './data.ts';

/** What the chart is to draw of these observations; undefined where no number can be drawn. */
export function pictureOf(
  rows: readonly ObservationRow[],
  areas: readonly ExplorerArea[],
  indicator: ExplorerIndicator,
  choice: Choice,
  labelOf: (area: ExplorerArea) => string,
  language: Language,
  words: ExplorerWords,
): ExplorerChart | undefined {
  if (!rows.some(({ flag, value }) => flag === 'ok' && value !== null)) return undefined;
  const byArea = Map.groupBy(rows, ({ area_id }) => area_id);
  const breaks = breakDays(rows, areas, choice).map((at): Break => ({
    at,
    label: words.result.break(formatDay(at, language)),
  }));
  return {
    series: areas.map((area) => ({
      id: area.id,
      label: labelOf(area),
      points: chartPoints(byArea.get(area.id) ?? []),
    })),
    kind: choice.view,
    unit: isPercent(indicator.measure) ? 'percent' : 'other',
    // Beside many names the unit would be said over and over; the sentence above and the table name it.
    format: (value) => (areas.length > 1 ? bare : withUnit)(value, indicator.measure, language),
    breaks,
    accumulates: indicator.accumulates,
    order: 'value',
  };
}
