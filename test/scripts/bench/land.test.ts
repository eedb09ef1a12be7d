import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeLand } from '../../../scripts/bench/land.ts';
import { loadInputs } from '../../../scripts/read/inputs.ts';
import { sidecarSchema } from '../../../scripts/read/sidecar.ts';

const folder = mkdtempSync(join(tmpdir(), 'land-'));
const land = writeLand(folder, 4000);
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('an invented land is a data folder like any other', async () => {
  sidecarSchema.parse(parse(text('exports/2016.yaml')));
  const { indicators, programmes } = await loadInputs(folder);
  expect(Object.keys(indicators.indicators)).toHaveLength(land.indicators);
  expect(programmes).toHaveLength(1);
});

test('it has the rows it says, the same each time', () => {
  const exports = (): string[] =>
    Array.from({ length: 10 }, (_, index) => text(`exports/${2016 + index}.csv`));
  const first = exports();
  const rows = first.reduce((sum, file) => sum + file.trimEnd().split('\n').length - 1, 0);
  expect(rows).toBe(land.rows);
  writeLand(folder, 4000);
  expect(exports()).toEqual(first);
});
