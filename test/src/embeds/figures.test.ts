import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toldDigits } from '../../../src/explorer/data.ts';
import { packedFigures } from '../../../src/embeds/figures.ts';
import { type Packed, unpack } from '../../../src/embeds/packed.ts';
import type { Lookup } from '../../../src/release/lookup.ts';
import { smallReader } from '../../../src/release/small-reader.ts';

/** A release closed before columns were added: its files have no more than these. */
const folder = mkdtempSync(join(tmpdir(), 'figures-'));
const old = {
  observations: `SELECT * FROM (VALUES
    ('new', '2025', 2025, 0, 3, 4, 75.0, 'ok', 'a'),
    ('new', '2026', 2026, 0, 4, 4, 100.0, 'ok', 'a'),
    ('gone', '2024', 2024, 0, 1, 4, 25.0, 'ok', 'a')
  ) t(area_id, period, year, half, numerator, denominator, value, flag, source)`,
  progress: `SELECT * FROM (VALUES
    ('plan', 'T-1', 'literal', 'new', '2026', 2026, 0, 'missed', 'Chưa đạt.', 'Missed.'),
    ('plan', 'T-1', 'sensible', 'new', '2026', 2026, 0, 'met', 'Đạt.', 'Met.'),
    ('plan', 'T-2', 'sensible', 'new', '2026', 2026, 0, 'missed', 'Chưa đạt.', 'Missed.')
  ) t(programme, target, reading, area_id, period, year, half, status, reason_vi, reason_en)`,
};
const paths = { observations: 'observations/visits.parquet', progress: 'progress.parquet' };

beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const name of ['observations', 'progress'] as const)
    await connection.run(`COPY (${old[name]}) TO '${join(folder, `${name}.parquet`)}' (FORMAT parquet)`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const release = {
  catalog: { files: Object.values(paths).map((path) => ({ path, sha256: path.padEnd(64, '0') })) },
  targets: [
    { slug: 't-1', programme: 'plan', target: 'T-1' },
    { slug: 't-2', programme: 'plan', target: 'T-2' },
  ],
  observed: new Set(['visits']),
  area: (id: string) => ({ valid_to: id === 'gone' ? '2024-12-31' : null }),
} as unknown as Lookup;
const read = (path: string): Uint8Array =>
  new Uint8Array(
    readFileSync(join(folder, path === paths.progress ? 'progress.parquet' : 'observations.parquet')),
  );

test('a release closed before columns were added is packed, and read with these empty', async () => {
  const tables = await packedFigures(release, read);
  expect(tables.map(({ stem }) => stem)).toEqual([
    'targets/t-1.vi',
    'targets/t-1.en',
    'targets/t-2.vi',
    'targets/t-2.en',
    'observations/visits',
    'observations/visits.da-het',
  ]);
  const columns = (stem: string) => {
    const packed = JSON.parse(tables.find((one) => one.stem === stem)?.text ?? '') as Packed;
    expect(packed.of).toBe(
      (stem.startsWith('targets/') ? paths.progress : paths.observations).slice(0, toldDigits),
    );
    const cells = unpack(packed);
    return { length: packed.length, names: Object.keys(cells), column: (name: string) => cells[name] ?? [] };
  };
  const questions = smallReader((file) => {
    const stem = file.replace('.parquet', '');
    return Promise.resolve(columns(stem.startsWith('targets/') ? `${stem}.en` : stem));
  });
  const asked = { indicator: 'visits', breakdowns: [], areas: null, from: 2020, to: 2030, cut: null };
  expect(await questions.series(asked)).toMatchObject([
    { area_id: 'new', period: '2025', value: 75, source: 'a', revised: null, state: null },
    { area_id: 'new', period: '2026', value: 100, source: 'a', revised: null, state: null },
  ]);
  // Of the readings of a plan, the one that is drawn; of the words, those of the page.
  expect(await questions.path({ slug: 't-1', areas: ['new'] })).toMatchObject([
    { reading: 'sensible', status: 'met', reason_en: 'Met.', reason_vi: null, pace: null },
  ]);
});
