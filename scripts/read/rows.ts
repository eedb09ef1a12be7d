import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { fold } from '../../src/areas/fold.ts';
import { nearest } from '../../src/areas/nearest.ts';
import { type Finding, finding } from '../check/finding.ts';
import { messages } from '../check/messages.ts';
import { csvRecords } from './csv.ts';
import { query } from './database.ts';
import type { ExportFile } from './exports.ts';
import { exportColumns, readHeader, type RowColumn, rowColumns } from './header.ts';

/** Columns kept of an export: notes are for people and never reach the database. */
export const keptColumns = rowColumns.filter((column) => column !== 'note');

/** Makes the table `raw`: every export row as text, trimmed, '' where a cell or column is missing. */
export async function createRaw(connection: DuckDBConnection, breakdowns: readonly string[]): Promise<void> {
  const columns = [...keptColumns, ...breakdowns.map((id) => `b_${id}`)];
  const list = columns.map((name) => `"${name}" VARCHAR NOT NULL`).join(', ');
  await connection.run(`CREATE TABLE raw (file INTEGER NOT NULL, line INTEGER NOT NULL, ${list})`);
}

/**
 * Adds the rows of one CSV file to `raw` under the number `file`. Gives what is wrong with the file as
 * a whole; then nothing of it is added.
 */
export async function loadRows(
  connection: DuckDBConnection,
  file: number,
  { name, path, sidecar }: ExportFile,
  breakdowns: readonly string[],
): Promise<Finding[]> {
  const bytes = await readFile(path);
  const refuse = (
    code: 'E101' | 'E102' | 'E103',
    message: Parameters<typeof finding>[4],
    column: string | null = null,
    row: number | null = null,
  ) => finding(code, name, row, column, message);
  if (!isUtf8(bytes) || bytes.includes(0)) return [refuse('E103', messages.notUtf8())];
  const head = headRecord(bytes.toString('utf8', 0, 65_536));
  if (!head) return [refuse('E103', messages.empty())];

  const header = readHeader(head.cells, breakdowns);
  const findings: Finding[] = [];
  for (const { name: unknown } of header.unknown) {
    const near = nearest(fold(unknown), [...keptColumns, ...breakdowns]);
    findings.push(refuse('E101', messages.unknownColumn(unknown, near), unknown, head.line));
  }
  for (const column of header.repeated) {
    findings.push(refuse('E101', messages.repeatedColumn(column), column, head.line));
  }
  findings.push(
    ...missing(header.columns, sidecar.period !== undefined).map(([column, message]) =>
      refuse('E102', message, column, head.line),
    ),
  );
  if (findings.length > 0) return findings;

  const names = head.cells.map((_, index) => `c${index + 1}`);
  try {
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE sheet AS
       SELECT row_number() OVER () AS record, ${names.map((c) => `coalesce(trim(${c}, ' \t\r\n\u00a0'), '') AS ${c}`).join(', ')}
       FROM read_csv($path, columns = {${names.map((c) => `'${c}': 'VARCHAR'`).join(', ')}},
         auto_detect = false, header = false, skip = ${head.last}, delim = '${head.separator}', quote = '"', escape = '"',
         null_padding = true, parallel = false, max_line_size = 10000000)`,
      { path },
    );
  } catch (error) {
    // DuckDB's message quotes the line, which may hold a note: only its number is taken.
    const line = /Line: (\d+)/.exec(error instanceof Error ? error.message : '');
    return [refuse('E103', messages.broken(), null, line ? Number(line[1]) : null)];
  }

  for (const [index, column] of header.columns.entries()) {
    if (column !== null) continue;
    const [filled] = await query<{ n: number }>(
      connection,
      `SELECT count(*) AS n FROM sheet WHERE c${index + 1} <> ''`,
    );
    if ((filled?.n ?? 0) > 0)
      findings.push(refuse('E101', messages.unnamedColumn(index + 1), null, head.line));
  }
  if (findings.length > 0) return findings;

  const target = [...keptColumns, ...breakdowns];
  const cell = (column: string) => {
    const index = header.columns.indexOf(column);
    return index < 0 ? "''" : `c${index + 1}`;
  };
  const blanks = blankLines(bytes, head.last);
  await connection.run(
    `INSERT INTO raw SELECT ${file}, ${rowNumber(head.last, blanks)}, ${target.map(cell).join(', ')}
     FROM sheet WHERE concat(${names.join(', ')}) <> '' ORDER BY record`,
  );
  await connection.run('DROP TABLE sheet');
  return [];
}

interface Head {
  readonly cells: readonly string[];
  readonly separator: string;
  /** Line on which the header begins and the one on which it ends. */
  readonly line: number;
  readonly last: number;
}

/** The first record of the text; its separator is the one of , ; and tab that it holds most of. */
function headRecord(text: string): Head | undefined {
  const first =
    text
      .replace(/^\ufeff/, '')
      .split('\n')
      .find((line) => line.trim() !== '') ?? '';
  const count = (separator: string) => first.split(separator).length;
  const separator = [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
  const [head] = csvRecords(text, separator);
  if (!head) return undefined;
  const breaks = head.cells.join('').split('\n').length - 1;
  return { cells: head.cells, separator, line: head.line, last: head.line + breaks };
}

function missing(columns: readonly (string | null)[], periodGiven: boolean) {
  const has = (column: RowColumn) => columns.includes(column);
  const found: [string | null, ReturnType<typeof messages.empty>][] = [];
  for (const column of ['area', 'indicator'] as const) {
    if (!has(column)) found.push([column, messages.missingColumn(column, exportColumns[column].names[0])]);
  }
  if (!has('period') && !periodGiven) found.push(['period', messages.missingPeriod()]);
  if (has('numerator') !== has('denominator')) {
    const column = has('numerator') ? 'denominator' : 'numerator';
    found.push([column, messages.missingColumn(column, exportColumns[column].names[0])]);
  }
  if (!has('value') && !has('numerator') && !has('denominator') && !has('state') && !has('event_date')) {
    found.push([null, messages.missingResult()]);
  }
  return found;
}

/** Records after the header before which a blank line stands: the database skips those lines. */
function blankLines(bytes: Buffer, headerLines: number): number[] {
  const blanks: number[] = [];
  if (!/\n\r?\n/.test(bytes.toString('latin1'))) return blanks;
  let record = 0;
  let quoted = false;
  let filled = false;
  let line = 1;
  for (const byte of bytes) {
    if (byte === 0x22) quoted = !quoted;
    if (byte === 0x0a) {
      if (!quoted) {
        if (line > headerLines) {
          if (filled) record += 1;
          else blanks.push(record);
        }
        filled = false;
      }
      line += 1;
    } else if (byte !== 0x0d) filled = true;
  }
  return blanks;
}

/** SQL for the row as a spreadsheet counts it: a record a row, blank rows counted. */
function rowNumber(headerLines: number, blanks: readonly number[]): string {
  const base = `record + ${headerLines}`;
  if (blanks.length === 0) return base;
  return `${base} + len(list_filter([${blanks.join(', ')}]::INTEGER[], lambda blank: blank < record))`;
}
