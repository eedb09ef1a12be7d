import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { csvRecords } from '../../scripts/read/csv.ts';
import { base, inFolder, options, quietly } from './cases.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Row = Readonly<Record<string, string>>;
type Release = Readonly<Record<'areas' | 'progress' | 'tested' | 'clean' | 'grade', readonly Row[]>>;

const exported = `area,period,indicator,value,numerator,denominator,state
0102,2024,lakes_tested,6,,,
0102,2025,lakes_tested,7,,,
0102,2026-H1,lakes_tested,4,,,
0102,2025,clean_share,,6,8,
0102,2026-H1,clean_share,,7,8,
0102,2025,lake_grade,,,,good
C1,2025,clean_share,,12,20,
C1,2026-H1,clean_share,,20,20,
`;

/** The small subject with a town that may become a city on the first day of 2026. */
async function release(folder: string, city: boolean): Promise<Release> {
  const data = join(folder, 'in');
  await cp(base, data, { recursive: true });
  const site = join(data, 'site.yaml');
  const type = `- { id: pho, label: { vi: 'phố', en: 'city' }, full: { vi: 'phố {name}', en: '{name} city' } }`;
  await writeFile(site, (await readFile(site, 'utf8')).replace(/\nprivacy:/, `\n  ${type}\nprivacy:`));
  if (city) {
    const areas = join(data, 'areas.csv');
    const text = await readFile(areas, 'utf8');
    const ended = text.replace(
      '0102-2000,0102,Tân Lập,tran,town,C1-2000,2000-01-01,,',
      '0102-2000,0102,Tân Lập,tran,town,C1-2000,2000-01-01,2025-12-31,',
    );
    await writeFile(areas, `${ended}0102-2026,0102,Tân Lập,pho,town,C1-2000,2026-01-01,,,,\n`);
    await appendFile(join(data, 'lineage.csv'), '0102-2000,0102-2026,whole,2026-01-01\n');
  }
  const exports = join(data, 'exports');
  await cp('test/fixtures/exports/cases/sound', exports, {
    recursive: true,
    filter: (path) => !path.endsWith('.txt'),
  });
  await writeFile(join(exports, 'rows.csv'), exported);
  const out = join(folder, 'out');
  const report = await quietly({ ...options(out, []), in: data });
  expect(report.findings).toEqual([]);
  const table = async (path: string): Promise<Row[]> => {
    const [head, ...records] = csvRecords(await readFile(join(out, `${path}.csv`), 'utf8'));
    return records.map(({ cells }) =>
      Object.fromEntries((head?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])),
    );
  };
  return {
    areas: await table('areas'),
    progress: await table('progress'),
    tested: await table('observations/lakes_tested'),
    clean: await table('observations/clean_share'),
    grade: await table('observations/lake_grade'),
  };
}

let before: Release;
let after: Release;

beforeAll(async () => {
  before = await inFolder((folder) => release(folder, false));
  after = await inFolder((folder) => release(folder, true));
});

const of = (rows: readonly Row[], ...ids: string[]) =>
  rows.filter(({ area_id }) => ids.includes(area_id ?? ''));
const pick = (rows: readonly Row[], ...columns: string[]) =>
  rows.map((row) => columns.map((column) => row[column]));

it('the series goes on under the new area, the years before marked as recomputed', () => {
  expect(pick(of(after.tested, '0102-2026'), 'period', 'value', 'recomputed')).toEqual([
    ['2024', '6', 'true'],
    ['2025', '7', 'true'],
    ['2026-H1', '4', 'false'],
  ]);
  expect(pick(of(after.clean, '0102-2026'), 'period', 'numerator', 'denominator', 'value')).toEqual([
    ['2025', '6', '8', '75'],
    ['2026-H1', '7', '8', '87.5'],
  ]);
});

it('what was reported stays with the area of the day, and its state is not handed on', () => {
  expect(pick(of(after.tested, '0102-2000'), 'period', 'value', 'recomputed')).toEqual([
    ['2024', '6', 'false'],
    ['2025', '7', 'false'],
  ]);
  expect(pick(after.grade, 'area_id', 'state')).toEqual([['0102-2000', 'good']]);
});

it('the current area keeps the address, and no other area changes its own', () => {
  const slug = (rows: Release, id: string) => rows.areas.find(({ area_id }) => area_id === id)?.slug;
  expect(slug(after, '0102-2026')).toBe(slug(before, '0102-2000'));
  for (const { area_id = '' } of before.areas) {
    if (area_id !== '0102-2000') expect(slug(after, area_id), area_id).toBe(slug(before, area_id));
  }
});

it('verdicts go on as they were, in the area and in the one above it', () => {
  const columns = [
    'programme',
    'target',
    'period',
    'status',
    'reason',
    'numerator',
    'denominator',
    'value',
    'required',
  ];
  const verdicts = (rows: Release) =>
    pick(of(rows.progress, '0102-2000', '0102-2026', 'C1-2000'), ...columns).sort();
  expect(verdicts(after)).toEqual(verdicts(before));
  expect(verdicts(after).length).toBeGreaterThan(5);
  const spans = of(after.progress, '0102-2026').map(({ period = '' }) => period);
  expect(new Set(spans)).toEqual(new Set(['2026-H1']));
});
