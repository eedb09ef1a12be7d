import type { DuckDBConnection } from '@duckdb/node-api';
import type { Grid } from '../../read/grid.ts';
import { exportColumns, readHeader } from '../../read/header.ts';
import { type Finding, finding } from '../finding.ts';
import { kindsInText } from './cell.ts';
import { labelsOf } from './label.ts';
import { personalMessage } from './messages.ts';
import { namesIn } from './person-name.ts';
import { isTitle, type PersonalFinding, scanGrid, scanner } from './scan.ts';
import { isPersonRows, shapeInDatabase, shapeOf } from './shape.ts';
import { tidy } from './text.ts';
import type { PersonalVocabulary } from './vocabulary.ts';

/** Columns that say something of a figure and do not tell one figure from another. */
const besides: ReadonlySet<string> = new Set([
  ...['value', 'numerator', 'denominator', 'state', 'event_date', 'cutoff', 'reported_at', 'status'],
  ...['note', 'qualifier', 'period_text_vi', 'period_text_en', 'source'],
]);
const figureColumns = ['value', 'numerator', 'denominator'];
/** Among the first rows of a sheet the one that names its columns is looked for. */
const topRows = 40;

/** The findings about a sheet in memory; none where it may be read on. */
export function personalInGrid(
  name: string,
  grid: Pick<Grid, 'rows'>,
  breakdowns: readonly string[],
  vocabulary: PersonalVocabulary,
): Finding[] {
  const header = headerOf(grid, breakdowns);
  return wordPersonal(name, findInGrid(grid, breakdowns, vocabulary), header, vocabulary);
}

/** Where a sheet in memory holds personal data, and of what kind. */
export function findInGrid(
  grid: Pick<Grid, 'rows'>,
  breakdowns: readonly string[],
  vocabulary: PersonalVocabulary,
): PersonalFinding[] {
  const header = headerOf(grid, breakdowns);
  const found = scanGrid(grid, vocabulary);
  const isPersons = header !== undefined && isPersonRows(shapeOf(shapeRows(grid, header)));
  return isPersons ? [...found, { column: null, line: null, kind: 'person_rows' }] : found;
}

interface SheetHeader {
  readonly at: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly columns: readonly (string | null)[];
}

/** The row of which most cells name columns of an export. */
function headerOf({ rows }: Pick<Grid, 'rows'>, breakdowns: readonly string[]): SheetHeader | undefined {
  let best: SheetHeader | undefined;
  const known = (columns: readonly (string | null)[]) => columns.filter((column) => column !== null).length;
  for (const [at, { line, cells }] of rows.slice(0, topRows).entries()) {
    const { columns } = readHeader(cells, breakdowns);
    if (known(columns) > 0 && (!best || known(columns) > known(best.columns)))
      best = { at, line, cells, columns };
  }
  return best;
}

function shapeRows({ rows }: Pick<Grid, 'rows'>, { at, columns }: SheetHeader) {
  const keys = columns.flatMap((column, index) => (column !== null && !besides.has(column) ? [index] : []));
  const figures = columns.flatMap((column, index) => (figureColumns.includes(column ?? '') ? [index] : []));
  const texts = columns.flatMap((column, index) => (column === null || column === 'note' ? [index] : []));
  if (!columns.includes('area')) return [];
  const pick = (cells: readonly string[], places: readonly number[]) =>
    places.map((index) => cells[index] ?? '');
  return rows.slice(at + 1).map(({ cells }) => ({
    key: pick(cells, keys).join('\n'),
    figures: pick(cells, figures),
    text: pick(cells, texts).join(' ').trim(),
  }));
}

/** A long table in the database, read from a text file. */
export interface PersonalTable {
  readonly name: string;
  /** SQL of the rows under the header, with its values; columns are c1, c2, ... */
  readonly source: string;
  readonly values: Record<string, string>;
  /** SQL for the cell of a column, the first being 0: trimmed, never null. */
  readonly cell: (at: number) => string;
  /** Rows of the sheet down to the header, and what the header says each column is. */
  readonly top: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly places: ReadonlyMap<string, number>;
  readonly headers: readonly string[];
  /** Row of the sheet of a record, the first being 1. */
  readonly row: (record: number) => number;
}

/** Columns that are grouped in one reading of the file. */
const together = 16;
/** Bytes from which on a cell can say anything about a person by itself. */
const shortest = 6;

/**
 * The findings about a table in the database, however long; none where it may be read on. Every cell is
 * looked at, each different one once: the database only tells them apart.
 */
