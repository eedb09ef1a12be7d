import { textSize } from './finish.ts';
import { wrapText } from './text-width.ts';

/** A name cut to one line of `room` px, an ellipsis for what was left out. */
export function oneLine(label: string, room: number, bold = false): string {
  const [first = '', ...more] = wrapText(label, room, textSize, bold);
  return more.length === 0 ? first : `${first}…`;
}
