import type { ExplorerWords } from '../i18n/explorer/words.ts';
import { node } from './node.ts';

/** What can be done with a picture: take its figures, pass its address on. */
export function actions(
  csv: { readonly href: string; readonly label: string },
  words: ExplorerWords,
): HTMLElement {
  const said = node('span', { class: 'quiet', role: 'status' });
  const copy = node('button', { type: 'button', class: 'button' }, words.result.copy);
  copy.addEventListener('click', () => {
    void copyAddress().then((done) => {
      said.textContent = done ? words.result.copied : words.result.copyFailed;
    });
  });
  return node(
    'ul',
    { class: 'acts' },
    node('li', {}, node('a', { href: csv.href, class: 'csv' }, csv.label)),
    node('li', {}, copy, ' ', said),
  );
}

/** Browsers hand over the clipboard to pages on https only. */
async function copyAddress(): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false;
  }
}
