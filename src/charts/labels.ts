import type { RenderFunction } from '@observablehq/plot';
import { dodge } from './dodge.ts';
import { element, round } from './element.ts';
import { textSize } from './finish.ts';
import { type Box, place, type Spot } from './place.ts';
import type { Waypoint } from './required-path.ts';
import { balanced, textWidth } from './text-width.ts';

/** A label that belongs to a point: beside the drawing when the point is at its right end, else near it. */
export interface Label extends Waypoint {
  readonly text: string;
  /** Its colour and weight, by class. */
  readonly className: string;
  readonly bold?: boolean;
  /** Plain lines under it. */
  readonly second?: string | null;
}

/** A line of a label as set. */
interface Row {
  readonly text: string;
  readonly bold: boolean;
}

export const lineHeight = 15;
/** Space between a line's end and its label, px. */
const apart = 9;

/** The margin that labels at the right end need, at most `most` px; longer texts are wrapped. */
export function labelMargin(labels: readonly Label[], end: Date, most: number): number {
  const ends = labels.filter(({ at }) => at.getTime() >= end.getTime());
  if (ends.length === 0) return 16;
  const whole = Math.max(...ends.map((label) => widest(rowsOf(label, Number.POSITIVE_INFINITY))));
  const wrapped = Math.max(...ends.map((label) => widest(rowsOf(label, most - apart - 2))));
  return Math.ceil(Math.min(whole, Math.max(wrapped, most - apart - 2))) + apart + 2;
}

/** The height that labels at the right end need in a margin, px. */
export function labelsHeight(labels: readonly Label[], end: Date, margin: number): number {
  return labels
    .filter(({ at }) => at.getTime() >= end.getTime())
    .reduce((sum, label) => sum + rowsOf(label, margin - apart).length * lineHeight + 2, 0);
}

/**
 * A mark that writes labels so that none covers another: those at the right end dodge up and down
 * in the margin, the others look for the clearest spot near their point, off the `lines`.
 */
export function labelsMark(
  labels: readonly Label[],
  lines: readonly (readonly Waypoint[])[],
): RenderFunction {
  return (_index, { x, y }, _values, dimensions, { document }) => {
    if (!x || !y) return null;
    const spot = ({ at, value }: Waypoint): Spot => ({ x: Number(x(at)), y: Number(y(value)) });
    const right = dimensions.width - dimensions.marginRight;
    const bottom = dimensions.height - dimensions.marginBottom;
    const placed = labels.map((label) => ({ label, from: spot(label) }));

    const ends = placed.filter(({ from }) => from.x >= right - 1);
    const column = { left: right + apart, top: dimensions.marginTop - lineHeight * 0.8, bottom: bottom + 4 };
    const settled = besideEnds(ends, column, dimensions.marginRight - apart);

    const top = Math.max(0, dimensions.marginTop - 4);
    const left = dimensions.marginLeft;
    const bounds = { x: left, y: top, width: dimensions.width - left - 2, height: bottom - top };
    const drawn = lines.map((line) => line.map(spot));
    const dots = drawn.flatMap((line) => line.slice(-1));
    for (const { label, from } of placed.filter((one) => !ends.includes(one))) {
      const rows = rowsOf(label, Math.max(130, bounds.width * 0.4));
      const size = { width: widest(rows), height: rows.length * lineHeight };
      // A label beside the dot of another line would be taken for its own.
      const others = dots.filter((dot) => Math.hypot(dot.x - from.x, dot.y - from.y) > 1).map(around);
      const boxes = [...settled.map(({ box }) => box), ...others];
      const box = place(from, size, bounds, { boxes, lines: drawn });
      settled.push({ label, from, rows, box, atEnd: false });
    }
    const children = settled.flatMap((one) => [...leader(document, one), written(document, one)]);
    return element(document, 'g', { class: 'labels', 'text-anchor': 'start' }, children);
  };
}

/** The room that a dot takes, px. */
function around({ x, y }: Spot): Box {
  return { x: x - 6, y: y - 6, width: 12, height: 12 };
}

/** A label and where it stands. */
interface Settled {
  readonly label: Label;
  readonly from: Spot;
  readonly rows: readonly Row[];
  readonly box: Box;
  readonly atEnd: boolean;
}

function besideEnds(
  ends: readonly { readonly label: Label; readonly from: Spot }[],
  column: { readonly left: number; readonly top: number; readonly bottom: number },
  room: number,
): Settled[] {
  const set = ends.map(({ label, from }) => ({ label, from, rows: rowsOf(label, room) }));
  const wishes = set.map(({ from, rows }) => ({ middle: from.y, height: rows.length * lineHeight + 2 }));
  const middles = dodge(wishes, column.top, column.bottom);
  return set.map((one, index) => {
    const height = one.rows.length * lineHeight;
    const y = (middles[index] ?? one.from.y) - height / 2;
    return { ...one, atEnd: true, box: { x: column.left, y, width: room, height } };
  });
}

/** A thin line from a point to its label, when the label had to move away. */
function leader(document: Document, { from, box, atEnd }: Settled): SVGElement[] {
  const right = box.x > from.x;
  const x = right ? box.x - 3 : box.x + box.width + 3;
  const y = atEnd ? box.y + box.height / 2 : box.y + lineHeight / 2;
  const beside = atEnd
    ? Math.abs(y - from.y) <= 5
    : Math.abs(x - from.x) < 12 || Math.hypot(x - from.x, y - from.y) < 24;
  if (beside || (!right && x > from.x)) return [];
  const d = `M${round(from.x + (right ? 2 : -2))},${round(from.y)}L${round(x)},${round(y)}`;
  return [element(document, 'path', { class: 'leader', d, fill: 'none' })];
}

/** The lines of a label, broken to fit `room` px. */
function rowsOf({ text, bold = false, second }: Label, room: number): Row[] {
  const first = balanced(text, room, textSize, bold).map((row) => ({ text: row, bold }));
  const under = second ? balanced(second, room, textSize).map((row) => ({ text: row, bold: false })) : [];
  return [...first, ...under];
}

function widest(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map(({ text, bold }) => textWidth(text, textSize, bold)));
}

/** A text of one or more lines at its place. */
function written(document: Document, { label, rows, box, from }: Settled): SVGElement {
  // Left of its point a text ends there, so that its lines stay close to it.
  const leftOf = box.x + box.width <= from.x;
  const x = leftOf ? box.x + box.width : box.x;
  const lines = rows.map(({ text, bold }, index) => {
    const y = box.y + index * lineHeight + lineHeight * 0.78;
    const plain = label.bold && !bold ? 'label-second' : null;
    // The space keeps the words apart when the text is read out or copied.
    const said = index < rows.length - 1 ? `${text} ` : text;
    return element(document, 'tspan', { x, y, 'font-weight': bold ? 600 : null, class: plain }, [said]);
  });
  const anchor = leftOf ? 'end' : null;
  return element(document, 'text', { class: `label ${label.className}`, 'text-anchor': anchor }, lines);
}
