import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it, vi } from 'vitest';
import { csvSheet } from '../../../scripts/read/csv.ts';
import { csvBatches } from '../../../scripts/read/csv-batches.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'batches-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The records of a text as they come in batches, and whether a quote has gone astray. */
function batches(text: string, separator = ',', start = 0) {
  const path = join(folder, 'x.csv');
  writeFileSync(path, text);
  const records: string[][] = [];
  let astray = false;
  for (const { bytes, from, to, first, count, astray: at } of csvBatches(path, separator, start)) {
    astray ||= at >= 0;
    for (let record = 0; record < count; record += 1) {
      const cells = Array.from({ length: (first[record + 1] ?? 0) - (first[record] ?? 0) }, (_, index) => {
        const cell = (first[record] ?? 0) + index;
        return bytes.toString('utf8', from[cell], to[cell]);
      });
      records.push(cells);
    }
  }
  return { records, astray };
}

const sheet = (text: string) => csvSheet(text).records.map(({ cells }) => cells);

/** Without blank records at the end: whether there is one after the last line end makes no difference. */
const filled = (records: readonly (readonly string[])[]) =>
  records.slice(0, 1 + records.findLastIndex((cells) => cells.some((cell) => cell !== '')));

it('cuts any text into the same records as csvSheet, but for those it calls astray', () => {
  const piece = fc.constantFrom('a', 'ế', '"', '""', ',', ';', ' ', '\n', '\r\n', '"b"', '"c,d"', '"e\nf"');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const { records, astray } = batches(text);
      if (!astray) expect(filled(records)).toEqual(filled(sheet(text)));
      else expect(text).toContain('"');
    }),
    { numRuns: 500 },
  );
});

it('cuts records that lie across the pieces it reads, and one longer than a piece', () => {
  const long = 'x'.repeat(3_000_000);
  const text = `${'abc,"d ""e"" f",ế\r\n'.repeat(60_000)}"${long}\n",end\n\nlast`;
  // As one text: so many cells are slow to compare.
  expect(JSON.stringify(batches(text).records) === JSON.stringify(sheet(text))).toBe(true);
});

it('begins where it is told, and cuts at any separator', () => {
  expect(batches('sep=;\na;b,c\n', ';', 6).records).toEqual([['a', 'b,c']]);
});
