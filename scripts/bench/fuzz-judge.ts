import { fold } from '../../src/areas/fold.ts';
import { parsePeriod, writtenId } from '../../src/periods/parse.ts';
import { isAreaHeader, longHeader, sameText } from './fuzz-tables.ts';

/** A row that was taken in: where it stands, and its cells by column. */
export interface Taken {
  readonly row: number;
  /** Columns of the table `raw`; those that the header gives are left out. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A cell as someone else reads it. */
export type OtherCell = string | number | boolean | Date | null;

/**
 * Cuts a text into rows as RFC 4180 has it, with any of the three line ends; a quote inside a cell that is
 * not quoted stands for itself. Undefined where a quote is closed in the middle of a cell, or never.
 */
export function plainRows(given: string, separator: string): string[][] | undefined {
  const text = given.replace(/^\ufeff/, '').replace(/^sep=[,;\t|][ \t]*(?:\r\n|\n|\r)/i, '');
  const gap = separator === '\t' ? '\\t' : separator;
  const cell = new RegExp(
    `"((?:[^"]|"")*)"(?=[${gap}\\r\\n]|$)|([^"${gap}\\r\\n][^${gap}\\r\\n]*)|(?=[${gap}\\r\\n]|$)`,
    'y',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) return undefined;
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    at += found[0].length;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at === text.length) break;
  }
  return rows;
}

/** Whether our text of a cell is what someone else reads in it. */
export function sameCell(ours: string, other: OtherCell): boolean {
  if (other === null) return sameText(ours, '');
  if (typeof other === 'string') return sameText(ours, other) || isNear(ours, Number(other));
  if (typeof other === 'boolean') return ours === (other ? 'TRUE' : 'FALSE');
  if (typeof other === 'number') return isNear(ours, other);
  // A number too large or too small to be a day is shown as a row of #.
  if (/^#+$/.test(ours)) return true;
  const day = Number.isNaN(other.getTime()) ? '' : other.toISOString().slice(0, 10);
  return ours.length >= 7 && (day.startsWith(ours.slice(0, 10)) || isFirstDays(ours, other));
}

/** Before March 1900 spreadsheets count a day that never was, which other readers do not know of. */
function isFirstDays(ours: string, other: Date): boolean {
  const apart = Date.parse(ours.replace(/-00$/, '-01')) - other.getTime();
  return ours < '1900-03-01' && Math.abs(apart) <= 3 * 86_400_000;
}

function isNear(ours: string, other: number): boolean {
  const said = ours.endsWith('%') ? Number(ours.slice(0, -1)) / 100 : Number(ours);
  return ours !== '' && Math.abs(said - other) <= 1e-9 * Math.abs(other);
}

const figures = ['area', 'value', 'numerator', 'denominator', 'state', 'event_date'];

/**
 * What of the rows taken in is not so by another reader, in a word each; none if all is. `rows` are the other
 * reader's, `above` gives more texts that stand in a row: those of merged cells. `complete`: whether all rows
 * below the first one taken must have been.
 */
export function differences(
  taken: readonly Taken[],
  rows: readonly (readonly OtherCell[])[],
  complete: boolean,
  above: (row: number) => readonly OtherCell[] = () => [],
): string[] {
  const found: string[] = [];
  const header = rows.findIndex((row) => row.some((cell) => typeof cell === 'string' && isAreaHeader(cell)));
  const names = rows[header] ?? [];
  const isOwn = longHeader.every((name, at) => typeof names[at] === 'string' && sameText(names[at], name));
  const isLong = isOwn && names.filter((name) => name !== null && name !== '').length === longHeader.length;
  for (const { row, cells } of taken) {
    const theirs = rows[row - 1];
    if (!theirs) {
      found.push(`row ${row} is not there`);
      continue;
    }
    const own = ['area', 'period', 'indicator', 'value'].entries();
    if (isLong && row - 1 > header) {
      for (const [at, column] of own)
        if (
          !sameCell(cells[column] ?? '', theirs[at] ?? null) &&
          !isTitled(cells[column] ?? '', theirs[at] ?? null, above(row))
        )
          found.push(`row ${row}: ${column} is “${cells[column]}”, elsewhere “${String(theirs[at])}”`);
    } else {
      for (const column of figures) {
        const cell = cells[column] ?? '';
        if (cell !== '' && ![...theirs, ...above(row)].some((other) => sameCell(cell, other)))
          found.push(`row ${row}: ${column} “${cell}” is not there`);
      }
    }
  }
  if (complete && isLong) {
    const all = new Set(taken.map(({ row }) => row));
    const repeats = (row: readonly OtherCell[]) =>
      names.every((name, at) => lettersOf(name) === lettersOf(row[at] ?? null));
    rows.forEach((row, index) => {
      const filled = row.some((cell) => cell !== null && !sameText(String(cell), ''));
      // Below the header a row may only number the columns.
      if (index > header && filled && !all.has(index + 1) && !repeats(row) && !isNumbering(row))
        found.push(`row ${index + 1} was lost`);
    });
  }
  return found;
}

/** A period from a title stands in no cell of the row. */
function isTitled(ours: string, other: OtherCell, above: readonly OtherCell[]): boolean {
  if (above.some((cell) => sameCell(ours, cell))) return true;
  const written = parsePeriod(ours);
  return (other === null || other === '') && written !== undefined && writtenId(written) === ours;
}

/** A header said again may have lost or won a quote. */
function lettersOf(cell: OtherCell): string {
  return fold(String(cell ?? '')).replace(/[^\p{L}\p{N}]/gu, '');
}

function isNumbering(row: readonly OtherCell[]): boolean {
  const filled = row.filter((cell) => cell !== null && cell !== '').map((cell) => String(cell).trim());
  return filled.every((cell) => /^\(?[A-Z\d]{1,2}\)?$/.test(cell));
}
