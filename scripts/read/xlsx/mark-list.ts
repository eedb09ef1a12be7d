import { wrap } from '../../report/wrap.ts';
import { sheetListName } from './list-name.ts';
import { bytewise, declare, document, type Editor, link, linkTypes } from './mark-parts.ts';
import type { MarkStyles } from './mark-styles.ts';
import { type Change, changed, escaped, outline, withAttribute } from './outline.ts';
import { cellName } from './reference.ts';
import { Unreadable, unreadable } from './unreadable.ts';
import { attributesOf } from './xml.ts';

/** One line of the list: where, and what is to be mended. */
export interface ListLine {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly message: string;
}

/** Lines at most: Excel takes 65,530 links on a sheet, and no one reads on so far. */
const most = 50_000;
/** Characters of a cell at most, as Excel has it. */
const longest = 32_767;

/** How wide the columns are, in digits of the usual letters. */
const widths = [22, 11, 110] as const;
/** Part of a column's width that letters surely find room in: most are narrower than digits. */
const roomy = 0.9;
/** Height of a line to the size of its letters, marks above and below included. */
const leading = 1.45;
/** Points of a row at most, as Excel has it. */
const highest = 409;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Where the list stands in a copy as it is written: office programs number their sheets. */
export const listPath = 'xl/worksheets/sheet-mend.xml';

/** Puts the list of findings before all sheets, each line a link to its cell; an earlier list gives way. */
export async function writeList(edit: Editor, lines: readonly ListLine[], styles: MarkStyles): Promise<void> {
  const old = edit.opened.sheets.find(({ name }) => name === sheetListName);
  if (old?.path) {
    edit.put(old.path, listPart(lines, styles));
    return;
  }
  edit.put(listPath, listPart(lines, styles));
  await declare(edit, { path: listPath }, sheetType);
  await addSheet(edit, await link(edit, edit.opened.workbook, 'worksheet', listPath));
}

/** Puts a sheet first in the workbook's list; the sheet that was open stays open. */
async function addSheet(edit: Editor, id: string): Promise<void> {
  const path = edit.opened.workbook;
  const text = await edit.text(path);
  const root = outline(text, ['sheets', 'bookViews', 'definedNames']);
  const part = (name: string) => root.children.find((child) => child.name === name);
  const sheets = part('sheets');
  if (!sheets || sheets.closing === sheets.start) throw new Unreadable(unreadable.broken(path));
  const tags = sheets.children.map((child) => attributesOf(text.slice(child.start, child.opened)));
  const number = Math.max(0, ...tags.map(({ sheetId }) => Number(sheetId ?? 0))) + 1;
  const sheet = `<${root.prefix}sheet name="${bytewise(sheetListName)}" sheetId="${number}" xmlns:r="${linkTypes}" r:id="${id}"/>`;
  const changes: Change[] = [{ start: sheets.opened, end: sheets.opened, text: sheet }];
  const [view] = part('bookViews')?.children ?? [];
  if (view) {
    const tag = text.slice(view.start, view.opened);
    const { activeTab } = attributesOf(tag);
    const moved = withAttribute(withAttribute(tag, 'activeTab', Number(activeTab ?? 0) + 1), 'firstSheet', 0);
    changes.push({ start: view.start, end: view.opened, text: moved });
  } else {
    const views = `<${root.prefix}bookViews><${root.prefix}workbookView activeTab="1"/></${root.prefix}bookViews>`;
    changes.push({ start: sheets.start, end: sheets.start, text: views });
  }
  // Names of one sheet, such as its print area, know it by its place in the list.
  for (const { start, opened } of part('definedNames')?.children ?? []) {
    const tag = text.slice(start, opened);
    const { localSheetId } = attributesOf(tag);
    if (localSheetId === undefined) continue;
    changes.push({ start, end: opened, text: withAttribute(tag, 'localSheetId', Number(localSheetId) + 1) });
  }
  edit.put(path, changed(text, changes));
}

function listPart(all: readonly ListLine[], { wrapped, faulty, size }: MarkStyles): string {
  const lines = all.slice(0, most);
  const more = all.length - lines.length;
  const rows = [
    ['Trang tính', 'Ô', 'Cần sửa thế nào'],
    ...lines.map((line) => [line.sheet ?? '', placeWords(line), line.message]),
    ...(more > 0 ? [['', '', `Còn ${more} chỗ nữa: sửa các chỗ trên rồi nộp lại để xem tiếp.`]] : []),
  ].map((texts, index) => rowMarkup(index + 1, texts, wrapped, size));
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const links = lines.flatMap((line, index) => linkMarkup(line, `B${index + 2}`));
  return document(
    `<worksheet xmlns="${main}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData><conditionalFormatting sqref="A1:C1"><cfRule type="expression" dxfId="${faulty}" priority="1"><formula>ROW()=1</formula></cfRule></conditionalFormatting>${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
  );
}

function placeWords({ row, column }: ListLine): string {
  if (row === null) return '';
  return column === null ? `dòng ${row}` : cellName({ line: row, column });
}

function rowMarkup(number: number, texts: readonly string[], style: number, size: number): string {
  const cells = texts.map((text, index) => {
    const inside = escaped(text.slice(0, longest));
    return `<c r="${cellName({ line: number, column: index + 1 })}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${inside}</t></is></c>`;
  });
  return `<row r="${number}"${heightMarkup(texts, size)}>${cells.join('')}</row>`;
}

/** The height of a row in which texts are wrapped: not every program works it out when a file is opened. */
function heightMarkup(texts: readonly string[], size: number): string {
  const lines = texts.map((text, index) => {
    const room = Math.floor((widths[index] ?? 1) * roomy);
    return text.split('\n').reduce((sum, line) => sum + wrap(line, room).length, 0);
  });
  const most = Math.max(...lines);
  if (most < 2) return '';
  return ` ht="${Math.min(highest, Math.ceil(most * size * leading))}" customHeight="1"`;
}

/** A link to the cell, or to the whole row. */
function linkMarkup({ sheet, row, column }: ListLine, from: string): string[] {
  if (sheet === null || row === null) return [];
  const to = column === null ? `${row}:${row}` : cellName({ line: row, column });
  return [`<hyperlink ref="${from}" location="${escaped(`'${sheet.replaceAll("'", "''")}'!${to}`)}"/>`];
}
