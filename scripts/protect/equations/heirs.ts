import { lastDay } from '../../../src/periods/period.ts';
import type { Containment } from '../../derive/containment.ts';
import type { Builder } from '../builder.ts';
import { tieParts } from './parts.ts';

/**
 * Ties what stands for an ended area, when targets are judged, to the figures it was added up from: those of
 * the areas that followed it.
 */
export function heirSums(builder: Builder, heirs: readonly Containment[]): void {
  const inside = Map.groupBy(heirs, ({ inside_id }) => inside_id);
  const groups = Map.groupBy(
    builder.figures.filter(({ of_heirs, rolled_up }) => !of_heirs && !rolled_up),
    ({ indicator, period, breakdown }) => `${indicator}\t${period}\t${breakdown}`,
  );
  for (const whole of builder.figures) {
    if (!whole.of_heirs) continue;
    const day = lastDay(whole);
    const following = new Set(
      (inside.get(whole.area_id) ?? [])
        .filter(({ valid_from, valid_to }) => valid_from <= day && (valid_to === null || day <= valid_to))
        .map(({ area_id }) => area_id),
    );
    const group = groups.get(`${whole.indicator}\t${whole.period}\t${whole.breakdown}`) ?? [];
    tieParts(
      builder,
      whole,
      group.filter(({ area_id, flag }) => following.has(area_id) && flag === 'ok'),
      { parts: 0, threshold: 0 },
    );
  }
}
