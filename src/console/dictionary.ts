import { fold } from '../areas/fold.ts';
import { inside } from '../explorer/node.ts';

/** The dictionary beside the editor: a press on a name puts it into the query, a search narrows the tables. */
export function startDictionary(
  root: HTMLElement,
  insert: (name: string) => void,
  told: (n: string) => string,
): void {
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button?.dataset.insert) insert(button.dataset.insert);
  });
  const find = inside(root, 'input', HTMLInputElement);
  const found = inside(root, '.matching');
  const entries = [...root.querySelectorAll<HTMLElement>('[data-find]')];
  find.addEventListener('input', () => {
    const wanted = fold(find.value.trim());
    for (const entry of entries) entry.hidden = !fold(entry.dataset.find ?? '').includes(wanted);
    found.textContent = told(String(entries.filter(({ hidden }) => !hidden).length));
  });
}
