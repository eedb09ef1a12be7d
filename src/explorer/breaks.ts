import { addDays } from '../periods/date.ts';
import { knownPeriod, lastDay } from '../periods/period.ts';
import type { ObservationRow } from '../release/tables.ts';
import type { Choice } from './choice.ts';
import type { ExplorerArea } from './data.ts';

/**
 * Days inside the chosen years on which a chosen area with figures ended, or began without figures recomputed
 * for the time before. ISO days, oldest first, each once.
 */
export function breakDays(
  rows: readonly ObservationRow[],
  areas: readonly ExplorerArea[],
  { from, to }: Choice,
): readonly string[] {
  const days = areas.flatMap((area) => {
    const known = rows.filter(({ area_id, flag }) => area_id === area.id && flag === 'ok');
    if (known.length === 0) return [];
    const bridged = known.some(({ period }) => lastDay(knownPeriod(period)) < area.from);
    return [...(bridged ? [] : [area.from]), ...(area.to === null ? [] : [addDays(area.to, 1)])];
  });
  const inside = days.filter((day) => `${from}-01-01` < day && day <= `${to}-12-31`);
  return [...new Set(inside)].sort();
}
