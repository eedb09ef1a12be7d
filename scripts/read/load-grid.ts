import type { DuckDBConnection } from '@duckdb/node-api';
import { type Finding, finding } from '../check/finding.ts';
import { messages } from '../check/messages.ts';
import { readingMessages } from '../check/messages-reading.ts';
import type { Grid } from './grid.ts';
import { mergedFigures } from './merged-figures.ts';
import { RawWriter } from './raw.ts';
import type { Sidecar } from './sidecar.ts';
import { findHead, headRows, readHead, repeatsHead, type RowSource, type TableHead } from './table-head.ts';
import type { Vocabulary } from './wide-header.ts';
import type { Range } from './xlsx/workbook.ts';

/** Cells of a sheet that hold a formula without its result: row of the sheet and place of the column. */
export type Unsaved = readonly { readonly line: number; readonly at: number }[];

/**
 * Adds the rows of a grid, long or wide, to `raw` under the number `file`. Gives what is wrong with the
 * table as a whole; then nothing of it is added.
 */
export async function loadGrid(
  connection: DuckDBConnection,
  file: number,
  name: string,
  grid: Grid,
  sidecar: Pick<Sidecar, 'layout' | 'period'>,
  vocabulary: Vocabulary,
  unsaved: Unsaved = [],
  merged: readonly Range[] = [],
): Promise<Finding[]> {
  const top = grid.rows.slice(0, headRows + 1).map(({ cells }) => cells);
  const place = findHead(top, vocabulary, sidecar);
  const header = place && grid.rows[place.at];
  if (!place || !header) return [finding('E103', name, null, null, messages.empty())];
  const width = header.cells.findLastIndex((cell) => cell !== '') + 1;
  const cells = header.cells.slice(0, width);
  const head = readHead(cells, place.layout, vocabulary, sidecar);
  const findings = head.faults.map(({ code, column, message }) =>
    finding(code, name, header.line, column, message),
  );
  const rows = grid.rows
    .slice(place.next)
    .filter((row) => row.cells.some((cell) => cell !== '') && !repeatsHead(row.cells, cells));
  const unnamed = new Set(head.unnamed);
  for (const { line, cells: own } of rows) {
    const extra = own.filter((cell, at) => cell !== '' && at >= width).length;
    if (extra > 0) findings.push(finding('E103', name, line, null, readingMessages.extraCells(extra, width)));
  }
  for (const at of unnamed) {
    if (rows.some(({ cells: own }) => (own[at] ?? '') !== ''))
      findings.push(finding('E101', name, header.line, null, messages.unnamedColumn(at + 1)));
  }
  for (const { line, at } of unsaved) {
    if (line > header.line && at < width && !unnamed.has(at))
      findings.push(finding('E103', name, line, cells[at] ?? null, readingMessages.unsavedFormula()));
  }
  const first = rows[0]?.line ?? Infinity;
  for (const { line, at } of mergedFigures(head, merged, first)) {
    const filled = rows.find((row) => row.line === line)?.cells[at];
    if (filled !== undefined && filled !== '')
      findings.push(finding('E103', name, line, cells[at] ?? null, readingMessages.mergedFigure()));
  }
  if (findings.length > 0) return findings;
  await append(connection, file, head, rows);
  return [];
}

async function append(
  connection: DuckDBConnection,
  file: number,
  head: TableHead,
  rows: Grid['rows'],
): Promise<void> {
  const wide = head.layout === 'wide';
  const raw = await RawWriter.of(connection, file);
  const places = await connection.createAppender('wide_cell');
  let figure = 0;
  for (const { line, cells } of rows) {
    for (const source of head.sources) {
      // An empty cell of a wide table says nothing, and may stand where nothing is due.
      if (wide && source.results.every((at) => (cells[at] ?? '') === '')) continue;
      figure += 1;
      raw.addTexts(wide ? figure : line, (name) => said(source, name, cells));
      if (!wide) continue;
      places.appendInteger(file);
      places.appendInteger(figure);
      places.appendInteger(line);
      places.appendVarchar(source.header ?? '');
      if (source.denominator === null) places.appendNull();
      else places.appendVarchar(source.denominator);
      places.endRow();
    }
  }
  raw.close();
  places.flushSync();
  places.closeSync();
}

function said({ given, places }: RowSource, name: string, cells: readonly string[]): string {
  const at = places.get(name);
  return given.get(name) ?? (at === undefined ? '' : (cells[at] ?? ''));
}
