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

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Puts the list of findings before all sheets, each line a link to its cell; an earlier list gives way. */
export async function writeList(edit: Editor, lines: readonly ListLine[], styles: MarkStyles): Promise<void> {
  const old = edit.opened.sheets.find(({ name }) => name === sheetListName);
  if (old?.path) {
    edit.put(old.path, listPart(lines, styles));
    return;
  }
  const path = 'xl/worksheets/sheet-mend.xml';
  edit.put(path, listPart(lines, styles));
  await declare(edit, { path }, sheetType);
  await addSheet(edit, await link(edit, edit.opened.workbook, 'worksheet', path));
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

function listPart(all: readonly ListLine[], { wrapped, faulty }: MarkStyles): string {
  const lines = all.slice(0, most);
  const more = all.length - lines.length;
  const rows = [
    ['Trang tính', 'Ô', 'Cần sửa thế nào'],
    ...lines.map((line) => [line.sheet ?? '', placeWords(line), line.message]),
    ...(more > 0 ? [['', '', `Còn ${more} chỗ nữa: sửa các chỗ trên rồi nộp lại để xem tiếp.`]] : []),
  ].map((texts, index) => rowMarkup(index + 1, texts, wrapped));
  const links = lines.flatMap((line, index) => linkMarkup(line, `B${index + 2}`));
  return document(
    `<worksheet xmlns="${main}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="22" customWidth="1"/><col min="2" max="2" width="11" customWidth="1"/><col min="3" max="3" width="110" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><conditionalFormatting sqref="A1:C1"><cfRule type="expression" dxfId="${faulty}" priority="1"><formula>ROW()=1</formula></cfRule></conditionalFormatting>${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
  );
}

function placeWords({ row, column }: ListLine): string {
  if (row === null) return '';
  return column === null ? `dòng ${row}` : cellName({ line: row, column });
}

function rowMarkup(number: number, texts: readonly string[], style: number): string {
  const cells = texts.map((text, index) => {
    const inside = escaped(text.slice(0, longest));
    return `<c r="${cellName({ line: number, column: index + 1 })}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${inside}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** A link to the cell, or to the whole row. */
function linkMarkup({ sheet, row, column }: ListLine, from: string): string[] {
  if (sheet === null || row === null) return [];
  const to = column === null ? `${row}:${row}` : cellName({ line: row, column });
  return [`<hyperlink ref="${from}" location="${escaped(`'${sheet.replaceAll("'", "''")}'!${to}`)}"/>`];
}
