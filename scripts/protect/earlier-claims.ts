import type { Inputs } from '../read/inputs.ts';
import type { Builder } from './builder.ts';
import type { Ledger } from './ledger.ts';
import { limitsOf } from './limits.ts';

/**
 * Sets the limits that the verdicts of closed releases set to numbers, as they were asked then: whoever keeps an old
 * release knows them, though the target may have been changed since, or dropped. Only where the number of today
 * keeps to them: else it was another, or was counted anew. Verdicts on a change, or on several indicators, are
 * known to the ledger while they are still published as they were.
 */
export function addEarlierClaims(
  builder: Builder,
  { indicators: { indicators } }: Pick<Inputs, 'indicators'>,
  { verdicts }: Ledger,
): void {
  const set = new Set<string>();
  for (const { indicator, area_id, period, breakdown, asked, reason } of verdicts) {
    const definition = indicator === null ? undefined : indicators[indicator];
    if (indicator === null || !definition || definition.sensitivity === 'open') continue;
    const now = builder.places({ indicator, area_id, period, breakdown, of_heirs: false });
    if (Object.keys(now).length === 0) continue;
    const grounds = { now, base: {}, known: () => undefined, flow: definition.kind === 'flow' };
    const limits = limitsOf(asked, reason, grounds, null) ?? [];
    const isKept = limits.every(
      ({ terms, bound }) =>
        terms.reduce((sum, { cell, factor }) => sum + factor * (builder.cells[cell]?.value ?? 0), 0) <= bound,
    );
    if (!isKept) continue;
    for (const { terms, bound } of limits) {
      const text = JSON.stringify([terms, bound]);
      if (!set.has(text)) builder.limit(terms, bound, 'told');
      set.add(text);
    }
  }
}
