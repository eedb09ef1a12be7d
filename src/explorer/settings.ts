import type { ExplorerPageWords } from '../i18n/explorer/controls/words.ts';
import type { Choice } from './choice.ts';

/** The chosen years, kind of period and view in a line, for where their fields are folded away. */
export function settingsText({ from, to, periods, view }: Choice, words: ExplorerPageWords): string {
  const years = from === to ? String(from) : `${from}–${to}`;
  return [years, words.form[periods], words.view[view]].join(' · ');
}
