import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { release } from '../../../scripts/release.ts';
import type { Catalog } from '../../../scripts/write/describe.ts';
import type { Changes } from '../../../src/release/changes.ts';
import { contents, inFolder } from '../cases.ts';
import { writeWorld } from '../protect/attacks/world.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 120_000 });

const rows = (A: number, more: readonly string[] = []) => [
  `A,2024,members,${A},,,,`,
  'B,2024,members,14,,,,',
  ...more,
];
let said: string[] = [];

beforeEach(() => {
  said = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

const json = async <T>(...path: string[]): Promise<T> =>
  JSON.parse(await readFile(join(...path), 'utf8')) as T;

/** Runs the command on a data folder. */
const close = (data: string, ...args: string[]) => release([...args, '--in', data, '--date', '2026-01-31']);

describe('npm run release', () => {
  it('closes release after release, each with what changed, and never with too small a step', async () => {
    await inFolder(async (data) => {
      const own = (version: string) => join(data, 'releases', version);
      await writeWorld(data, { rows: rows(12) });
      expect(await close(data, 'minor')).toBe(0);
      expect(said.join('')).toContain('Đã phát hành bản 1.0.0');
      expect(said.join('')).toContain('npm run build -- --release 1.0.0');
      const first = await json<Catalog>(own('1.0.0'), 'catalog.json');
      expect(first).toMatchObject({
        release: '1.0.0',
        closed: true,
        date: '2026-01-31',
        kind: 'major',
        previous: null,
      });
      const kept = await contents(own('1.0.0'));
      // Tables as Parquet, what is no table, the catalogue and the checksums of all; nothing else.
      expect([...kept.keys()].toSorted()).toEqual(
        [...first.files.map(({ path }) => path), 'catalog.json', 'checksums.txt'].toSorted(),
      );
      expect(first.files.filter(({ rows: count, format }) => count !== null && format !== 'parquet')).toEqual(
        [],
      );
      expect(first.files.map(({ path }) => path)).toContain('changes.parquet');
      for (const { path, bytes, sha256 } of first.files) {
        const text = Buffer.from(kept.get(path) ?? '', 'latin1');
        expect([path, text.length, createHash('sha256').update(text).digest('hex')]).toEqual([
          path,
          bytes,
          sha256,
        ]);
      }
      const told = (await json<Changes>(own('1.0.0'), 'changes-summary.json')) satisfies Changes;
      expect(told).toMatchObject({ release: '1.0.0', since: null, words: { vi: [], en: [] } });

      // A revised number: more than words.
      await writeWorld(data, { rows: rows(32) });
      const before = await contents(join(data, 'releases'));
      expect(await close(data, 'patch')).toBe(2);
      expect(said.join('')).toContain('Chạy lại: npm run release -- minor');
      expect(await contents(join(data, 'releases'))).toEqual(before);
      expect(await close(data, 'minor')).toBe(0);
      expect(await json<Catalog>(own('1.1.0'), 'catalog.json')).toMatchObject({
        kind: 'minor',
        previous: '1.0.0',
      });
      const revised = await json<Changes>(own('1.1.0'), 'changes-summary.json');
      expect(revised).toMatchObject({ since: { version: '1.0.0', date: '2026-01-31' }, needed: 'minor' });
      expect(revised.counts.figure.revised).toBeGreaterThan(0);
      expect(revised.words.vi[0]).toMatch(/^Sửa \d+ số liệu/);

      // A number that is taken back: more than a revision.
      await writeWorld(data, { rows: rows(32).slice(0, 1) });
      expect(await close(data, 'minor')).toBe(2);
      expect(said.join('')).toContain('Chạy lại: npm run release -- major');
      expect(await close(data, 'major')).toBe(0);
      expect(
        (await json<Changes>(own('2.0.0'), 'changes-summary.json')).counts.figure.withdrawn,
      ).toBeGreaterThan(0);

      // Nothing new at all: a patch will do. What was closed has not moved by a byte.
      expect(await close(data, 'patch')).toBe(0);
      expect((await json<Changes>(own('2.0.1'), 'changes-summary.json')).words.vi).toEqual([]);
      for (const [path, text] of before)
        expect([path, (await contents(join(data, 'releases'))).get(path)]).toEqual([path, text]);
    });
  });

  it('is kept back by what keeps npm run data back, and leaves nothing behind', async () => {
    await inFolder(async (data) => {
      await writeWorld(data, { rows: rows(12, ['Nowhere,2024,members,3,,,,']) });
      expect(await close(data, 'major')).toBe(1);
      expect(said.join('')).toContain('Chưa phát hành');
      await writeWorld(data, { rows: rows(12) });
      await cp('test/fixtures/exports/cases/E701-header', join(data, 'exports'), { recursive: true });
      expect(await close(data, 'major')).toBe(3);
      expect(await contents(join(data, 'releases'))).toEqual(new Map());
    });
  });

  it('does not pass over a folder that is no release, nor over one that was spoiled', async () => {
    await inFolder(async (data) => {
      await writeWorld(data, { rows: rows(12) });
      await mkdir(join(data, 'releases', 'old'), { recursive: true });
      expect(await close(data, 'major')).toBe(1);
      expect(said.join('')).toMatch(/releases\/old/);
      await rm(join(data, 'releases', 'old'), { recursive: true });
      // Halves that a closing left which was cut off are no one's release and stand in nobody's way.
      for (const half of ['.release-closing', '.release-1.0.0-staging']) {
        await mkdir(join(data, 'releases', half));
        await writeFile(join(data, 'releases', half, 'progress.parquet'), 'half');
      }
      expect(await close(data, 'major')).toBe(0);
      await writeFile(join(data, 'releases', '1.0.0', 'progress.parquet'), 'spoiled');
      expect(await close(data, 'major')).toBe(1);
      expect(
        [...(await contents(join(data, 'releases'))).keys()].filter((path) => !path.startsWith('1.0.0/')),
      ).toEqual([]);
    });
  });

  it('refuses a command line that it does not understand', async () => {
    for (const args of [
      [],
      ['huge'],
      ['major', 'minor'],
      ['major', '--accept-partial'],
      ['major', '--out', 'x'],
    ]) {
      expect([args, await close('nowhere', ...args)]).toEqual([args, 2]);
    }
    expect(await release(['major', '--in', 'nowhere', '--date', '2026-02-30'])).toBe(2);
    expect(said.join('')).toContain('npm run release -- major|minor|patch');
  });
});
