import type { StyleGuideWords } from '../i18n/style-guide/words.ts';
import { type Kind, kinds } from '../search/entry.ts';
import type { Found } from '../search/match.ts';

/** Invented things that a search found: one of each kind, the first a place found by a name that it had before. */
export function sampleFound(text: StyleGuideWords): readonly Found[] {
  const found = (kind: Kind, at: number, title: string, note: string): Found => ({
    entry: {
      kind,
      title,
      note,
      path: '#the',
      names: [title],
      code: '',
      type: -1,
      ended: false,
      former: at === 0 ? [{ name: title, type: -1, context: '', note: text.until }] : [],
      context: '',
    },
    distance: at,
    former: at === 0 ? 0 : -1,
  });
  const titles = [text.names[0], text.longest, ...text.names.slice(1)];
  return kinds.map((kind, at) => found(kind, at, titles[at] ?? text.longest, at === 2 ? '' : text.since));
}
