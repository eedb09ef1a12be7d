import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the size by which progress is reckoned is that of the engine that is installed', () => {
  const source = readFileSync('src/release/start-engine.ts', 'utf8');
  const said = /moduleBytes = ([\d_]+)/.exec(source)?.[1]?.replaceAll('_', '');
  expect(Number(said)).toBe(statSync('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm').size);
});
