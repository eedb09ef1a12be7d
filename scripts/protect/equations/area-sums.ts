import type { Area } from '../../../src/areas/area.ts';
import { lastDay } from '../../../src/periods/period.ts';
import type { Builder } from '../builder.ts';
import type { Policies } from '../policy.ts';
import { AreaTree } from './area-tree.ts';
import { tieParts } from './parts.ts';

/**
 * Ties the figures of areas to those of the areas inside them, on the last day of their period: of each area
 * the nearest below it that have a figure. Where some have none, what they would add to the sum is a number
 * too, and if it is one area alone, as secret as any.
 * Sums that were made here are tied to exactly the figures they were made of.
 */
export function areaSums(
  builder: Builder,
  policies: Policies,
  areas: readonly Area[],
  adds: (indicator: string) => boolean,
): void {
  const tree = new AreaTree(areas);
  const groups = Map.groupBy(
    builder.figures.filter(({ indicator, of_heirs }) => !of_heirs && adds(indicator)),
    ({ indicator, period, breakdown }) => `${indicator}\t${period}\t${breakdown}`,
  );
  for (const group of groups.values()) {
    const figureOf = new Map(group.map((figure) => [figure.area_id, figure]));
    for (const whole of group) {
      const day = lastDay(whole);
      const summed = whole.rolled_up ? tree.summed(whole, day, figureOf) : [];
      const { found, missing } =
        summed.length > 0 ? { found: summed, missing: 0 } : tree.nearest(whole.area_id, day, figureOf);
      if (found.length === 0) continue;
      const { threshold } = policies.of({ ...whole, area_id: found[0]?.area_id ?? '' });
      tieParts(builder, whole, found, { parts: missing, threshold });
    }
  }
}
