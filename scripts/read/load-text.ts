import { open } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Finding, finding } from '../check/finding.ts';
import { messages } from '../check/messages.ts';
import { readingMessages } from '../check/messages-reading.ts';
import { tableScanner } from '../check/personal/find.ts';
import type { PersonalVocabulary } from '../check/personal/vocabulary.ts';
import { legacyFont } from './decode-legacy.ts';
import type { ExportFile } from './exports.ts';
import { PlainTable } from './plain-table.ts';
import { inTransaction, RawWriter } from './raw.ts';
import { scanText } from './scan.ts';
import { readHead } from './table-head.ts';
import { textTop } from './text-table.ts';
import type { Vocabulary } from './wide-header.ts';

/** Bytes up to which a file that is not plain is read whole, as a grid: far above any sheet made by people. */
export const largestGrid = 200_000_000;

/**
 * Adds the rows of a plain long CSV file to `raw` under the number `file`, in one go and without holding
 * the file in memory. Gives what is wrong with the file as a whole; undefined if it has to be read as a
 * grid, because it is anything but plain.
 */
export async function loadText(
  connection: DuckDBConnection,
  file: number,
  { name, path, sidecar }: ExportFile,
  vocabulary: Vocabulary,
  personal: PersonalVocabulary,
): Promise<Finding[] | undefined> {
  if (sidecar.encoding !== undefined && sidecar.encoding !== 'utf-8') return undefined;
  const { size, plain } = scanText(path);
  const large = size > largestGrid;
  if (!plain) return undefined;
  const { text, mark } = await beginning(path);
  const font = sidecar.encoding ? undefined : legacyFont(text);
  if (font) return [finding('E103', name, null, null, readingMessages.legacyFont(font))];
  const { records, place, separator, skipped } = textTop(text, vocabulary, sidecar);
  const header = place && records[place.at];
  const before = place && records[place.next - 1];
  if (!header || !before || place.layout === 'wide') return undefined;
  const head = readHead(header.cells, 'long', vocabulary, sidecar);
  const source = head.sources[0];
  if (large && head.faults.length > 0)
    return head.faults.map(({ code, column, message }) => finding(code, name, header.row, column, message));
  if (head.faults.length > 0 || !source) return undefined;

  const top = records.slice(0, place.next);
  const scan = tableScanner({ name, top, head: before.row, headers: header.cells }, personal);
  const table = new PlainTable(
    // A first line that names the separator holds one byte a letter.
    { path, separator, start: mark + skipped, after: before.row },
    header.cells,
    source.places,
    scan,
  );
  const refused = await inTransaction(connection, async () => {
    const writer = await RawWriter.of(connection, file);
    const extra = await table.load(connection, writer);
    if (extra !== undefined) return { extra };
    const found = scan.findings(await table.shape(connection));
    if (found.length > 0) return { found };
    const unnamed = head.unnamed.filter((at) => table.isFilled(at));
    const filled = unnamed.map((at) =>
      finding('E101', name, header.row, null, messages.unnamedColumn(at + 1)),
    );
    return filled.length > 0 ? { found: filled } : undefined;
  });
  if (!refused) return [];
  if (refused.found) return refused.found;
  // The grid says of all rows what is wrong with them.
  return large ? [finding('E103', name, refused.extra, null, readingMessages.broken())] : undefined;
}

/** The first letters of a file, and how many bytes its byte-order mark takes. */
async function beginning(path: string): Promise<{ text: string; mark: number }> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(262_144), 0, 262_144, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    return { text: new TextDecoder('utf-8').decode(bytes, { stream: true }), mark };
  } finally {
    await handle.close();
  }
}
