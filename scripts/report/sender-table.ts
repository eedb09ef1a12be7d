import { readFile } from 'node:fs/promises';
import { shown } from '../check/shown.ts';
import { cleanCell } from '../read/clean-cell.ts';
import { csvSheet } from '../read/csv.ts';
import { decodeText } from '../read/decode.ts';
import type { ExportFile } from '../read/exports.ts';
import type { Grid } from '../read/grid.ts';
import { sentTable } from '../read/sent-table.ts';
import { findHead, headRows, readHead } from '../read/table-head.ts';
import { textTop } from '../read/text-table.ts';
import { resultColumns, type Vocabulary } from '../read/wide-header.ts';

/** An export as its sender sees it: the cells, and which column is which. */
export interface SenderTable {
  readonly grid: Grid;
  /** Place of the column that a finding names, the first being 1; undefined if the table has none of that name. */
  readonly column: (name: string) => number | undefined;
  /** Places of the columns that hold results. */
  readonly results: readonly number[];
}

/** Reads an export again for its sender; undefined where its letters cannot be read. */
export async function senderTable(
  file: ExportFile,
  vocabulary: Vocabulary,
): Promise<SenderTable | undefined> {
  const grid = file.sheet ?? (await textGrid(file, vocabulary));
  if (!grid) return undefined;
  const sent = sentTable(grid, file.sheet?.merged ?? [], vocabulary, file.sidecar);
  const top = sent.grid.rows.slice(0, headRows + 1).map(({ cells }) => cells);
  const told = { layout: file.sidecar.layout, period: sent.period };
  const place = findHead(top, vocabulary, told);
  const cells = (place && top[place.at]) ?? [];
  const sources = place ? readHead(cells, place.layout, vocabulary, told).sources : [];
  const places = new Map(sources.flatMap((source) => [...source.places]));
  const results = sources.flatMap((source) => resultColumns.flatMap((name) => source.places.get(name) ?? []));
  return {
    grid,
    column: (name) => {
      const named = cells.findIndex((cell) => shown(cell) === name);
      const at = named < 0 ? places.get(name) : named;
      return at === undefined ? undefined : at + 1;
    },
    results: [...new Set(results)].sort((a, b) => a - b).map((at) => at + 1),
  };
}

async function textGrid({ path, sidecar }: ExportFile, vocabulary: Vocabulary): Promise<Grid | undefined> {
  const decoded = decodeText(await readFile(path), sidecar.encoding);
  if (decoded.kind !== 'text') return undefined;
  const { separator, skipped } = textTop(decoded.text, vocabulary, sidecar);
  const { records } = csvSheet(decoded.text.slice(skipped), separator);
  const rows = records
    .map(({ row, cells }) => ({ line: row, cells: cells.map(cleanCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { sheet: null, rows };
}
