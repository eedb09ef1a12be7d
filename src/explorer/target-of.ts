import type { Choice } from './choice.ts';
import { indicatorOf } from './choice.ts';
import type { ExplorerData, ExplorerTarget } from './data.ts';
import { inSpans } from './span.ts';

/**
 * Of the targets that a choice's indicator measures the one whose path is drawn: it is judged in the most of the chosen
 * areas; of equals the first in the plans' order. Null where none measures the indicator.
 */
export function targetOf(
  { indicator, areas }: Pick<Choice, 'indicator' | 'areas'>,
  data: ExplorerData,
): ExplorerTarget | null {
  const covered = ({ areas: spans }: ExplorerTarget): number =>
    data.areas.filter(({ id }, place) => areas.includes(id) && inSpans(spans, place)).length;
  const { targets } = indicatorOf(data, indicator);
  return targets.toSorted((a, b) => covered(b) - covered(a))[0] ?? null;
}
