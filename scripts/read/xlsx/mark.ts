import writeWorkbook from 'write-excel-file/node';
import type { Grid } from '../grid.ts';
import { largest } from './limits.ts';
import { fileKind } from './kind.ts';
import { sheetListName } from './list-name.ts';
import { type ListLine, listPath, writeList } from './mark-list.ts';
import { editor } from './mark-parts.ts';
import { markSheet } from './mark-sheet.ts';
import { addStyles } from './mark-styles.ts';
import type { Note } from './mark-notes.ts';
import { isInside } from './reference.ts';
import type { Sheet } from './sheet.ts';
import { Unreadable, unreadable } from './unreadable.ts';
import { readWorkbook } from './workbook.ts';
import { XmlError } from './xml.ts';
import { zipEntries } from './zip.ts';

/**
 * A cell to be mended: sheet by name (null for a text file, or the file as a whole), row and column from 1
 * (null for a whole row or sheet). The message says what is wrong and how to mend it.
 */
export type Mark = ListLine;

/**
 * A copy of a sender's workbook to mend: faulty cells are yellow with dark red letters and carry the
 * message as a note; a first sheet “Cần sửa” lists all of them with links. Everything else stays as it
 * was, to the byte where a part is not touched, and marks of an earlier copy give way. A file that is no
 * workbook gives the list alone. The same input gives the same bytes.
 */
export async function marked(original: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array> {
  try {
    return await edited(original, marks);
  } catch (error) {
    // A workbook written so that its XML cannot be added to: its texts go into a new one.
    if (!(error instanceof Unreadable) && !(error instanceof XmlError)) throw error;
    const { sheets } = await readWorkbook(original);
    return markedRows(sheets, marks);
  }
}

/** Whether these are the bytes of a copy that {@link marked} made and no office program has saved since. */
export function isAsMarked(bytes: Uint8Array): boolean {
  try {
    return fileKind(bytes) === 'zip' && zipEntries(bytes).some(({ name }) => name === listPath);
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/** As {@link marked}, of rows that came as text: a new workbook in which every cell is text. */
export async function markedRows(grids: readonly Grid[], marks: readonly Mark[]): Promise<Uint8Array> {
  const names = new Map(grids.map(({ sheet }, index) => [sheet, sheetName(sheet, index)]));
  const sheets = grids.map((grid) => ({ sheet: names.get(grid.sheet) ?? '', data: dataOf(grid) }));
  const none = [{ sheet: sheetListName, data: [[]] }];
  const bytes = await writeWorkbook(sheets.length > 0 ? sheets : none).toBuffer();
  return edited(
    bytes,
    marks.map((mark) => ({ ...mark, sheet: names.get(mark.sheet) ?? mark.sheet })),
  );
}

/** A name that Excel takes: short, without the signs that its formulas need. */
function sheetName(name: string | null, index: number): string {
  const sound = name !== null && name.length <= 31 && !/[[\]:*?/\\]/.test(name);
  return sound ? name : `Số liệu ${index + 1}`;
}

function dataOf({ rows }: Grid) {
  const data: ({ value: string; type: StringConstructor; format: string } | null)[][] = [];
  for (const { line, cells } of rows) {
    while (data.length < line - 1) data.push([]);
    data.push(cells.map((value) => (value === '' ? null : { value, type: String, format: '@' })));
  }
  return data.length > 0 ? data : [[]];
}

async function edited(original: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array> {
  const edit = await editor(original);
  // The strict form wants other names throughout, which no office program writes unless told to.
  const strict = (await edit.text(edit.opened.workbook)).includes('purl.oclc.org/ooxml');
  if (strict) throw new Unreadable(unreadable.broken(edit.opened.workbook));
  const { sheets } = await readWorkbook(original);
  const styles = await addStyles(edit);
  const bySheet = Map.groupBy(marks, ({ sheet }) => sheet);
  for (const [index, { name, path, hidden }] of edit.opened.sheets.entries()) {
    if (path === null || hidden || name === sheetListName) continue;
    const sheet = sheets.find((each) => each.sheet === name);
    await markSheet(edit, path, index + 1, notesOf(bySheet.get(name) ?? [], sheet), styles.faulty);
  }
  await writeList(edit, marks, styles);
  return edit.bytes();
}

/** What to say of each cell; of a merged cell it is said at its upper left corner, the only one that shows. */
function notesOf(marks: readonly Mark[], sheet: Sheet | undefined): Note[] {
  const notes = new Map<string, Note>();
  for (const { row, column, message } of marks) {
    if (row === null || column === null || row > largest.row || column > largest.column) continue;
    const around = sheet?.merged.find((range) => isInside({ line: row, column }, range));
    const place = around?.from ?? { line: row, column };
    const key = `${place.line}:${place.column}`;
    const said = notes.get(key)?.text;
    notes.set(key, { ...place, text: said === undefined ? message : `${said}\n${message}` });
  }
  return [...notes.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
