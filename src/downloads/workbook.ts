import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import type { Column } from '../release/column.ts';
import type { Parameter } from '../release/engine.ts';

/** A row of a published table as its JSON twin has it. */
export type PlainRow = Readonly<Record<string, Parameter>>;

/** A table to put on a sheet; the dictionary sheet says what its columns mean. */
export interface SheetTable {
  /** Name of the sheet. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly PlainRow[];
}

/** What stands on the sheets besides the data. */
export interface WorkbookText {
  /** Lines of the sheet of notes. */
  readonly notes: readonly string[];
  /** Lines of the sheet that says how to cite. */
  readonly citation: readonly string[];
}

/** As many letters as a cell may hold; longer texts are whole in the other formats. */
const longest = 32_767;
const head = { fontWeight: 'bold', backgroundColor: '#e7edf2', format: '@' } as const;

/**
 * Tables as the bytes of an XLSX file: a sheet each, then dictionary, notes and citation. Text is kept as text,
 * so that codes keep their zeros. The same input gives the same bytes, at build and in the browser.
 */
export async function workbook(
  tables: readonly SheetTable[],
  text: WorkbookText,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [
    ...tables.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [
        columns.map((column) => ({ ...head, value: column.name })),
        ...rows.map((row) => columns.map((column) => cell(row[column.name] ?? null, column))),
      ] as SheetData,
      columns: columns.map((column) => ({ width: column.type === 'VARCHAR' ? 18 : 12 })),
      stickyRowsCount: 1,
    })),
    {
      sheet: 'dictionary',
      data: [
        ['sheet', 'column', 'type', 'vi', 'en'].map((value) => ({ ...head, value })),
        ...tables.flatMap(({ name, columns }) =>
          columns.map((column) =>
            [name, column.name, column.type, column.about.vi, column.about.en].map(line),
          ),
        ),
      ] as SheetData,
      columns: [14, 22, 12, 60, 60].map((width) => ({ width })),
      stickyRowsCount: 1,
    },
    lines('notes', text.notes),
    lines('citation', text.citation),
  ];
  const written = await writeXlsxFile(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBlob();
  const bytes = new Uint8Array(await written.arrayBuffer());
  // The library writes the hour into the file; the first day of the format stands for it.
  return zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1), level: 6 });
}

function lines(sheet: string, texts: readonly string[]) {
  return {
    sheet,
    data: texts.map((text) => [{ ...line(text), wrap: true }]) as SheetData,
    columns: [{ width: 110 }],
  };
}

function line(text: string) {
  return { value: text, type: String, format: '@' };
}

function cell(value: PlainRow[string] | undefined, { type }: Column) {
  if (value === null || value === undefined) return null;
  if (type === 'DATE')
    return { value: new Date(`${String(value)}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  if (type === 'BOOLEAN') return { value: value === true, type: Boolean };
  if (type === 'DOUBLE' || type === 'INTEGER') return { value: Number(value), type: Number };
  const text = String(value);
  return line(text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
}
