import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PromisedLand, wholeLand, writePromisedLand } from '../../../scripts/bench/promised-land.ts';
import { type Inputs, loadInputs } from '../../../scripts/read/inputs.ts';
import { contents, options, quietly } from '../cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'promised-land-'));
const data = join(folder, 'data');
let land: PromisedLand;
let inputs: Inputs;

beforeAll(async () => {
  land = writePromisedLand(data, 2);
  inputs = await loadInputs(data);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a land of plans is a data folder like any other, with rules of many kinds', () => {
  const targets = inputs.programmes.flatMap((programme) => programme.targets);
  expect(new Set(targets.map(({ rule }) => rule)).size).toBeGreaterThan(10);
  expect(targets.some(({ parent }) => parent !== null)).toBe(true);
  expect(targets.some(({ readings }) => readings.length > 0)).toBe(true);
  expect(inputs.programmes).toHaveLength(land.programmes);
});

test('the whole land has as many places of today as it says', () => {
  const places = inputs.areas.filter(({ level, valid_to }) => level === 'place' && valid_to === null);
  expect(places).toHaveLength(land.places);
  const whole = writePromisedLand(join(folder, 'whole'), wholeLand.regions);
  expect(whole.places).toBe(wholeLand.places);
});

test('two former places became one of today', () => {
  const successors = inputs.lineage.map(({ successor_id }) => successor_id);
  expect(successors.length).toBeGreaterThan(10);
  expect(new Set(successors).size).toBe(successors.length / 2);
});

test('every row is accepted, and verdicts of all kinds come of them', async () => {
  const out = join(folder, 'out');
  const report = await quietly({ ...options(out, []), in: data });
  expect(report.published).toBe(true);
  // Numbers drawn at random stray far from each other, which is worth a warning and no more.
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.counts.rows).toBe(land.rows);
  const progress = (await contents(out)).get('progress.csv') ?? '';
  for (const status of [
    'met',
    'on_track',
    'off_track',
    'missed',
    'not_due',
    'not_applicable',
    'not_measurable',
  ]) {
    expect(progress, status).toContain(`,${status},`);
  }
}, 60_000);

test('the same number gives the same bytes', async () => {
  const before = await contents(data);
  writePromisedLand(data, 2);
  expect(await contents(data)).toEqual(before);
});
