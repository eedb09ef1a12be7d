import { takeBox } from '../downloads/box.ts';
import type { Taken } from '../downloads/taken.ts';
import type { ExplorerPageWords } from '../i18n/explorer/controls/words.ts';
import { node } from './node.ts';
import type { Shown } from './shown.ts';
import { rowsRead } from './taken.ts';

/**
 * What can be done with what is shown: pass its address on, take it away.
 * @param figures the figures; a promise, since those of the picture made at build are read when asked for
 */
export function actions(figures: () => Promise<Shown>, taken: Taken, words: ExplorerPageWords): HTMLElement {
  const said = node('span', { class: 'quiet', role: 'status' });
  const copy = node('button', { type: 'button', class: 'button copy' }, words.take.copy);
  copy.addEventListener('click', () => {
    // Browsers hand over the clipboard to pages on https only.
    navigator.clipboard.writeText(location.href).then(
      () => (said.textContent = words.take.copied),
      () => (said.textContent = words.take.copyFailed),
    );
  });
  const box = takeBox(taken);
  box.addEventListener('toggle', () => {
    if (!box.open || box.dataset.state !== undefined) return;
    box.dataset.state = 'loading';
    void import('../downloads/take.ts')
      .then(({ fill }) => fill(box, taken, async (selection) => rowsRead(selection, await figures())))
      .catch(() => {
        // The links to the whole files stand there; opening the box again tries again.
        delete box.dataset.state;
      });
  });
  return node(
    'div',
    { class: 'actions' },
    node('ul', { class: 'acts' }, node('li', {}, copy), node('li', {}, said)),
    box,
  );
}
