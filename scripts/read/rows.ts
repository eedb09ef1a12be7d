import { readFile, stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Localized } from '../../src/i18n/language.ts';
import { type Finding, finding } from '../check/finding.ts';
import { readingMessages } from '../check/messages-reading.ts';
import { personalInGrid } from '../check/personal/find.ts';
import { noVocabulary, type PersonalVocabulary } from '../check/personal/vocabulary.ts';
import { cleanCell } from './clean-cell.ts';
import { csvSheet } from './csv.ts';
import { decodeText } from './decode.ts';
import type { ExportFile } from './exports.ts';
import type { Grid } from './grid.ts';
import { loadGrid, type Unsaved } from './load-grid.ts';
import { largestGrid, loadText } from './load-text.ts';
import { fillPeriod } from './raw.ts';
import { sentTable } from './sent-table.ts';
import { textTop } from './text-table.ts';
import type { Vocabulary } from './wide-header.ts';
import type { Range } from './xlsx/workbook.ts';

/**
 * Adds the rows of an export to `raw` under the number `file`. Gives what is wrong with the file as a
 * whole; then nothing of it is added. Plain long CSV goes straight through the database, however large;
 * everything else becomes a grid first.
 */
export async function loadRows(
  connection: DuckDBConnection,
  file: number,
  exported: ExportFile,
  vocabulary: Vocabulary,
  personal: PersonalVocabulary = noVocabulary,
): Promise<Finding[]> {
  const { name, path, sidecar, sheet } = exported;
  if (sheet) {
    const unsaved = sheet.flags
      .filter(({ kind }) => kind === 'uncached')
      .map(({ line, column }) => ({ line, at: column - 1 }));
    return loadSent(connection, file, exported, sheet, vocabulary, unsaved, sheet.merged);
  }
  const loaded = await loadText(connection, file, exported, vocabulary, personal);
  if (loaded) return loaded;

  const refuse = (message: Localized, row: number | null = null) => [
    finding('E103', name, row, null, message),
  ];
  if ((await stat(path)).size > largestGrid) return refuse(readingMessages.tooLarge());
  const decoded = decodeText(await readFile(path), sidecar.encoding);
  if (decoded.kind === 'legacy') return refuse(readingMessages.legacyFont(decoded.font));
  if (decoded.kind === 'undeclared') return refuse(readingMessages.wrongEncoding(decoded.encoding));
  if (decoded.kind === 'undecided') return refuse(readingMessages.undecidedEncoding());
  const { text } = decoded;
  const { separator, skipped } = textTop(text, vocabulary, sidecar);
  const { records, open } = csvSheet(text.slice(skipped), separator);
  if (open !== null) return refuse(readingMessages.openQuote(), open);
  const rows = records
    .map(({ row, cells }) => ({ line: row, cells: cells.map(cleanCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const found = personalInGrid(name, { rows }, vocabulary.breakdowns, personal);
  if (found.length > 0) return found;
  const lost = rows.filter(({ cells }) => cells.some((cell) => cell.includes('\ufffd')));
  if (lost.length > 0) return lost.flatMap(({ line }) => refuse(readingMessages.lostLetters(), line));
  return loadSent(connection, file, exported, { sheet: null, rows }, vocabulary);
}

/** Adds the rows of a grid as its sender means them: header of two rows, period in a title. */
async function loadSent(
  connection: DuckDBConnection,
  file: number,
  { name, sidecar }: ExportFile,
  grid: Grid,
  vocabulary: Vocabulary,
  unsaved: Unsaved = [],
  merged: readonly Range[] = [],
): Promise<Finding[]> {
  const sent = sentTable(grid, merged, vocabulary, sidecar);
  if (sent.faults.length > 0)
    return sent.faults.map(({ code, line, column, message }) => finding(code, name, line, column, message));
  const told = { layout: sidecar.layout, period: sent.period };
  const findings = await loadGrid(connection, file, name, sent.grid, told, vocabulary, unsaved, merged);
  if (sent.period !== undefined && sent.period !== sidecar.period)
    await fillPeriod(connection, file, sent.period);
  return findings;
}
