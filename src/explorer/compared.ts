import { validOn } from '../areas/area.ts';
import { areasOffered, type Choice, indicatorOf } from './choice.ts';
import type { ExplorerArea, ExplorerData } from './data.ts';

/**
 * The areas of a view that shows every area: all of one level that have figures, as they are now or as they
 * were at the end of the chosen years. The level is that of the chosen areas where it has several, else the
 * one with the most areas; home alone is no map. Where only areas that ended have figures the chosen ones stand.
 */
export function areasCompared(choice: Choice, data: ExplorerData): readonly ExplorerArea[] {
  const all = areasOffered(data, indicatorOf(data, choice.indicator), choice.from, choice.to);
  const offered = all.filter(({ from, to }) =>
    choice.basis === 'now' ? to === null : validOn({ valid_from: from, valid_to: to }, `${choice.to}-12-31`),
  );
  if (offered.length === 0) return all.filter(({ id }) => choice.areas.includes(id));
  const levels = Map.groupBy(offered, ({ level }) => level);
  const chosen = offered.filter(({ id }) => choice.areas.includes(id)).map(({ level }) => level);
  const own = chosen.find((level) => (levels.get(level)?.length ?? 0) > 1);
  const most = [...levels.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return own === undefined ? most : (levels.get(own) ?? []);
}
