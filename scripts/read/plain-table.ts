import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { besides, type TableScanner } from '../check/personal/find.ts';
import { createTold, type Shape, shapeInDatabase } from '../check/personal/shape.ts';
import { cleanCell } from './clean-cell.ts';
import { type CellBatch, csvBatches } from './csv-batches.ts';
import { DistinctCells } from './distinct-cells.ts';
import { figureOf, noFigure } from './cells.ts';
import { Tuples } from './tuples.ts';
import { figureColumns, type RawStore, rawStore, type RawWriter } from './raw.ts';
import { hasLetter } from '../check/personal/text.ts';

/** Where the rows of a table stand. */
export interface PlainFile {
  readonly path: string;
  readonly separator: string;
  /** The byte at which the first record begins, and the number of the last one before the rows. */
  readonly start: number;
  readonly after: number;
}

/** A column of the file. */
interface Column {
  /** What an empty cell gives. */
  readonly empty: number;
  /** Whether short whole numbers are themselves and need no looking up. */
  readonly isDirect: boolean;
  readonly cells: DistinctCells;
  /** What cells give that repeat the header. */
  readonly repeats: ReadonlySet<number>;
  isFilled: boolean;
}

/** A long table in a plain text file, read row by row; every cell passes `scan` on its way. */
export class PlainTable {
  readonly #file: PlainFile;
  readonly #headers: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #scan: TableScanner;
  #columns: readonly Column[] = [];

  constructor(
    file: PlainFile,
    headers: readonly string[],
    places: ReadonlyMap<string, number>,
    scan: TableScanner,
  ) {
    this.#file = file;
    this.#headers = headers;
    this.#places = places;
    this.#scan = scan;
  }

  /** Whether a column holds anything, once the rows were loaded; the first is 0. */
  isFilled(at: number): boolean {
    return this.#columns[at]?.isFilled ?? false;
  }

