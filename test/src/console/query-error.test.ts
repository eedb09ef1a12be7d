import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { queryError } from '../../../src/console/query-error.ts';

/** As DuckDB 0.9.1 words them. */
test.each([
  [
    'Binder Error: Referenced column "nmae" not found in FROM clause!\nCandidate bindings: "areas.name"\nLINE 2:   nmae\n          ^',
    'SELECT area_id,\n  nmae\nFROM areas',
    0,
    { kind: 'column', about: 'nmae', candidates: ['areas.name'], place: { offset: 18, line: 2, column: 3 } },
  ],
  [
    'Catalog Error: Table with name araes does not exist!\nDid you mean "areas"?\nLINE 3: FROM araes\n             ^',
    'SELECT *\nFROM araes',
    1,
    { kind: 'table', about: 'araes', candidates: ['areas'], place: { offset: 14, line: 2, column: 6 } },
  ],
  [
    'Parser Error: syntax error at or near "FORM"\nLINE 1: SELECT * FORM x\n                 ^',
    'SELECT * FORM x',
    0,
    { kind: 'syntax', about: 'FORM', place: { offset: 9, line: 1, column: 10 } },
  ],
  ['Parser Error: syntax error at end of input', 'SELECT', 0, { kind: 'unfinished', place: null }],
  [
    'Out of Memory Error: could not allocate block of size 256KB (512MB/512MB used)',
    'SELECT 1',
    0,
    { kind: 'memory' },
  ],
  [
    "Conversion Error: Could not convert string 'Bến' to INT32",
    'SELECT CAST(name AS INT)',
    0,
    { kind: 'conversion', about: 'Bến' },
  ],
  [
    'Permission Error: Scanning CSV files is disabled through configuration',
    'FROM x',
    0,
    { kind: 'forbidden' },
  ],
  ['Something new', 'SELECT 1', 0, { kind: 'other', about: '', candidates: [], place: null }],
])('%s', (message, sql, added, expected) => {
  expect(queryError(message, sql, added)).toMatchObject({
    // The lines that stood before the reader's own are told in no place.
    message: message.replace(/LINE (\d+)/, (_, line) => `LINE ${Number(line) - added}`),
    ...expected,
  });
});

test('tables of the engine’s own are not proposed', () => {
  const message = 'Catalog Error: Table with name tien_do does not exist!\nDid you mean "pg_index"?';
  expect(queryError(message, 'FROM tien_do').candidates).toEqual([]);
});

test('a place in a long line, of which the engine shows a part, is that of the text', () => {
  const sql = `SELECT ${'1 + '.repeat(60)}nothing AS n, ${'2 + '.repeat(60)}2`;
  const at = sql.indexOf('nothing');
  const from = at - 30;
  const excerpt = sql.slice(from, at + 30);
  const head = 'LINE 1: ...';
  const message = `Binder Error: Referenced column "nothing" not found in FROM clause!\n${head}${excerpt}...\n${' '.repeat(head.length + 30)}^`;
  expect(queryError(message, sql).place).toEqual({ offset: at, line: 1, column: at + 1 });
});

test('the engine that builds the site words the commonest mistakes so that they are still known', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const kindOf = async (sql: string): Promise<string> => {
    try {
      await connection.runAndReadAll(sql);
      return 'none';
    } catch (error) {
      return queryError((error as Error).message, sql).kind;
    }
  };
  expect(await kindOf('SELECT nothing FROM (SELECT 1 AS a)')).toBe('column');
  expect(await kindOf('FROM nowhere')).toBe('table');
  expect(await kindOf('SELECT * FORM x y z')).toBe('syntax');
  expect(await kindOf("SELECT CAST('x' AS INTEGER)")).toBe('conversion');
});
