import { Paragraph, type Table } from 'docx';
import type { Briefing } from '../../../src/briefing/briefing.ts';
import { formWords } from '../words.ts';
import { centred, run } from './paragraphs.ts';
import { pt } from './sheet.ts';
import { beside } from './tables.ts';

/** What stands above an administrative report: who sends it, its number, the name of the state, place and day. */
export function headBlock(language: Briefing['language']): Table {
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

/** What stands below it: who receives it, and who signs. */
export function footBlock(language: Briefing['language']): Table {
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
