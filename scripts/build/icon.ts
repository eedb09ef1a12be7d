import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Edge of the icon, px: what a tab shows on a dense screen. */
const edge = 32;

/**
 * Writes `icon.png` beside the `icon.svg` of a built site. Browsers load the icon anew with each step in a page's
 * history, and an SVG costs them a document of its own each time: with every choice in the explorer.
 */
export function writeIcon(root: string): void {
  const drawing = readFileSync(join(root, 'icon.svg'), 'utf8');
  const picture = new Resvg(drawing, { fitTo: { mode: 'width', value: edge } }).render().asPng();
  writeFileSync(join(root, 'icon.png'), picture);
}
