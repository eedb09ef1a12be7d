import { type IndicatorsFile } from '../../../src/indicators/indicator.ts';
import { type Period, periodId } from '../../../src/periods/period.ts';
import type { Builder } from '../builder.ts';
import type { Term } from '../system.ts';

/**
 * Ties figures of several indicators that `indicators.yaml` says belong together: what a level was at the start,
 * with what came and without what went, is what it is at the end; or two indicators count the same people, or one
 * counts some of those whom another counts. Only where all of them are there: an unknown more makes any sum possible.
 */
export function identities(builder: Builder, { identities: list }: Pick<IndicatorsFile, 'identities'>): void {
  const totals = builder.figures.filter(({ breakdown, of_heirs }) => breakdown === '{}' && !of_heirs);
  const places = Map.groupBy(totals, ({ area_id, period }) => `${area_id}\t${period}`);
  for (const { terms, at_most } of list) {
    for (const [first] of places.values()) {
      if (!first) continue;
      const { area_id } = first;
      const found = terms.map(({ indicator, part, when, factor }): Term | undefined => {
        const period = when === 'start' ? startOf(first) : periodId(first);
        const cell = builder.places({ indicator, area_id, period, breakdown: '{}', of_heirs: false })[part];
        return cell === undefined ? undefined : { cell, factor };
      });
      if (!found.every((term) => term !== undefined)) continue;
      // Numbers that do not agree were counted otherwise: nobody can work out one from the other.
      const sum = found.reduce(
        (total, { cell, factor }) => total + factor * (builder.cells[cell]?.value ?? 0),
        0,
      );
      if (at_most && sum <= 0) builder.limit(found, 0, undefined);
      else if (sum === 0) builder.tie(found);
    }
  }
}

/** The period at whose end a level is what it is when another begins. */
function startOf({ year, half }: Period): string {
  return half === 2 ? `${year}-H1` : String(year - 1);
}
