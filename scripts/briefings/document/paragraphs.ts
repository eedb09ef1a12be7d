import { AlignmentType, HeadingLevel, type IRunOptions, Paragraph, TextRun } from 'docx';
import { body, mm, pt } from './sheet.ts';

export function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}

export function prose(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    children: [new TextRun(text)],
  });
}

interface Set {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly before?: number;
  readonly title?: boolean;
}

export function centred(
  text: string,
  { bold = false, italics = false, size = body, before = 0, title }: Set,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 60 },
    ...(title && { heading: HeadingLevel.TITLE }),
    children: [run({ text, bold, italics, size: pt(size) })],
  });
}
