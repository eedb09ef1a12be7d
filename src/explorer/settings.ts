import type { ExplorerPageWords } from '../i18n/explorer/controls/words.ts';
import type { Choice } from './choice.ts';
import type { ExplorerData } from './data.ts';
import { labelOf } from './label.ts';

/**
 * All that was chosen besides the indicators, in a line, for where its fields are folded away: areas, years, kind of
 * period and view; what is added up and the areas of which time where that is not as usual.
 */
export function settingsText(
  { areas, from, to, periods, view, group, basis }: Choice,
  data: Pick<ExplorerData, 'areas'>,
  words: ExplorerPageWords,
): string {
  const byId = new Map(data.areas.map((area) => [area.id, area]));
  const names = areas.map((id) => {
    const area = byId.get(id);
    return area ? labelOf(area, words) : id;
  });
  const [first = '', ...others] = names;
  return [
    names.length > 2 ? words.form.andOthers(first, others.length) : names.join(', '),
    from === to ? String(from) : `${from}–${to}`,
    words.form[periods],
    words.view[view],
    ...(group === 'apart' ? [] : [group === 'chosen' ? words.group.chosenOption : words.group.insideOption]),
    ...(basis === 'now' ? [] : [words.form.then]),
  ].join(' · ');
}
