import type { ObservationRow } from '../release/tables.ts';
import { type Choice, indicatorOf } from './choice.ts';
import type { ExplorerData } from './data.ts';
import { inSpans } from './span.ts';

/**
 * The choice to be asked and drawn: on the areas of the time each chosen area comes after those it was
 * made of, as far as they have figures of the indicator, the oldest first.
 */
export function onBasis(choice: Choice, data: ExplorerData): Choice {
  if (choice.basis === 'now') return choice;
  const { areas: reporting } = indicatorOf(data, choice.indicator);
  const place = new Map(data.areas.map(({ id }, index) => [id, index]));
  const found = new Set<string>();
  const visit = (id: string): void => {
    const at = place.get(id) ?? -1;
    if (found.has(id) || at < 0) return;
    for (const before of data.areas[at]?.before ?? []) visit(before);
    if (choice.areas.includes(id) || inSpans(reporting, at)) found.add(id);
  };
  for (const id of choice.areas) visit(id);
  return { ...choice, areas: [...found] };
}

/** The rows that a basis shows: on the areas of the time nothing that was recomputed. */
export function rowsOnBasis<R extends ObservationRow>(rows: readonly R[], { basis }: Choice): readonly R[] {
  return basis === 'now' ? rows : rows.filter(({ recomputed }) => !recomputed);
}
