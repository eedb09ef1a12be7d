import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the sizes by which progress is reckoned are those of the engine that is installed', () => {
  const source = readFileSync('src/release/browser.ts', 'utf8');
  for (const kind of ['eh', 'mvp']) {
    const { size } = statSync(`node_modules/@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`);
    const said = new RegExp(`${kind}: ([\\d_]+)`).exec(source)?.[1]?.replaceAll('_', '');
    expect(Number(said)).toBe(size);
  }
});
