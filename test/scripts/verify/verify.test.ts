import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../../../scripts/serve/server.ts';
import { verify } from '../../../scripts/verify.ts';
import { closed, released, writeWorld } from '../protect/attacks/world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let home: string;
let copy: string;
let said = '';

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'verify-test-'));
  const data = join(home, 'in');
  await writeWorld(data, { rows: ['A,2024,members,12,,,,', 'B,2024,members,14,,,,'] });
  await released(data, join(home, 'data'));
  await closed(data);
  await cp(join(data, 'releases', '1.0.0'), join(home, 'data', 'releases', '1.0.0'), { recursive: true });
});
afterAll(() => rm(home, { recursive: true, force: true }));

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'verify-copy-'));
  await cp(join(home, 'data'), copy, { recursive: true });
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (said += String(text)) !== '');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(copy, { recursive: true, force: true });
});

/** Spoils a copy of the release and checks it; gives the status and what was told. */
async function after(spoil: () => Promise<unknown>, place = copy): Promise<[number, string]> {
  await spoil();
  return [await verify([place, '--lang', 'vi']), said];
}

describe('npm run verify', () => {
  it('finds a draft, a closed release and a served one whole', async () => {
    expect(await verify([copy])).toBe(0);
    expect(said).toMatch(/Bản 2024-draft nguyên vẹn: \d+ tệp/);
    expect(await verify([join(copy, 'releases', '1.0.0', 'catalog.json')])).toBe(0);
    expect(said).toContain('Bản 1.0.0 nguyên vẹn');
    const site = await serve({ root: home, port: 0 });
    try {
      expect(await verify([new URL('data/', site.url).href])).toBe(0);
      expect(await verify([new URL('data/releases/1.0.0', site.url).href])).toBe(0);
      expect(await verify([new URL('in/', site.url).href])).toBe(5);
    } finally {
      await site.close();
    }
  });

  it('tells a file that was cut off, replaced, lost or put beside the others', async () => {
    const table = join(copy, 'progress.parquet');
    expect(await after(() => truncate(table, 100))).toEqual([
      1,
      expect.stringMatching(/^ {2}progress\.parquet: có 100 byte, danh mục ghi/),
    ]);
    said = '';
    const bytes = await readFile(join(home, 'data', 'progress.parquet'));
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    expect(await after(() => writeFile(table, bytes))).toEqual([
      1,
      expect.stringContaining('progress.parquet: nội dung đã bị thay'),
    ]);
    said = '';
    expect(await after(() => rm(table))).toEqual([
      1,
      expect.stringContaining('progress.parquet: thiếu tệp này'),
    ]);
    said = '';
    const spoil = () =>
      Promise.all([
        cp(join(home, 'data', 'progress.parquet'), table),
        writeFile(join(copy, 'observations', 'more.csv'), ''),
      ]);
    expect(await after(spoil)).toEqual([1, expect.stringContaining('observations/more.csv: tệp lạ')]);
  });

  it('looks at the files of targets and areas too, and at what the catalogue says of rows', async () => {
    const twins = JSON.parse(await readFile(join(copy, 'twins.json'), 'utf8')) as {
      files: { path: string }[];
    };
    const twin = twins.files[0]?.path ?? '';
    expect(await after(() => rm(join(copy, twin)))).toEqual([
      1,
      expect.stringContaining(`${twin}: thiếu tệp này`),
    ]);
    await cp(join(home, 'data', twin), join(copy, twin));
    said = '';
    const catalog = JSON.parse(await readFile(join(copy, 'catalog.json'), 'utf8')) as {
      files: { path: string; rows: number | null }[];
    };
    const files = catalog.files.map((file) => (file.path === 'areas.csv' ? { ...file, rows: 999 } : file));
    const [status, told] = await after(() =>
      writeFile(join(copy, 'catalog.json'), JSON.stringify({ ...catalog, files })),
    );
    expect(status).toBe(1);
    expect(told).toMatch(/areas\.csv: có \d+ dòng, danh mục ghi 999/);
    expect(told).toContain('catalog.json: không khớp với checksums.txt');
  });

  it('asks for a folder with a catalogue, and for an address of this machine', async () => {
    expect(await verify([])).toBe(2);
    expect(await verify(['https://data.example/data/'])).toBe(2);
    expect(await verify([join(copy, 'nowhere')])).toBe(5);
    expect(await verify([join(copy, 'observations')])).toBe(5);
    const catalog = JSON.stringify({
      release: '1',
      files: [{ path: '../x', format: 'csv', rows: null, bytes: 1, sha256: '0'.repeat(64) }],
    });
    expect(await after(() => writeFile(join(copy, 'catalog.json'), catalog))).toEqual([
      5,
      expect.any(String),
    ]);
  });
});
