import type { Builder } from '../builder.ts';
import type { Policies } from '../policy.ts';
import { tieParts } from './parts.ts';

/**
 * Ties totals to their categories, for each column of a breakdown: the total over ages of the women is the figure
 * of the women. Of a table that lacks one category, that one is a number too.
 */
export function breakdownSums(
  builder: Builder,
  policies: Policies,
  categories: (indicator: string, column: string) => number,
): void {
  const groups = Map.groupBy(
    builder.figures,
    ({ indicator, area_id, period, of_heirs }) => `${indicator}\t${area_id}\t${period}\t${of_heirs}`,
  );
  for (const group of groups.values()) {
    const byBreakdown = new Map(group.map((figure) => [figure.breakdown, figure]));
    const tables = Map.groupBy(
      group.flatMap((figure) =>
        Object.keys(keysOf(figure.breakdown)).map((column) => ({
          figure,
          column,
          total: without(figure.breakdown, column),
        })),
      ),
      ({ column, total }) => `${column}\t${total}`,
    );
    for (const table of tables.values()) {
      const [one] = table;
      const whole = one && byBreakdown.get(one.total);
      if (!whole) continue;
      const members = table.map(({ figure }) => figure);
      const missing = categories(whole.indicator, one.column) - members.length;
      const { threshold } = policies.of({ ...whole, breakdown: one.figure.breakdown });
      tieParts(builder, whole, members, { parts: missing, threshold });
    }
  }
}

function keysOf(breakdown: string): Record<string, string> {
  return JSON.parse(breakdown) as Record<string, string>;
}

/** The breakdown without one of its columns, as text. */
function without(breakdown: string, column: string): string {
  const rest = Object.entries(keysOf(breakdown)).filter(([name]) => name !== column);
  return JSON.stringify(Object.fromEntries(rest));
}
