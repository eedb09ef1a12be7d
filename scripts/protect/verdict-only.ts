import { readingsOf } from '../../src/targets/reading.ts';
import type { Inputs } from '../read/inputs.ts';

/**
 * Indicators whose numbers are never shown below the open levels, at any value: a target there asks for at
 * most so few that a number withheld as small, beside "met" or "missed", would be as good as told. A limit
 * of zero is none of these: a zero stands for nobody.
 */
export function verdictOnly({ site, indicators, programmes, areas }: Inputs): ReadonlySet<string> {
  const { threshold, open_levels } = site.privacy;
  const found = new Set<string>();
  const levelOf = new Map(areas.map(({ area_id, level }) => [area_id, level]));
  for (const { targets, area_id } of programmes) {
    for (const target of targets) {
      const levels = [...target.levels, levelOf.get(area_id) ?? ''];
      if (levels.every((level) => open_levels.includes(level))) continue;
      for (const asked of readingsOf(target)) {
        const limit = asked.threshold ?? 0;
        if (asked.rule !== 'count_at_most' || limit < 1 || limit >= threshold) continue;
        for (const id of asked.indicators) {
          const sensitivity = indicators.indicators[id]?.sensitivity;
          if (sensitivity === 'person' || sensitivity === 'event') found.add(id);
        }
      }
    }
  }
  return found;
}
