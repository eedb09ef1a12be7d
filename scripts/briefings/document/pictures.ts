import { ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { run } from './paragraphs.ts';
import { pt, small, textWidth } from './sheet.ts';
import { noBorders } from './tables.ts';

/** A drawing as a picture. */
export interface Picture {
  readonly png: Uint8Array;
  /** Size on the page, px. */
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** The drawing in words. */
  readonly described: string;
}

/** Pictures two by two, each under its name. */
export function figures(pictures: readonly Picture[], name: (label: string) => string): Table {
  const half = Math.round(textWidth / 2);
  const cell = (picture: Picture | undefined): TableCell =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 60, right: 60 },
      children: picture
        ? [
            new Paragraph({
              spacing: { after: 40 },
              children: [run({ text: name(picture.label), size: pt(small), italics: true })],
            }),
            new Paragraph({
              spacing: { after: 0 },
              children: [
                new ImageRun({
                  type: 'png',
                  data: picture.png,
                  transformation: { width: picture.width, height: picture.height },
                  altText: { name: picture.label, title: picture.label, description: picture.described },
                }),
              ],
            }),
          ]
        : [new Paragraph('')],
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [half, half],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: Array.from(
      { length: Math.ceil(pictures.length / 2) },
      (_, at) =>
        new TableRow({ cantSplit: true, children: [cell(pictures[2 * at]), cell(pictures[2 * at + 1])] }),
    ),
  });
}
