import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { noVocabulary } from '../../../scripts/check/personal/vocabulary.ts';
import { cleanCell } from '../../../scripts/read/clean-cell.ts';
import { csvSheet } from '../../../scripts/read/csv.ts';
import { openDatabase, query } from '../../../scripts/read/database.ts';
import { loadGrid } from '../../../scripts/read/load-grid.ts';
import { loadText } from '../../../scripts/read/load-text.ts';
import { createRaw } from '../../../scripts/read/raw.ts';
import { sidecarSchema } from '../../../scripts/read/sidecar.ts';
import { textTop } from '../../../scripts/read/text-table.ts';

vi.setConfig({ testTimeout: 120_000 });

const words = { breakdowns: ['shade'], indicators: {} };
const sidecar = sidecarSchema.parse({
  sources: [{ id: 's', title: { vi: 'a', en: 'a' }, publisher: 'p', licence: 'l' }],
  received: '2026-07-01',
});
const folder = mkdtempSync(join(tmpdir(), 'plain-'));
let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await openDatabase();
  await createRaw(connection, words.breakdowns);
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

const rows = () => query(connection, 'SELECT * FROM raw ORDER BY line');

/** What the database makes of a text, and what the grid does; undefined where the database leaves it. */
async function both(text: string) {
  const path = join(folder, 'x.csv');
  writeFileSync(path, text);
  await connection.run('DELETE FROM raw_row');
  const file = { name: 'x.csv', path, sidecar };
  const findings = await loadText(connection, 0, file, words, noVocabulary);
  if (findings === undefined) return undefined;
  const plain = { findings, rows: await rows() };
  await connection.run('DELETE FROM raw_row');
  const { separator, skipped } = textTop(text, words, sidecar);
  const sheet = csvSheet(text.slice(skipped), separator).records.map(({ row, cells }) => ({
    line: row,
    cells: cells.map(cleanCell),
  }));
  const filled = sheet.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const found = await loadGrid(connection, 0, 'x.csv', { sheet: null, rows: filled }, sidecar, words);
  return { plain, grid: { findings: found, rows: await rows() } };
}

it('reads whatever it reads straight through the database to the same rows as the grid', async () => {
  const piece = fc.constantFrom(
    ...[
      'A',
      'x',
      '1',
      '"',
      '""',
      ' ',
      '\t',
      ',',
      ';',
      '\n',
      '\r\n',
      '\u00a0',
      '\u200b',
      'ế',
      'e\u0302\u0301',
      '-',
    ],
  );
  const loose = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  const cell = fc.constantFrom(
    '',
    'A',
    ' B ',
    '"C, d"',
    '"e\nf"',
    '"g ""h"""',
    '\u00a0i',
    '\tj',
    'shade',
    'area',
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => cells.join(','));
  const line = fc.oneof(
    { weight: 5, arbitrary: row },
    { weight: 1, arbitrary: loose },
    fc.constantFrom('', ',,', 'area,period,indicator,value,shade', 'AREA,Period,indicator,VALUE,shade'),
  );
  const before = fc.constantFrom('', '\n', 'Biểu 1\n', 'sep=,\n', '\ufeff');
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(
      before,
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom('\n', '\r\n'),
      async (top, lines, end) => {
        const read = await both(`${top}area,period,indicator,value,shade${end}${lines.join(end)}`);
        if (!read) return;
        plain += 1;
        expect(read.plain).toEqual(read.grid);
      },
    ),
    { numRuns: 200 },
  );
  // Most such files are plain, or this would prove little.
  expect(plain).toBeGreaterThan(20);
});
