import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { run } from './paragraphs.ts';
import { pt, small, textWidth } from './sheet.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Paragraphs beside each other without lines, as at the head and the foot of a report. */
export function beside(columns: readonly (readonly Paragraph[])[], widths: readonly number[]): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths.map((share) => Math.round((textWidth * share) / 100)),
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (children, at) =>
            new TableCell({
              children: [...children],
              width: { size: Math.round((textWidth * (widths[at] ?? 50)) / 100), type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.TOP,
            }),
        ),
      }),
    ],
  });
}

/** A table with a head that returns on each page, and rows that stay whole. */
export function grid(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Table {
  const width = (at: number): number => Math.round((textWidth * (widths[at] ?? 0)) / 100);
  const cell = (text: string, at: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: width(at), type: WidthType.DXA },
      margins: { top: 30, bottom: 30, left: 70, right: 70 },
      children: [
        new Paragraph({
          spacing: { after: 0, line: 240 },
          ...(bold && { alignment: AlignmentType.CENTER }),
          children: [run({ text, bold, size: pt(small) })],
        }),
      ],
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: head.map((_, at) => width(at)),
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, at) => cell(text, at, true)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) }),
      ),
    ],
  });
}
