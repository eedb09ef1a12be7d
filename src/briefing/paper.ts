import { multipleSize } from '../charts/multiple.ts';
import { textWidth, wrapText } from '../charts/text-width.ts';

/**
 * The measures of the printed sheet in px (96 to the inch), as src/styles/briefing-paper.css sets them. A test
 * prints the fullest pages and finds whether the two agree.
 */
export const paper = {
  /** A4 less its margins of 13 and 12 mm. */
  width: 695,
  height: 1029,
  /** Space between small drawings. */
  gutter: 14,
} as const;

/** A text as set: size and line height, px. */
interface Face {
  readonly size: number;
  readonly line: number;
  readonly bold?: boolean;
}

export const faces = {
  head: { size: 10.67, line: 14 },
  title: { size: 18.67, line: 23, bold: true },
  heading: { size: 14, line: 18.2, bold: true },
  body: { size: 11.2, line: 15.2 },
  table: { size: 10.67, line: 13.7 },
  label: { size: 10.67, line: 13.4, bold: true },
  note: { size: 10.67, line: 13.9 },
} as const satisfies Readonly<Record<string, Face>>;

/** Lines that a text takes in so much room. */
export function lineCount(text: string, room: number, { size, bold = false }: Face): number {
  return text === '' ? 0 : wrapText(text, room, size, bold).length;
}

/** Height of a paragraph over the whole width, with the space after it. */
export function paragraphHeight(text: string, face: Face, room: number = paper.width, after = 3): number {
  return text === '' ? 0 : lineCount(text, room, face) * face.line + after;
}

/** Height of a heading of a section, with the space round it. */
export const headingHeight = faces.heading.line + 13;

/** Columns of the tables, px; together the width of the paper. */
export const columns = {
  attention: [212, 160, 108, 130, 85],
  /** Where no report has a day. */
  undated: [235, 180, 125, 155],
  table: [290, 148, 86, 84, 87],
  /** Where nothing can be compared with the period before. */
  plainTable: [373, 148, 88, 86],
  figures: [440, 150, 105],
} as const;

const cell = { aside: 8, above: 4.5 } as const;

/** Height of a row, by the cell that takes most lines. */
export function rowHeight(cells: readonly string[], widths: readonly number[]): number {
  const lines = cells.map((text, index) => lineCount(text, (widths[index] ?? 0) - cell.aside, faces.table));
  return Math.max(1, ...lines) * faces.table.line + cell.above;
}

/** How many lines a list of items takes that stand beside each other, each `extra` px wider than its text. */
export function inlineLines(items: readonly string[], extra: number, face: Face): number {
  let lines = items.length === 0 ? 0 : 1;
  let used = 0;
  for (const item of items) {
    const width = textWidth(item, face.size, face.bold ?? false) + extra;
    if (used > 0 && used + width > paper.width) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}

/** How small drawings stand beside each other: fewer and wider where there are few. */
export interface Grid {
  readonly columns: 3 | 4;
  /** Size of a drawing. */
  readonly width: number;
  readonly height: number;
}

/** Grids that can be had for so many drawings, the largest first. */
export function grids(count: number): readonly Grid[] {
  const across = count > 6 ? 4 : 3;
  const width = Math.floor((paper.width - (across - 1) * paper.gutter) / across);
  return [110, 88, multipleSize.height].map((height) => ({ columns: across, width, height }));
}

/** Height of each row of drawings with their names. */
export function gridRows(
  labels: readonly string[],
  { columns: across, width, height }: Grid,
): readonly number[] {
  return Array.from({ length: Math.ceil(labels.length / across) }, (_, row) => {
    const lines = labels
      .slice(row * across, (row + 1) * across)
      // A mark stands before the name.
      .map((label) => lineCount(label, width - 18, faces.label));
    return Math.max(1, ...lines) * faces.label.line + height + 9;
  });
}
