import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
} from 'docx';
import type { Briefing } from '../../src/briefing/briefing.ts';
import { hasChanges } from '../../src/briefing/table-lines.ts';
import { briefingWords } from '../../src/i18n/briefing/words.ts';
import { programmeWords } from '../../src/i18n/programme/words.ts';
import { words } from '../../src/i18n/words.ts';
import { centred, prose, run } from './document/paragraphs.ts';
import { figures, type Picture } from './document/pictures.ts';
import { footBlock, headBlock } from './document/report-form.ts';
import { body, face, page, pt } from './document/sheet.ts';
import { grid } from './document/tables.ts';
import { formWords } from './words.ts';

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
