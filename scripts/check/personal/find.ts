import type { Grid } from '../../read/grid.ts';
import { exportColumns, readHeader } from '../../read/header.ts';
import { type Finding, finding } from '../finding.ts';
import { kindsInText } from './cell.ts';
import type { SeenCell } from './column.ts';
import { labelsOf } from './label.ts';
import { personalMessage } from './messages.ts';
import { namesIn } from './person-name.ts';
import { isTitle, type PersonalFinding, scanGrid, scanner } from './scan.ts';
import { isPersonRows, type Shape, shapeOf } from './shape.ts';
import { tidy } from './text.ts';
import type { PersonalVocabulary } from './vocabulary.ts';

/** Columns that say something of a figure and do not tell one figure from another. */
export const besides: ReadonlySet<string> = new Set([
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

/** A long table that is read cell by cell from a text file and never stands in memory as a whole. */
export interface PersonalTable {
  readonly name: string;
  /** Rows of the sheet down to the header, and the number of that one. */
  readonly top: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly head: number;
  readonly headers: readonly string[];
}

/** Bytes from which on a cell can say anything about a person by itself. */
const shortest = 6;

/** Looks through the cells of such a table, however many; lines are rows of the sheet. */
export interface TableScanner {
  /** Whether every cell of a column counts, for what stands above it: else those of some length only. */
  readonly isHeaded: (column: number) => boolean;
  /** Each different cell under the header, in any order, once or in parts. */
  readonly see: (cell: SeenCell) => void;
  /** Labels among the cells: the columns to see again, and the rows to see whole, before the end. */
  readonly inside: () => { readonly columns: ReadonlySet<number>; readonly lines: ReadonlySet<number> };
  readonly seeAgain: (cell: SeenCell) => void;
  readonly seeLine: (line: number, cells: readonly string[]) => void;
  /** What was found; nothing where the table may be read on. */
  readonly findings: (shape: Shape | undefined) => Finding[];
}

/** Begins to look through a table. */
export function tableScanner(
  { name, top, head, headers }: PersonalTable,
  vocabulary: PersonalVocabulary,
): TableScanner {
  const scan = scanner(vocabulary);
  for (const { row, cells } of top) {
    const title = isTitle(cells);
    for (const [index, text] of cells.entries()) {
      scan.see({ column: index + 1, text, first: row, last: row, count: 1, title });
    }
  }
  const headed = new Set(scan.labelled().map(({ column }) => column));
  return {
    isHeaded: (column) => headed.has(column),
    see: (cell) => {
      if (Buffer.byteLength(cell.text) >= (headed.has(cell.column) ? 1 : shortest)) scan.see(cell);
    },
    inside: () => {
      const labels = scan.labelled().filter(({ line }) => line > head);
      const columns = labels.map(({ column }) => column).filter((column) => !headed.has(column));
      return { columns: new Set(columns), lines: new Set(labels.map(({ line }) => line)) };
    },
    seeAgain: (cell) => scan.seeAgain(cell),
    seeLine: (line, cells) => scan.seeLine(line, cells),
    findings: (shape) => {
      const found = scan.findings();
      if (shape && isPersonRows(shape)) found.push({ column: null, line: null, kind: 'person_rows' });
      return wordPersonal(name, found, { cells: headers, line: head }, vocabulary);
    },
  };
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
