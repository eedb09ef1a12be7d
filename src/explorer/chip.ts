import { node } from './node.ts';

/**
 * A chosen place as a button that takes it away, with the colour of its line.
 * @param remove what the button does, in words; null where the place is the only one and has to stay
 */
export function chip(name: string, series: number, remove: string | null): HTMLButtonElement {
  return node(
    'button',
    { type: 'button', 'aria-label': remove ?? undefined, disabled: remove === null },
    node('i', { class: `swatch series-${series}`, 'aria-hidden': 'true' }),
    name,
    ...(remove === null ? [] : [node('span', { 'aria-hidden': 'true' }, ' ×')]),
  );
}
