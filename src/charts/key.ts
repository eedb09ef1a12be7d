import { element } from './element.ts';
import { textSize } from './finish.ts';
import { lineHeight } from './labels.ts';
import { textWidth } from './text-width.ts';

/** A sign that a chart uses and what it stands for. */
export interface KeyItem {
  /** Draws the sign with its middle at (x, y), about 12 px wide. */
  readonly sign: (x: number, y: number) => SVGElement;
  readonly text: string;
}

const signRoom = 18;
const between = 16;
export const keyRowHeight = lineHeight + 3;

/** The items in rows that fit `width` px, with the left end of each. */
function rows(items: readonly KeyItem[], width: number): { item: KeyItem; x: number; row: number }[] {
  let x = 0;
  let row = 0;
  return items.map((item) => {
    const long = signRoom + textWidth(item.text, textSize);
    if (x > 0 && x + long > width) {
      x = 0;
      row += 1;
    }
    const placed = { item, x, row };
    x += long + between;
    return placed;
  });
}

/** Height of the key, px; 0 without items. */
export function keyHeight(items: readonly KeyItem[], width: number): number {
  return items.length === 0 ? 0 : ((rows(items, width).at(-1)?.row ?? 0) + 1) * keyRowHeight;
}

/** The key of the signs that a chart does use, its top left corner at (left, top). */
export function keyElement(
  document: Document,
  items: readonly KeyItem[],
  left: number,
  top: number,
  width: number,
): SVGElement {
  const children = rows(items, width).flatMap(({ item, x, row }) => {
    const middle = top + (row + 0.5) * keyRowHeight;
    const text = element(document, 'text', { x: left + x + signRoom, y: middle, dy: '0.35em' }, [item.text]);
    return [item.sign(left + x + 6, middle), text];
  });
  return element(document, 'g', { class: 'key', 'text-anchor': 'start' }, children);
}
