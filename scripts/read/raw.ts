import {
  DuckDBDataChunk,
  DuckDBScalarFunction,
  INTEGER,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBVector,
} from '@duckdb/node-api';
import { Cells, figureOf, figureText, noFigure } from './cells.ts';
import { keptColumns } from './header.ts';
import { Tuples } from './tuples.ts';

/** The columns of `raw` after `file` and `line`, by the name that a header gives them. */
export function rawColumns(
  breakdowns: readonly string[],
): { readonly name: string; readonly column: string }[] {
  return [
    ...keptColumns.map((name) => ({ name, column: name })),
    ...breakdowns.map((id) => ({ name: id, column: `b_${id}` })),
  ];
}

/** Columns of figures, of which most rows have their own. */
export const figureColumns = ['value', 'numerator', 'denominator'] as const;

/** What the numbers in `raw_row` stand for. */
export interface RawStore {
  readonly cells: Cells;
  /** Numbers of the texts that stand in columns of figures, as {@link figureOf} gives them. */
  readonly figures: Set<number>;
  /** The columns in which many rows say the same, after the file: one tuple for all that say it. */
  readonly saidColumns: readonly { readonly name: string; readonly column: string }[];
  readonly said: Tuples;
  /** Of each tuple, which of the columns of figures any of its rows has filled: 1, 2 and 4 for them in order. */
  readonly filled: number[];
}

const stores = new WeakMap<DuckDBConnection, RawStore>();

/** What stands behind `raw` on a connection. */
export function rawStore(connection: DuckDBConnection): RawStore {
  const store = stores.get(connection);
  if (!store) throw new Error('there is no "raw" yet: call createRaw first');
  return store;
}

/**
 * Makes the view `raw`: every export row as text, trimmed, '' where a cell or column is missing; and
 * `wide_cell`: for lines that stand for one figure of a wide table the row and headers its sender sees.
 * Behind `raw` stands the table `raw_row`, in which a row is a few numbers: texts are held outside of it,
 * each once, and looked up only where they are asked for.
 */
export async function createRaw(connection: DuckDBConnection, breakdowns: readonly string[]): Promise<void> {
  const all = rawColumns(breakdowns);
  const own = new Set<string>(['area', ...figureColumns]);
  const saidColumns = all.filter(({ name }) => !own.has(name));
  const cells = new Cells();
  const said = new Tuples(1 + saidColumns.length);
  const store = { cells, figures: new Set<number>(), saidColumns, said, filled: [] };
  stores.set(connection, store);
  register(connection, 'cell_text', 1, (number) => cells.text(number));
  register(connection, 'figure_text', 1, (number) => figureText(number, cells));
  register(connection, 'said_text', 2, (number, at) => cells.text(said.get(number, at)));
  const texts = all.map(({ name, column }) => {
    const at = saidColumns.findIndex((each) => each.name === name);
    const text =
      at >= 0 ? `said_text(said_at, ${at + 1})` : `${name === 'area' ? 'cell' : 'figure'}_text(${name}_at)`;
    return `${text} AS "${column}"`;
  });
  const numbers = rowNumbers.map((name) => `${name} INTEGER NOT NULL`);
  await connection.run(`CREATE TABLE raw_row (${numbers.join(', ')})`);
  await connection.run(`CREATE VIEW raw AS SELECT *, ${texts.join(', ')} FROM raw_row`);
  await connection.run(
    'CREATE TABLE wide_cell (file INTEGER NOT NULL, line INTEGER NOT NULL, "row" INTEGER NOT NULL, header VARCHAR NOT NULL, denominator VARCHAR)',
  );
}

/** The columns of `raw_row`. */
const rowNumbers = ['file', 'line', 'said_at', 'area_at', ...figureColumns.map((name) => `${name}_at`)];

/** Makes a function of whole numbers that gives a text known to SQL. */
function register(
  connection: DuckDBConnection,
  name: string,
  width: number,
  text: (...numbers: number[]) => string,
): void {
  const mainFunction = (_: unknown, input: DuckDBDataChunk, output: DuckDBVector): void => {
    const columns = Array.from({ length: width }, (_, at) => input.getColumnVector(at));
    for (let row = 0; row < input.rowCount; row += 1) {
      output.setItem(row, text(...columns.map((column) => Number(column.getItem(row)))));
    }
    output.flush();
  };
  const parameterTypes = Array.from({ length: width }, () => INTEGER);
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({ name, parameterTypes, returnType: VARCHAR, mainFunction }),
  );
}

/**
 * Does something that adds rows; where it gives anything, which is why they can't stay, they and all they
 * said are taken back.
 */
export async function inTransaction<T>(
  connection: DuckDBConnection,
  add: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const { cells, figures, said, filled } = rawStore(connection);
  const before = { cells: cells.size, said: said.size };
  let isKept = false;
  await connection.run('BEGIN');
  try {
    const refused = await add();
    isKept = refused === undefined;
    return refused;
  } finally {
    await connection.run(isKept ? 'COMMIT' : 'ROLLBACK');
    if (!isKept) {
      cells.forget(before.cells);
      for (const figure of figures) if (-1 - figure >= before.cells) figures.delete(figure);
      said.forget(before.said);
      filled.length = before.said;
    }
  }
}

