import { illustrativeTitle } from '../i18n/illustrative-title.ts';
import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { ObservationRow } from '../release/tables.ts';
import type { ExplorerData } from './data.ts';
import { node } from './node.ts';

/** Where the shown figures come from; illustrative sources say so first. */
export function sourceLine(
  rows: readonly Pick<ObservationRow, 'source'>[],
  { sources }: ExplorerData,
  { result }: ExplorerWords,
): HTMLElement {
  const used = [...new Set(rows.map(({ source }) => source))].flatMap((id) => sources[id] ?? []);
  const line = node('span', { class: 'source' });
  used.forEach(({ title, url, illustrative }, index) => {
    line.append(index === 0 ? `${result.source}: ` : '; ');
    const [mark, rest] = illustrative ? illustrativeTitle(title, result.illustrative) : [null, title];
    if (mark !== null) line.append(node('strong', {}, mark));
    line.append(url === null ? rest : node('a', { href: url }, rest));
  });
  if (used.length > 0) line.append('.');
  return line;
}