export async function personalInTable(
  connection: DuckDBConnection,
  table: PersonalTable,
  vocabulary: PersonalVocabulary,
): Promise<Finding[]> {
  const { name, source, values, cell, top, places, headers } = table;
  const scan = scanner(vocabulary);
  // The header stands on line 0, titles above it, records from 1 on.
  const head = table.row(0);
  for (const { row, cells } of top) {
    const title = isTitle(cells);
    for (const [index, text] of cells.entries()) {
      scan.see({ column: index + 1, text, first: row - head, last: row - head, count: 1, title });
    }
  }
  const headed = new Set(scan.labelled().map(({ column }) => column));
  const width = headers.length;
  const distinct = (columns: readonly number[], from: (column: number) => number) =>
    distinctCells(connection, source, values, columns, cell, from);
  for (let from = 1; from <= width; from += together) {
    const columns = Array.from({ length: Math.min(together, width - from + 1) }, (_, index) => from + index);
    for await (const seen of distinct(columns, (column) => (headed.has(column) ? 1 : shortest)))
      scan.see(seen);
  }
  const inside = scan.labelled().filter(({ line }) => line > 0);
  if (inside.length > 0) {
    const again = [...new Set(inside.map(({ column }) => column))].filter((column) => !headed.has(column));
    if (again.length > 0) for await (const seen of distinct(again, () => 1)) scan.seeAgain(seen);
    const lines = [...new Set(inside.map(({ line }) => line))].sort((a, b) => a - b);
    const cells = headers.map((_, at) => `${cell(at)} AS c${at + 1}`);
    const rows = await connection.runAndReadAll(
      `SELECT record, * FROM (SELECT row_number() OVER () AS record, ${cells.join(', ')} FROM ${source}) WHERE record IN (${lines.join(', ')})`,
      values,
    );
    for (const [record, , ...texts] of rows.getRowsJS()) scan.seeLine(Number(record), texts.map(String));
  }
  const found = scan
    .findings()
    .map((each) => ({ ...each, line: each.line === null ? null : table.row(each.line) }));
  const note = places.get('note');
  if (note !== undefined) {
    const keys = [...places].filter(([column]) => !besides.has(column)).map(([, at]) => cell(at));
    const figures = figureColumns.flatMap((column) => {
      const at = places.get(column);
      return at === undefined ? [] : [cell(at)];
    });
    const shape = await shapeInDatabase(connection, source, values, keys, figures, cell(note));
    if (isPersonRows(shape)) found.push({ column: null, line: null, kind: 'person_rows' });
  }
  return wordPersonal(name, found, { cells: headers, line: head }, vocabulary);
}

/** The different cells of some columns that have at least so many bytes, with their first and last record. */
async function* distinctCells(
  connection: DuckDBConnection,
  source: string,
  values: Record<string, string>,
  columns: readonly number[],
  cell: (at: number) => string,
  from: (column: number) => number,
) {
  const names = columns.map((column) => `t${column}`);
  const cells = columns.map((column) => {
    const text = cell(column - 1);
    return `CASE WHEN strlen(${text}) >= ${from(column)} THEN ${text} END AS t${column}`;
  });
  const result = await connection.stream(
    `SELECT ${names.join(', ')}, min(record)::DOUBLE, max(record)::DOUBLE, count(*)::DOUBLE
     FROM (SELECT row_number() OVER () AS record, ${cells.join(', ')} FROM ${source})
     GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(', ')})
     HAVING coalesce(${names.join(', ')}) IS NOT NULL`,
    values,
  );
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    for (const row of chunk.getRows()) {
      const at = row.findIndex((value) => value !== null);
      const [first, last, count] = row.slice(columns.length).map(Number);
      const column = columns[at];
      if (column === undefined) continue;
      yield { column, text: String(row[at]), first: first ?? 0, last: last ?? 0, count: count ?? 0 };
    }
  }
}

/** Findings in words: the column by its header if that is one we know, else by its letter; never a cell. */
function wordPersonal(
  name: string,
  found: readonly PersonalFinding[],
  header: Pick<SheetHeader, 'cells' | 'line'> | undefined,
  vocabulary: PersonalVocabulary,
): Finding[] {
  return found.map(({ column, line, kind }) => {
    const above = line !== null && header !== undefined && line < header.line;
    const place = kind === 'person_rows' ? 'rows' : above ? 'title' : line === null ? 'column' : 'cell';
    const named = column !== null && !above ? (header?.cells[column - 1] ?? '') : '';
    const shown = column === null ? null : columnName(column, named, vocabulary);
    return finding('E701', name, line, shown, personalMessage(kind, place));
  });
}

const ownNames: ReadonlySet<string> = new Set(
  Object.entries(exportColumns).flatMap(([id, { names }]) =>
    [id, ...names].map((each) => each.toLowerCase()),
  ),
);

/** A header may itself be somebody's data, where a sheet has none: only known ones without any are told. */
function columnName(column: number, header: string, vocabulary: PersonalVocabulary): string {
  const text = tidy(header);
  if (ownNames.has(text.toLowerCase())) return text;
  const isLabel = text.length <= 40 && !/\d/.test(text) && labelsOf(text).length > 0;
  return isLabel && namesIn(text).length === 0 && kindsInText(text, vocabulary).length === 0
    ? text
    : letters(column);
}

/** A column as spreadsheets name it: 1 is A, 27 is AA. */
export function letters(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
