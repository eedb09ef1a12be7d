import type { RenderFunction } from '@observablehq/plot';
import { dodge } from './dodge.ts';
import { element } from './element.ts';
import { textSize } from './finish.ts';
import { type Box, place, type Spot } from './place.ts';
import type { Waypoint } from './required-path.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A label that belongs to a point: beside the drawing when the point is at its right end, else near it. */
export interface Label extends Waypoint {
  readonly text: string;
  /** Its colour and weight, by class. */
  readonly className: string;
  readonly bold?: boolean;
}

export const lineHeight = 15;
/** Space between a line's end and its label, px. */
const apart = 9;

/** The margin that labels at the right end need, at most `most` px; longer texts are wrapped. */
export function labelMargin(labels: readonly Label[], end: Date, most: number): number {
  const ends = labels.filter(({ at }) => at.getTime() >= end.getTime());
  const widest = Math.max(0, ...ends.map(({ text, bold }) => textWidth(text, textSize, bold)));
  return ends.length === 0 ? 16 : Math.min(most, Math.ceil(widest) + apart + 2);
}

/** The height that labels at the right end need in a margin, px. */
export function labelsHeight(labels: readonly Label[], end: Date, margin: number): number {
  return labels
    .filter(({ at }) => at.getTime() >= end.getTime())
    .reduce((sum, { text, bold }) => sum + wrapText(text, margin - apart, textSize, bold).length * lineHeight + 2, 0);
}

/**
 * A mark that writes labels so that none covers another: those at the right end dodge up and down
 * in the margin, the others look for the clearest spot near their point, off the `lines`.
 */
export function labelsMark(labels: readonly Label[], lines: readonly (readonly Waypoint[])[]): RenderFunction {
  return (_index, scales, _values, dimensions, context) => {
    const { x, y } = scales;
    if (!x || !y) return null;
    const spot = ({ at, value }: Waypoint): Spot => ({ x: Number(x(at)), y: Number(y(value)) });
    const right = dimensions.width - dimensions.marginRight;
    const bottom = dimensions.height - dimensions.marginBottom;
    const group = element(context.document, 'g', { class: 'labels', 'text-anchor': 'start' });
    const boxes: Box[] = [];

    const ends = labels.filter((label) => spot(label).x >= right - 1);
    const room = dimensions.marginRight - apart;
    const wrapped = ends.map(({ text, bold }) => wrapText(text, room, textSize, bold));
    const wishes = ends.map((label, index) => ({
      middle: spot(label).y,
      height: (wrapped[index]?.length ?? 1) * lineHeight + 2,
    }));
    for (const [index, middle] of dodge(wishes, dimensions.marginTop - lineHeight * 0.8, bottom + 4).entries()) {
      const label = ends[index] as Label;
      const rows = wrapped[index] as string[];
      const from = spot(label);
      const top = middle - (rows.length * lineHeight) / 2;
      if (Math.abs(middle - from.y) > 4) {
        const d = `M${right + 2},${from.y}L${right + apart - 3},${middle}`;
        group.append(element(context.document, 'path', { class: `leader ${label.className}`, d, fill: 'none' }));
      }
      group.append(written(context.document, label, rows, right + apart, top));
      boxes.push({ x: right + apart, y: top, width: room, height: rows.length * lineHeight });
    }

    const bounds = {
      x: dimensions.marginLeft,
      y: Math.max(0, dimensions.marginTop - lineHeight),
      width: dimensions.width - dimensions.marginLeft - 2,
      height: bottom - Math.max(0, dimensions.marginTop - lineHeight),
    };
    const drawn = lines.map((line) => line.map(spot));
    for (const label of labels.filter((one) => !ends.includes(one))) {
      const rows = wrapText(label.text, Math.max(130, bounds.width * 0.4), textSize, label.bold);
      const width = Math.max(...rows.map((row) => textWidth(row, textSize, label.bold)));
      const size = { width, height: rows.length * lineHeight };
      const box = place(spot(label), size, bounds, { boxes, lines: drawn });
      boxes.push(box);
      group.append(written(context.document, label, rows, box.x, box.y));
    }
    return group;
  };
}

/** A text of one or more lines, its top left corner at (x, top). */
function written(document: Document, label: Label, rows: readonly string[], x: number, top: number): SVGElement {
  const lines = rows.map((row, index) => {
    const y = top + index * lineHeight + lineHeight * 0.78;
    // The space keeps the words apart when the text is read out or copied.
    return element(document, 'tspan', { x, y }, [index < rows.length - 1 ? `${row} ` : row]);
  });
  return element(document, 'text', { class: `label ${label.className}`, 'font-weight': label.bold ? 600 : null }, lines);
}
