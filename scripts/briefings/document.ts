import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Briefing } from '../../src/briefing/briefing.ts';
import { hasChanges } from '../../src/briefing/table-lines.ts';
import { briefingWords } from '../../src/i18n/briefing/words.ts';
import { programmeWords } from '../../src/i18n/programme/words.ts';
import { words } from '../../src/i18n/words.ts';
import { formWords } from './words.ts';

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

/** Twentieths of a point, the unit of the format. */
const mm = (value: number): number => Math.round((value / 25.4) * 1440);
/** Half points. */
const pt = (value: number): number => value * 2;

/** Decree 30/2020, annex I: A4, Times New Roman, black; margins 20–25, 30–35 left and 15–20 right. */
const page = { width: mm(210), height: mm(297), top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) };
const textWidth = page.width - page.left - page.right;
const face = 'Times New Roman';
const body = 13;
const small = 11;

/**
 * A briefing as a text document to work on: the form of an administrative report, with brackets where the
 * office that sends it fills in. Bytes of a DOCX file.
 */
export function documentOf(briefing: Briefing, pictures: readonly Picture[]): Promise<Uint8Array> {
  const { language, areaName, periodName } = briefing;
  const text = briefingWords(language);
  const form = formWords(language);
  const document = new Document({
    title: text.title(areaName, periodName),
    subject: form.about(areaName, periodName),
    creator: briefing.publisher,
    description: briefing.release,
    styles: {
      default: {
        document: {
          run: { font: face, size: pt(body), language: { value: language === 'vi' ? 'vi-VN' : 'en-GB' } },
          paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
        },
        title: { run: { font: face, size: pt(14), bold: true, color: '000000' } },
        heading1: {
          run: { font: face, size: pt(body), bold: true, color: '000000' },
          paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right },
          },
        },
        headers: {
          // Numbered in the middle of the upper margin from the second page on.
          first: new Header({ children: [new Paragraph('')] }),
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [run({ children: [PageNumber.CURRENT], size: pt(body) })],
              }),
            ],
          }),
        },
        children: content(briefing, pictures),
      },
    ],
  });
  return Packer.toBuffer(document);
}

type Block = ISectionOptions['children'][number];

function content(briefing: Briefing, pictures: readonly Picture[]): Block[] {
  const { language, areaName, periodName } = briefing;
  const text = briefingWords(language);
  const turns = programmeWords(language).turns;
  const form = formWords(language);
  let number = 0;
  const heading = (title: string): Paragraph => {
    number += 1;
    return new Paragraph({ heading: HeadingLevel.HEADING_1, text: `${number}. ${title}` });
  };
  const status = words(language).status;
  const rows = briefing.table.flatMap((group) => group.rows);
  const marked = [briefing.illustrative, briefing.draft].filter((mark) => mark !== undefined);
  return [
    headBlock(language),
    centred(form.kind, { bold: true, size: 14, before: 240, title: true }),
    centred(form.about(areaName, periodName), { bold: true, size: 14 }),
    ...(marked.length > 0 ? [centred(marked.join('. '), { italics: true, size: body })] : []),
    heading(form.summary),
    prose(`${briefing.headline}.`),
    ...briefing.account.map(prose),
    ...briefing.history.map(prose),
    ...(rows.length === 0
      ? []
      : [
          heading(text.attention.heading),
          ...(briefing.attention.length === 0
            ? [prose(briefing.calm)]
            : [
                grid(
                  [
                    text.attention.target,
                    text.attention.result,
                    text.attention.needed,
                    text.attention.agency,
                    text.attention.report,
                  ],
                  briefing.attention.map((one) => [
                    `${one.code} ${one.label}`,
                    `${status[one.status]}. ${one.result}`,
                    one.needed,
                    one.agency,
                    one.report || text.attention.noReport,
                  ]),
                  [28, 24, 16, 18, 14],
                ),
              ]),
          heading(turns.heading),
          prose(briefing.turnedSummary),
          ...briefing.turned.map((one) =>
            prose(`– ${one.label}: ${turns[one.turn].toLocaleLowerCase(language)} ${one.text}.`),
          ),
        ]),
    ...(pictures.length === 0
      ? []
      : [heading(text.multiples.heading), prose(text.multiples.note), figures(pictures, form.picture)]),
    ...(rows.length === 0 ? [] : [heading(text.table.heading), targets(briefing)]),
    ...(briefing.figures.length === 0
      ? []
      : [
          heading(text.figures.heading),
          grid(
            [text.figures.indicator, text.figures.value, text.figures.period],
            briefing.figures.map(({ label, value, period }) => [label, value, period]),
            [60, 25, 15],
          ),
        ]),
    heading(text.notes.heading),
    ...briefing.notes.map((note) => prose(`– ${note}`)),
    prose(briefing.source),
    prose(`${briefing.release} ${text.source.live}: ${briefing.address ?? briefing.path}`),
    footBlock(language),
  ];
}

function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}

function prose(text: string): Paragraph {
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

function centred(
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

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Paragraphs beside each other without lines, as at the head and the foot of a report. */
function beside(columns: readonly (readonly Paragraph[])[], widths: readonly number[]): Table {
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

function headBlock(language: Briefing['language']): Table {
  const form = formWords(language);
  return beside(
    [
      [
        centred(form.office, { size: 12 }),
        centred(form.issuer, { size: 12, bold: true }),
        centred(form.number, { before: 120 }),
      ],
      [
        centred(form.state, { size: 12, bold: true }),
        centred(form.motto, { bold: true }),
        centred(form.place, { italics: true, before: 120 }),
      ],
    ],
    [45, 55],
  );
}

function footBlock(language: Briefing['language']): Table {
  const form = formWords(language);
  const line = (text: string, more: { bold?: boolean; italics?: boolean; size: number }): Paragraph =>
    new Paragraph({
      spacing: { before: 60, after: 0 },
      children: [run({ text, ...more, size: pt(more.size) })],
    });
  return beside(
    [
      [
        line(form.receivers, { bold: true, italics: true, size: 12 }),
        line(form.receiver, { size: 11 }),
        line(form.kept, { size: 11 }),
      ],
      [
        centred(form.signer, { bold: true, before: 60 }),
        centred(form.signature, { italics: true, before: 500 }),
        centred(form.name, { bold: true, before: 500 }),
      ],
    ],
    [50, 50],
  );
}

/** A table with a head that returns on each page, and rows that stay whole. */
function grid(
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

/** The table of all targets; without the column of changes where nothing can be compared. */
function targets(briefing: Briefing): Table {
  const text = briefingWords(briefing.language);
  const status = words(briefing.language).status;
  const changes = hasChanges(briefing);
  const head = [text.table.target, text.table.status, text.table.result, text.table.required];
  return grid(
    [...head, ...(changes ? [text.change.heading] : [])],
    briefing.table.flatMap(({ rows }) =>
      rows.map((row) => [
        `${row.code} ${row.label}`,
        status[row.status],
        [row.result, row.period && `(${row.period})`].filter(Boolean).join(' '),
        row.required,
        ...(changes ? [row.change] : []),
      ]),
    ),
    changes ? [40, 18, 15, 13, 14] : [50, 20, 16, 14],
  );
}

/** Pictures two by two, each under its name. */
function figures(pictures: readonly Picture[], name: (label: string) => string): Table {
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
