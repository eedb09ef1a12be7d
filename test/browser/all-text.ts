import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { strFromU8, unzipSync } from 'fflate';

const plain = new Set([
  '.html',
  '.css',
  '.js',
  '.mjs',
  '.json',
  '.jsonld',
  '.csv',
  '.svg',
  '.txt',
  '.xml',
  '.md',
  '.ics',
  '',
]);
/** Carries no words of ours: fonts, the engine, pictures, and compressed copies of files that are read anyway. */
const mute = new Set(['.woff', '.woff2', '.wasm', '.br', '.png']);

/**
 * Every file below a folder as text, by its path; Parquet as all its cells, spreadsheets as their parts.
 * Throws an Error for a kind of file that it cannot read, so that none goes by unread.
 */
export async function* allText(folder: string): AsyncGenerator<readonly [path: string, text: string]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const ending = extname(path);
      if (plain.has(ending)) yield [path, readFileSync(path, 'utf8')];
      else if (ending === '.xlsx' || ending === '.zip') {
        const parts = Object.entries(unzipSync(readFileSync(path)));
        // Cells stand apart, so that a number is found whole and not as a part of two.
        const said = parts.map(([part, bytes]) => `${part}\n${strFromU8(bytes).replaceAll(/></g, '>\n<')}`);
        yield [path, said.join('\n')];
      } else if (ending === '.parquet') {
        const cells = await connection.runAndReadAll(
          `SELECT COLUMNS(*)::VARCHAR FROM read_parquet('${path.replaceAll("'", "''")}')`,
        );
        const names = cells.columnNames().join('\n');
        const rows = cells.getRows().map((row) => row.map((cell) => String(cell ?? '')).join('\n'));
        yield [path, `${names}\n${rows.join('\n')}`];
      } else if (!mute.has(ending)) throw new Error(`${path}: a kind of file that the test cannot read`);
    }
  } finally {
    connection.closeSync();
  }
}