/** Gives the rows of a file that tell no period the one that stands elsewhere in it. */
export async function fillPeriod(connection: DuckDBConnection, file: number, period: string): Promise<void> {
  const { cells, saidColumns, said, filled } = rawStore(connection);
  const at = 1 + saidColumns.findIndex(({ name }) => name === 'period');
  for (let number = 0, { size } = said; number < size; number += 1) {
    if (said.get(number, 0) !== file || said.get(number, at) !== 0) continue;
    const tuple = Int32Array.from({ length: 1 + saidColumns.length }, (_, column) =>
      said.get(number, column),
    );
    tuple[at] = cells.number(period);
    const told = said.number(tuple);
    filled[told] = (filled[told] ?? 0) | (filled[number] ?? 0);
    await connection.run('UPDATE raw_row SET said_at = $told WHERE said_at = $number', { told, number });
  }
}

/** Rows to a chunk, as the database takes them. */
const chunkRows = 2048;

/** Adds rows to `raw_row`. */
export class RawWriter {
  readonly #store: RawStore;
  readonly #appender: DuckDBAppender;
  readonly #chunk = DuckDBDataChunk.create(rowNumbers.map(() => INTEGER));
  readonly #files = new Int32Array(chunkRows);
  readonly #lines = new Int32Array(chunkRows);
  readonly #said = new Int32Array(chunkRows);
  readonly #areas = new Int32Array(chunkRows);
  readonly #values = new Int32Array(chunkRows);
  readonly #numerators = new Int32Array(chunkRows);
  readonly #denominators = new Int32Array(chunkRows);
  readonly #tuple: Int32Array;
  #rows = 0;

  private constructor(file: number, store: RawStore, appender: DuckDBAppender) {
    this.#files.fill(file);
    this.#store = store;
    this.#appender = appender;
    this.#tuple = new Int32Array(1 + store.saidColumns.length);
    this.#tuple[0] = file;
  }

  /** A writer of the rows of one file. */
  static async of(connection: DuckDBConnection, file: number): Promise<RawWriter> {
    return new RawWriter(file, rawStore(connection), await connection.createAppender('raw_row'));
  }

  /** The number of what a row says besides area and figures: of its cells, in the order of `saidColumns`. */
  say(cells: Int32Array): number {
    this.#tuple.set(cells, 1);
    const { said, filled } = this.#store;
    const number = said.number(this.#tuple);
    filled[number] ??= 0;
    return number;
  }

  /** Adds a row, as numbers of what it says and of its cells. */
  add(line: number, said: number, area: number, value: number, numerator: number, denominator: number): void {
    const { filled } = this.#store;
    const known = filled[said] as number;
    // What is known already need not be written again, row by row.
    if (known !== 7)
      filled[said] =
        known |
        (value === noFigure ? 0 : 1) |
        (numerator === noFigure ? 0 : 2) |
        (denominator === noFigure ? 0 : 4);
    const row = this.#rows;
    this.#lines[row] = line;
    this.#said[row] = said;
    this.#areas[row] = area;
    this.#values[row] = value;
    this.#numerators[row] = numerator;
    this.#denominators[row] = denominator;
    this.#rows = row + 1;
    if (this.#rows === chunkRows) this.#flush();
  }

  /** Adds a row of texts, by name. */
  addTexts(line: number, text: (name: string) => string): void {
    const { cells, saidColumns } = this.#store;
    const [value = 0, numerator = 0, denominator = 0] = figureColumns.map((name) => {
      const figure = figureOf(text(name), cells);
      if (figure < 0) this.#store.figures.add(figure);
      return figure;
    });
    const said = Int32Array.from(saidColumns, ({ name }) => cells.number(text(name)));
    this.add(line, this.say(said), cells.number(text('area')), value, numerator, denominator);
  }

  /** Hands over what is left. To be called once, at the end. */
  close(): void {
    this.#flush();
    this.#appender.flushSync();
    this.#appender.closeSync();
  }

  #flush(): void {
    if (this.#rows === 0) return;
    // Setting it makes all vectors anew.
    if (this.#chunk.rowCount !== this.#rows) this.#chunk.rowCount = this.#rows;
    const columns = [
      this.#files,
      this.#lines,
      this.#said,
      this.#areas,
      this.#values,
      this.#numerators,
      this.#denominators,
    ];
    for (const [at, column] of columns.entries()) {
      const vector = this.#chunk.getColumnVector(at);
      for (let row = 0; row < this.#rows; row += 1) vector.setItem(row, column[row] as number);
      vector.flush();
    }
    this.#appender.appendDataChunk(this.#chunk);
    this.#rows = 0;
  }
}

/** Columns of which a wide table has one for the whole row. */
const ofTheRow = ['area', 'period', 'cutoff', 'reported_at', 'status', 'qualifier', 'source'];

/**
 * SQL for the table `found` with the places that the sender sees: in wide tables the row of the sheet and
 * the header of the column, also where another row is named.
 */
export const placedFindings = `
  SELECT f.* REPLACE (
    coalesce(w."row", f.line) AS line,
    CASE WHEN w.header IS NULL OR f."column" IN (${ofTheRow.map((name) => `'${name}'`).join(', ')}) THEN f."column"
      WHEN f."column" = 'denominator' THEN coalesce(w.denominator, w.header)
      ELSE w.header END AS "column",
    coalesce(other."row"::VARCHAR || ' (' || other.header || ')', f.b) AS b)
  FROM found f
  LEFT JOIN wide_cell w ON w.file = f.file AND w.line = f.line
  LEFT JOIN wide_cell other ON f.message IN ('conflict', 'repeat')
    AND other.file = try_cast(f.a AS INTEGER) AND other.line = try_cast(f.b AS INTEGER)`;
