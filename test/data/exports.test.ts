import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { personalInGrid } from '../../scripts/check/personal/find.ts';
import { kindsInName } from '../../scripts/check/personal/name.ts';
import { personalInSidecar } from '../../scripts/check/personal/sidecar.ts';
import { personalVocabulary } from '../../scripts/check/personal/vocabulary.ts';
import { csvRecords } from '../../scripts/read/csv.ts';
import { loadInputs } from '../../scripts/read/inputs.ts';
import { sidecarSchema } from '../../scripts/read/sidecar.ts';

const folder = 'data/exports';
const inputs = await loadInputs('data');
const { indicators } = inputs;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.csv'))
  .sort()
  .map((name) => {
    const path = join(folder, name);
    const sidecar = sidecarSchema.parse(parse(readFileSync(path.replace(/\.csv$/, '.yaml'), 'utf8')));
    return { name, path, sidecar };
  });

/** The distinct cells of one column. */
function cells(path: string, column: string): Set<string> {
  const [head, ...rows] = csvRecords(readFileSync(path, 'utf8'));
  const place = head?.cells.indexOf(column) ?? -1;
  return new Set(rows.map((row) => row.cells[place] ?? ''));
}

test('the repository holds published figures and illustrative ones, nothing an agency sent', () => {
  expect(files.length).toBeGreaterThan(10);
  for (const { name, path, sidecar } of files) {
    if (sidecar.illustrative) continue;
    for (const id of cells(path, 'indicator')) expect(indicators.indicators[id]?.context, `${name}: ${id}`).toBe(true);
  }
});

test('illustrative and published figures never stand in one series', () => {
  for (const { name, path, sidecar } of files) {
    if (!sidecar.illustrative) continue;
    for (const id of cells(path, 'indicator')) expect(indicators.indicators[id]?.context, `${name}: ${id}`).toBe(false);
  }
});

test('every published source names who printed it and its terms', () => {
  for (const { name, sidecar } of files) {
    for (const source of sidecar.sources) {
      expect(source.publisher, name).not.toBe('');
      expect(source.licence, name).not.toBe('');
    }
  }
});

test('no note stands in a file of the repository: notes may name people', () => {
  for (const { path } of files) {
    const [head] = csvRecords(readFileSync(path, 'utf8'));
    expect(head?.cells).not.toContain('note');
  }
});

test('illustrative files stay under 5 MB together', () => {
  const bytes = files
    .filter(({ sidecar }) => sidecar.illustrative)
    .reduce((sum, { path }) => sum + statSync(path).size, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(5_000_000);
});

test('nothing personal stands in a file of the repository, its name or the .yaml beside it', () => {
  const vocabulary = personalVocabulary(inputs);
  for (const { name, path, sidecar } of files) {
    const rows = csvRecords(readFileSync(path, 'utf8'));
    expect(personalInGrid(name, { rows }, [], vocabulary), name).toEqual([]);
    expect(personalInSidecar(name, sidecar, vocabulary), name).toEqual([]);
    expect(kindsInName(name, vocabulary), name).toEqual([]);
  }
});
