import { node } from '../explorer/node.ts';
import type { DownloadWords } from '../i18n/downloads/words.ts';
import { copyText } from './copy.ts';

/** A text with a button that copies it with one press. @param look of code, or of sentences */
export function copyable(
  label: string,
  text: string,
  words: DownloadWords,
  look: 'code' | 'prose' = 'code',
): HTMLElement {
  const shown = node('pre', { class: look, tabindex: 0, role: 'group', 'aria-label': label }, text);
  const said = node('span', { class: 'quiet', role: 'status' });
  const button = node(
    'button',
    { type: 'button', class: 'button', 'aria-label': `${words.copy}: ${label}` },
    words.copy,
  );
  button.addEventListener('click', () => {
    void copyText(shown).then((done) => {
      said.textContent = done ? words.copied : words.selected;
    });
  });
  return node(
    'div',
    { class: 'copyable' },
    node('p', {}, node('strong', {}, label), ' ', button, ' ', said),
    shown,
  );
}
