import { open } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Finding, finding } from '../check/finding.ts';
import { messages } from '../check/messages.ts';
import { readingMessages } from '../check/messages-reading.ts';
import { personalInTable } from '../check/personal/find.ts';
import type { PersonalVocabulary } from '../check/personal/vocabulary.ts';
import { cleanSql } from './clean-cell.ts';
import { query } from './database.ts';
import { legacyFont } from './decode-legacy.ts';
import type { ExportFile } from './exports.ts';
import { rawColumns } from './raw.ts';
import { countRecords, scanText } from './scan.ts';
import { readHead } from './table-head.ts';
import { textTop } from './text-table.ts';
import type { Vocabulary } from './wide-header.ts';

/** Bytes up to which a file that is not plain is read whole, as a grid: far above any sheet made by people. */
export const largestGrid = 200_000_000;

/**
 * Adds the rows of a plain long CSV file to `raw` under the number `file`, straight through the database
 * and without holding the file in memory. Gives what is wrong with the file as a whole; undefined if it
 * has to be read as a grid, because it is anything but plain.
 */
export async function loadText(
  connection: DuckDBConnection,
  file: number,
  { name, path, sidecar }: ExportFile,
  vocabulary: Vocabulary,
  personal: PersonalVocabulary,
): Promise<Finding[] | undefined> {
  if (sidecar.encoding !== undefined && sidecar.encoding !== 'utf-8') return undefined;
  const scan = await scanText(path);
  const large = scan.size > largestGrid;
  if (!scan.plain || (scan.mixed && !large)) return undefined;
  const text = await beginning(path);
  const font = sidecar.encoding ? undefined : legacyFont(text);
  if (font) return [finding('E103', name, null, null, readingMessages.legacyFont(font))];
  const { records, place, separator, skipped } = textTop(text, vocabulary, sidecar);
  const header = place && records[place.at];
  const before = place && records[place.next - 1];
  if (!header || !before || place.layout === 'wide') return undefined;
  // Line breaks in cells up to here would make lines and rows differ.
  if (before.last !== before.row) return undefined;
  const head = readHead(header.cells, 'long', vocabulary, sidecar);
  const source = head.sources[0];
  if (large && head.faults.length > 0)
    return head.faults.map(({ code, column, message }) => finding(code, name, header.row, column, message));
  if (head.faults.length > 0 || !source) return undefined;

  const cells = header.cells.map((_, at) => `c${at + 1}`);
  const lines = before.last + (skipped > 0 ? 1 : 0);
  const values = { path };
  const sheet = `read_csv($path, columns = {${cells.map((cell) => `'${cell}': 'VARCHAR'`).join(', ')}},
    auto_detect = false, header = false, skip = ${lines}, delim = '${separator}', quote = '"', escape = '"',
    null_padding = true, parallel = false, max_line_size = 10000000)`;
  const clean = (at: number) => cleanSql(`c${at + 1}`, scan.cleaning);
  const target = rawColumns(vocabulary.breakdowns).map(({ name: column }) => {
    const at = source.places.get(column);
    return at === undefined ? `''` : clean(at);
  });
  try {
    const { blanks, count } = scan.uneven ? await countRecords(path, lines) : { blanks: [], count: null };
    // Where quotes confuse the database it may lose records without a word.
    if (count !== null) {
      const [read] = await query<{ n: number }>(connection, `SELECT count(*) AS n FROM ${sheet}`, values);
      if (read?.n !== count) throw new Error(`${count} records, of which the database reads ${read?.n}`);
    }
    // Every cell, before anything is left out: notes and columns without a name too.
    const found = await personalInTable(
      connection,
      {
        name,
        source: sheet,
        values,
        cell: clean,
        top: records.slice(0, place.next),
        places: source.places,
        headers: header.cells,
        row: (record) => record + before.row + blanks.filter((blank) => blank < record).length,
      },
      personal,
    );
    if (found.length > 0) return found;
    const [filled] =
      head.unnamed.length === 0
        ? []
        : await query<Record<string, boolean | null>>(
            connection,
            `SELECT ${head.unnamed.map((at) => `bool_or(${clean(at)} <> '') AS u${at}`).join(', ')} FROM ${sheet}`,
            values,
          );
    const unnamed = head.unnamed.filter((at) => filled?.[`u${at}`] === true);
    if (unnamed.length > 0)
      return unnamed.map((at) => finding('E101', name, header.row, null, messages.unnamedColumn(at + 1)));
    const all = header.cells.map((cell, at) => ({ sql: clean(at), head: `'${cell.replaceAll("'", "''")}'` }));
    // Rows that say nothing, and the header once more on each printed page, are left out.
    const anything = all.map(({ sql }) => `${sql} <> ''`).join(' OR ');
    const unlike = all.map(({ sql, head: name }) => `lower(${sql}) <> lower(${name})`).join(' OR ');
    await connection.run(
      `INSERT INTO raw SELECT ${file}, ${rowNumber(before.row, blanks)}, ${target.join(', ')}
       FROM (SELECT row_number() OVER () AS record, * FROM ${sheet})
       WHERE (${anything}) AND (${unlike})`,
      values,
    );
    return [];
  } catch (error) {
    // Whatever the database stumbles over, the grid says in which rows and why.
    if (!large) return undefined;
    // The database's message quotes the line, which may hold a note: only its number is taken.
    const line = /Line: (\d+)/.exec(error instanceof Error ? error.message : '');
    return [finding('E103', name, line ? Number(line[1]) : null, null, readingMessages.broken())];
  }
}

async function beginning(path: string): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(262_144), 0, 262_144, 0);
    return new TextDecoder('utf-8').decode(buffer.subarray(0, bytesRead), { stream: true });
  } finally {
    await handle.close();
  }
}

/** SQL for the row as a spreadsheet counts it: a record a row, blank rows counted. */
function rowNumber(before: number, blanks: readonly number[]): string {
  const base = `record + ${before}`;
  if (blanks.length === 0) return base;
  return `${base} + len(list_filter([${blanks.join(', ')}]::INTEGER[], lambda blank: blank < record))`;
}
