import type { ExplorerPageWords } from '../i18n/explorer/controls/words.ts';
import type { ExplorerData, ExplorerIndicator } from './data.ts';

/** The indicators as the form lists them: results, then context; a group that has none is left out. */
export function indicatorGroups(
  { indicators }: Pick<ExplorerData, 'indicators'>,
  form: Pick<ExplorerPageWords['form'], 'results' | 'context'>,
): readonly { readonly label: string; readonly indicators: readonly ExplorerIndicator[] }[] {
  return [
    { label: form.results, indicators: indicators.filter(({ context }) => !context) },
    { label: form.context, indicators: indicators.filter(({ context }) => context) },
  ].filter((group) => group.indicators.length > 0);
}
