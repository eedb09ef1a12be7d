import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readOtherwise from 'read-excel-file/universal';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openDatabase, query } from '../read/database.ts';
import { findExports } from '../read/exports.ts';
import { createRaw, rawColumns } from '../read/raw.ts';
import { loadRows } from '../read/rows.ts';
import type { Sheet } from '../read/xlsx/workbook.ts';
import { zipEntries } from '../read/xlsx/zip.ts';
import { bombBook, bookKinds } from './fuzz-books.ts';
import { differences, type OtherCell, plainRows, type Taken } from './fuzz-judge.ts';
import type { Random } from './fuzz-slips.ts';
import { fuzzSidecar, fuzzVocabulary } from './fuzz-tables.ts';
import { type FuzzText, textKinds } from './fuzz-texts.ts';
import { randomNumbers } from './land.ts';

/** What came of one input. */
export interface FuzzOutcome {
  readonly kind: string;
  /** Whether rows were taken in; else a finding says why not. */
  readonly taken: boolean;
  /** Whether someone else could read it too; only then a difference can be seen. */
  readonly judged: boolean;
  /** In what the rows taken in differ from what someone else reads. */
  readonly differences: readonly string[];
}

/** A file gone wrong. */
export type FuzzInput = { readonly kind: string } & (
  { readonly text: FuzzText } | { readonly book: Uint8Array }
);

/** Reads inputs gone wrong, one after the other, in a folder of its own. */
export interface FuzzBench {
  readonly outcome: (input: FuzzInput) => Promise<FuzzOutcome>;
  readonly close: () => void;
}

const sheetsOf = Object.entries(bookKinds);
const textsOf = Object.entries(textKinds);

/** One input in so many grows without end: they take long. */
const bombEvery = 2000;
/** Cells of a rectangle that the other reader is trusted with: it keeps the empty ones too. */
const mostCells = 2_000_000;
/** Bytes of a part that it is trusted with. */
const largestPart = 20_000_000;

/** The input of a number, the same each time: every other a workbook, the kinds in turn. */
export function fuzzInput(number: number): FuzzInput {
  const random: Random = randomNumbers((number + 1) * 2_654_435);
  // The first numbers of near seeds are near, too.
  for (let skip = 0; skip < 20; skip += 1) random(2);
  const half = Math.floor(number / 2);
  if (number % bombEvery === 1) return { kind: 'xlsx: grows without end', book: bombBook(random) };
  const [name, make] =
    (number % 2 === 0 ? textsOf : sheetsOf)[half % (number % 2 === 0 ? textsOf : sheetsOf).length] ?? [];
  if (name === undefined || make === undefined) throw new Error('no kinds');
  const made = make(random);
  return made instanceof Uint8Array
    ? { kind: `xlsx: ${name}`, book: made }
    : { kind: `csv: ${name}`, text: made };
}

/** Makes ready to read inputs; `folder` is emptied. `tell` hears when the other reader begins. */
export async function fuzzBench(folder: string, tell: () => void = () => undefined): Promise<FuzzBench> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'case.yaml'), fuzzSidecar);
  const connection = await openDatabase();
  await createRaw(connection, fuzzVocabulary.breakdowns);
  return {
    outcome: (input) => readInput(connection, folder, input, tell),
    close: () => {
      connection.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function readInput(
  connection: DuckDBConnection,
  folder: string,
  input: FuzzInput,
  tell: () => void,
): Promise<FuzzOutcome> {
  const path = join(folder, 'text' in input ? 'case.csv' : 'case.xlsx');
  writeFileSync(path, 'text' in input ? input.text.bytes : input.book);
  try {
    const { kind } = input;
    const { files, findings } = await findExports([folder], fuzzVocabulary);
    const refused = { kind, taken: false, judged: false, differences: [] };
    if (files.length === 0) {
      if (findings.length === 0) throw new Error('neither read nor refused');
      return refused;
    }
    const sheets: { sheet: Sheet | undefined; taken: Taken[] }[] = [];
    for (const file of files) {
      const found = await loadRows(connection, 0, file, fuzzVocabulary);
      const taken = await takenRows(connection);
      if (taken.length > 0) await connection.run('DELETE FROM raw_row; DELETE FROM wide_cell');
      if (found.length > 0 && taken.length > 0) throw new Error('taken in although refused');
      for (const { message_vi, message_en } of found)
        if (message_vi === '' || message_en === '') throw new Error('refused without a word');
      if (taken.length > 0) sheets.push({ sheet: file.sheet, taken });
    }
    if (sheets.length === 0) return refused;
    tell();
    const others: (string[] | undefined)[] = [];
    for (const { sheet, taken } of sheets) {
      const judged =
        'text' in input ? judgeText(input.text, taken) : await judgeBook(input.book, sheet, taken);
      others.push(judged);
    }
    return {
      kind,
      taken: true,
      judged: others.every((each) => each !== undefined),
      differences: others.flatMap((each) => each ?? []),
    };
  } finally {
    rmSync(path, { force: true });
  }
}

async function takenRows(connection: DuckDBConnection): Promise<Taken[]> {
  const columns = rawColumns(fuzzVocabulary.breakdowns).map(
    ({ name, column }) => `raw."${column}" AS "${name}"`,
  );
  const rows = await query<Record<string, string> & { row: number }>(
    connection,
    `SELECT coalesce(wide."row", raw.line) AS "row", ${columns.join(', ')}
     FROM raw LEFT JOIN wide_cell wide USING (file, line) ORDER BY raw.line`,
  );
  return rows.map(({ row, ...cells }) => ({ row, cells }));
}

/** Undefined where a plain reader cannot say. */
function judgeText({ bytes, text, separator }: FuzzText, taken: readonly Taken[]): string[] | undefined {
  const said = text ?? decoded(bytes);
  if (said === undefined) return undefined;
  if (!plainRows(said, separator)) return undefined;
  const readings = [separator, ',', ';', '\t', '|'].flatMap((each) => {
    const rows = plainRows(said, each);
    return rows ? [differences(taken, rows, true)] : [];
  });
  // A slip may have changed what separates the cells: then another reading of the whole is as good.
  return readings.toSorted((a, b) => a.length - b.length)[0];
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function judgeBook(
  bytes: Uint8Array,
  sheet: Sheet | undefined,
  taken: readonly Taken[],
): Promise<string[] | undefined> {
  if (!sheet) return undefined;
  const last = sheet.rows.at(-1)?.line ?? 0;
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const far = sheet.merged.some(({ to }) => to.line * to.column > mostCells);
  if (far || last * width > mostCells) return undefined;
  // It believes what a ZIP says of the size of its parts.
  if (zipEntries(bytes).some(({ size }) => size > largestPart)) return undefined;
  let rows: OtherCell[][];
  try {
    const sheets = await readOtherwise(Uint8Array.from(bytes).buffer);
    const found = sheets.find(({ sheet: name }) => name.trim() === sheet.sheet) ?? sheets[0];
    if (!found) return undefined;
    rows = found.data as OtherCell[][];
  } catch {
    return undefined;
  }
  const above = (row: number) =>
    sheet.merged.flatMap(({ from, to }) =>
      from.line <= row && row <= to.line ? [rows[from.line - 1]?.[from.column - 1] ?? null] : [],
    );
  const seen =
    sheet.hidden.rows.length === 0 && sheet.hidden.columns.length === 0 && sheet.merged.length === 0;
  return differences(taken, rows, seen, above);
}