  /**
   * Loads the rows; with them, where there are notes, the table `told` is made. Gives the first row that
   * can't be taken as it is, because it holds more cells than the header or a quote gone astray: then
   * nothing of it is worth anything.
   */
  async load(connection: DuckDBConnection, writer: RawWriter): Promise<number | undefined> {
    const store = rawStore(connection);
    this.#columns = this.#headers.map((_, at) => this.#column(at, store));
    const said = store.saidColumns.map(({ name }) => this.#places.get(name) ?? -1);
    const notes = this.#places.has('note') ? await Notes.of(connection, this.#places) : undefined;
    try {
      const extra = this.#rows(writer, Int32Array.from(said), notes);
      if (extra !== undefined) return extra;
    } finally {
      writer.close();
      notes?.close();
    }
    for (const { cells } of this.#columns) cells.flush();
    this.#lookAgain();
    return undefined;
  }

  /** The shape of the rows that have a note; undefined where the table has no notes. Ends `told`. */
  async shape(connection: DuckDBConnection): Promise<Shape | undefined> {
    if (!this.#places.has('note')) return undefined;
    const shape = await shapeInDatabase(connection);
    await connection.run('DROP TABLE told');
    return shape;
  }

  #rows(writer: RawWriter, said: Int32Array, notes: Notes | undefined): number | undefined {
    const columns = this.#columns;
    const width = columns.length;
    const now = new Float64Array(width);
    // Of the columns in which many rows say the same a file has a few: what they say is looked up by these.
    const own = said.filter((at) => at >= 0);
    const says = new Int32Array(own.length);
    const known = new Tuples(own.length);
    const numbers: number[] = [];
    const say = (number: number): number => {
      const cells = said.map((at) => (at < 0 ? 0 : (now[at] as number)));
      return (numbers[number] = writer.say(cells));
    };
    const place = (name: string) => this.#places.get(name) ?? -1;
    const area = place('area');
    const [value = -1, numerator = -1, denominator = -1] = figureColumns.map(place);
    const figure = (at: number) => (at < 0 ? noFigure : (now[at] as number));
    const probe = this.#headers.findIndex((header) => header !== '');
    let row = 0;
    for (const { bytes, from, to, first, count, astray } of csvBatches(
      this.#file.path,
      this.#file.separator,
      this.#file.start,
    )) {
      for (let record = 0; record < count; record += 1) {
        row += 1;
        if (record === astray) return row;
        if (row <= this.#file.after) continue;
        const start = first[record] as number;
        const cells = (first[record + 1] as number) - start;
        let isFilled = false;
        for (let at = 0; at < width; at += 1) {
          const column = columns[at] as Column;
          const begin = from[start + at] as number;
          const end = to[start + at] as number;
          if (at >= cells || begin === end) {
            now[at] = column.empty;
            continue;
          }
          const short = column.isDirect ? shortNumber(bytes, begin, end) : -1;
          const meaning = short >= 0 ? short : column.cells.see(bytes, begin, end, row);
          now[at] = meaning;
          if (meaning !== column.empty) isFilled = column.isFilled = true;
        }
        for (let at = start + width; at < start + cells; at += 1) {
          if (cleanCell(bytes.toString('utf8', from[at], to[at])) !== '') return row;
        }
        if (!isFilled || this.#repeatsHeader(now, probe)) continue;
        for (let at = 0; at < own.length; at += 1) says[at] = now[own[at] as number] as number;
        const number = known.number(says);
        writer.add(
          row,
          numbers[number] ?? say(number),
          now[area] as number,
          figure(value),
          figure(numerator),
          figure(denominator),
        );
        notes?.add(now);
      }
    }
    return undefined;
  }

  /** Whether a row is the header once more, as on each printed page. */
  #repeatsHeader(now: Float64Array, probe: number): boolean {
    if (!this.#columns[probe]?.repeats.has(now[probe] as number)) return false;
    return this.#columns.every(({ repeats }, at) => repeats.has(now[at] as number));
  }

  #column(at: number, { cells, figures, saidColumns }: RawStore): Column {
    const [name] = [...this.#places].find(([, place]) => place === at) ?? [];
    const isFigure = figureColumns.some((each) => each === name);
    const isRead = isFigure || name === 'area' || saidColumns.some((each) => each.name === name);
    const header = (this.#headers[at] ?? '').toLowerCase();
    const empty = isFigure ? noFigure : isRead ? 0 : noText;
    const repeats = new Set(header === '' ? [empty] : []);
    const number = (text: string): number => {
      if (text === '') return empty;
      if (!isRead) return textNumber(text);
      if (!isFigure) return cells.number(text);
      const figure = figureOf(text, cells);
      if (figure < 0) figures.add(figure);
      return figure;
    };
    const meaning = (text: string): number => {
      const found = number(text);
      if (text !== '' && text.toLowerCase() === header) repeats.add(found);
      return found;
    };
    const distinct = new DistinctCells(meaning, (cell) => this.#scan.see({ column: at + 1, ...cell }));
    // Where a header announces personal data, no cell is too short to be some.
    const isDirect = (isFigure || !isRead) && !this.#scan.isHeaded(at + 1);
    return { empty, isDirect, cells: distinct, repeats, isFilled: false };
  }

  /** Goes through the file once more for labels that stood among its cells. */
  #lookAgain(): void {
    const { columns, lines } = this.#scan.inside();
    if (lines.size === 0) return;
    const again = [...columns].map((column) => ({
      at: column - 1,
      cells: new DistinctCells(
        () => 0,
        (cell) => this.#scan.seeAgain({ column, ...cell }),
      ),
    }));
    let row = 0;
    for (const batch of csvBatches(this.#file.path, this.#file.separator, this.#file.start)) {
      for (let record = 0; record < batch.count; record += 1) {
        row += 1;
        if (row <= this.#file.after) continue;
        const start = batch.first[record] as number;
        const end = batch.first[record + 1] as number;
        for (const { at, cells } of again) {
          if (start + at >= end) continue;
          cells.see(batch.bytes, batch.from[start + at] as number, batch.to[start + at] as number, row);
        }
        if (lines.has(row)) this.#scan.seeLine(row, texts(batch, start, end));
      }
    }
    for (const { cells } of again) cells.flush();
  }
}

function texts({ bytes, from, to }: CellBatch, start: number, end: number): string[] {
  return Array.from({ length: end - start }, (_, at) =>
    cleanCell(bytes.toString('utf8', from[start + at], to[start + at])),
  );
}

/** A whole number of up to five plain digits; below 0 if it is none. */
function shortNumber(bytes: Buffer, from: number, to: number): number {
  if (to - from > 5 || (bytes[from] === 0x30 && to - from > 1)) return -1;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = 10 * number + digit;
  }
  return number;
}

/** An empty cell of a column that is scanned only. */
const noText = -1;
/** Numbers of texts begin above those of short figures. */
const firstText = 100_000;
const mostWords = 255;

/** What is kept of a text that is scanned only: a hash and how many words it has; below 0 if it has letters. */
function textNumber(text: string): number {
  let low = 0x811c9dc5;
  let high = 0;
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = (Math.imul(high, 31) + text.charCodeAt(at)) | 0;
  }
  const hash = firstText + (low >>> 0) + (high & 0x7ff) * 2 ** 32;
  const number = hash * (mostWords + 1) + Math.min(text.split(' ').length, mostWords);
  return hasLetter(text) ? -number : number;
}

/** Takes down what tells rows of persons from rows of figures: their notes beside what they are about. */
class Notes {
  readonly #appender: DuckDBAppender;
  readonly #note: number;
  readonly #keys: readonly number[];
  readonly #figures: readonly number[];

  private constructor(appender: DuckDBAppender, places: ReadonlyMap<string, number>) {
    this.#appender = appender;
    this.#note = places.get('note') ?? -1;
    this.#keys = [...places].filter(([column]) => !besides.has(column)).map(([, at]) => at);
    this.#figures = figureColumns.flatMap((column) => places.get(column) ?? []);
  }

  static async of(connection: DuckDBConnection, places: ReadonlyMap<string, number>): Promise<Notes> {
    await connection.run(createTold);
    return new Notes(await connection.createAppender('told'), places);
  }

  /** Adds a row, if it has a note in letters. */
  add(now: Float64Array): void {
    const note = now[this.#note] as number;
    if (note > -firstText) return;
    let low = 0x811c9dc5;
    let high = 0;
    for (const at of this.#keys) {
      const number = now[at] as number;
      const upper = Math.floor(number / 2 ** 32);
      low = Math.imul(Math.imul(low ^ number, 0x01000193) ^ upper, 0x01000193);
      high = (Math.imul(Math.imul(high, 31) + number, 31) + upper) | 0;
    }
    this.#appender.appendDouble((low >>> 0) + (high & 0xfffff) * 2 ** 32);
    this.#appender.appendBoolean(this.#figures.every((at) => now[at] === noFigure || now[at] === 1));
    this.#appender.appendDouble(note);
    this.#appender.appendDouble(-note % (mostWords + 1));
    this.#appender.endRow();
  }

  close(): void {
    this.#appender.flushSync();
    this.#appender.closeSync();
  }
}
