import { node } from '../explorer/node.ts';
import { grouped, noteOf } from './grouped.ts';
import type { IndexWords } from './index-file.ts';
import type { Found } from './match.ts';

/** A choice in the list under the field. It is a link, so that it can be opened elsewhere too; the keyboard reaches it through the field. */
export function option(href: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  return node('a', { role: 'option', href, tabindex: -1, 'aria-selected': 'false' }, ...children);
}

/** Results as they stand in the list, by kind, each with what tells it from others of its name. */
export function listed(results: readonly Found[], { kinds }: IndexWords): readonly HTMLElement[] {
  return grouped(results).map(([kind, found]) =>
    node(
      'div',
      { role: 'group', 'aria-label': kinds[kind] },
      node('p', { 'aria-hidden': 'true' }, kinds[kind]),
      ...found.map((one) => {
        const note = noteOf(one);
        const { path, title } = one.entry;
        return option(path, node('span', {}, title), ...(note === '' ? [] : [' ', node('small', {}, note)]));
      }),
    ),
  );
}
