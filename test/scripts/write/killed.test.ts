import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Catalog } from '../../../scripts/write/describe.ts';
import { cases, contents, inFolder, options, quietly } from '../cases.ts';
import { startRun } from './run.ts';

// Dozens of whole runs, each killed and run again.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 });

const older = ['sound'];
const newer = ['sound', 'revised'];
const folders = (names: readonly string[]) => names.map((name) => join(cases, name));
const killer = ['--import', join(process.cwd(), 'test/scripts/write/kill-at.ts')];

/** Moments spread over the length of a run, and the calls that change the disk, in steps. */
const moments = 40;

let home: string;
let before: Map<string, string>;
let after: Map<string, string>;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'killed-'));
  await quietly(options(join(home, 'older'), folders(older)));
  await quietly(options(join(home, 'newer'), folders(newer)));
  before = await contents(join(home, 'older'));
  after = await contents(join(home, 'newer'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const same = (one: Map<string, string>, other: Map<string, string>): boolean =>
  JSON.stringify([...one]) === JSON.stringify([...other]);

/** Which release stands in a folder; a half one is neither. */
async function whole(folder: string): Promise<'old' | 'new' | 'neither'> {
  const found = await contents(folder);
  return same(found, before) ? 'old' : same(found, after) ? 'new' : 'neither';
}

/**
 * What a killed run has left: one whole release, in its place or, for the moment between taking the old
 * one away and putting the new one there, beside it. The next run then does its work and leaves no rubbish.
 */
async function mends(folder: string): Promise<'old' | 'new' | 'beside'> {
  const out = join(folder, 'data');
  const names = await readdir(folder);
  const left = names.includes('data') ? await whole(out) : 'beside';
  if (left === 'beside') expect(await whole(join(folder, '.release-data-previous'))).toBe('old');
  if (left === 'neither') throw new Error(`a half release: ${names.join(', ')}`);
  await quietly(options(out, folders(newer)));
  expect(await whole(out)).toBe('new');
  expect(await readdir(folder)).toEqual(['data']);
  return left;
}

it('has two whole releases to tell apart, each file as its catalogue says', async () => {
  expect(same(before, after)).toBe(false);
  for (const name of ['older', 'newer']) {
    const catalog = JSON.parse(await readFile(join(home, name, 'catalog.json'), 'utf8')) as Catalog;
    const twins = JSON.parse(await readFile(join(home, name, 'twins.json'), 'utf8')) as Pick<
      Catalog,
      'files'
    >;
    const all = [...catalog.files, ...twins.files];
    for (const { path, sha256 } of all) {
      const bytes = await readFile(join(home, name, path));
      expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sha256);
    }
    const listed = [...new Set([...all.map(({ path }) => path), 'catalog.json', 'checksums.txt'])].sort();
    expect([...(await contents(join(home, name))).keys()].sort()).toEqual(listed);
  }
});

it(`killed at any of ${moments} moments of its run, leaves a whole release and a folder that works`, async () => {
  let length = await inFolder(async (folder) => {
    const started = performance.now();
    await startRun(join(folder, 'data'), newer).ended;
    return performance.now() - started;
  });
  let killed = 0;
  // A fixed sequence within each slice of the run, so that a failure comes again.
  let state = 20_251_122;
  for (let moment = 0; moment < moments; moment += 1) {
    state = (state * 48_271) % 2_147_483_647;
    // Any order will do but that of time, or a length that was taken too long would be found out last.
    const slice = (moment * 17) % moments;
    const wait = ((slice + state / 2_147_483_647) / moments) * length;
    await inFolder(async (folder) => {
      const out = join(folder, 'data');
      await cp(join(home, 'older'), out, { recursive: true });
      const started = performance.now();
      const run = startRun(out, newer);
      const over = run.ended.then(() => performance.now() - started);
      await setTimeout(wait);
      run.process.kill('SIGKILL');
      if ((await run.ended).status === null) killed += 1;
      // The machine has less to do than when the length was taken.
      else length = Math.min(length, await over);
      await mends(folder);
    });
  }
  expect(killed).toBeGreaterThan(moments / 4);
});

it('killed before any call that changes the disk, leaves a whole release and a folder that works', async () => {
  const calls = await inFolder(async (folder) => {
    const out = join(folder, 'data');
    await cp(join(home, 'older'), out, { recursive: true });
    const { said } = await startRun(out, newer, { node: killer }).ended;
    return Number(/calls (\d+)/.exec(said)?.[1]);
  });
  expect(calls).toBeGreaterThan(20);
  const seen = new Map<string, number>();
  // In the middle tables are written one like another; at both ends every call is tried.
  const tried = Array.from({ length: calls }, (_, index) => index + 1).filter(
    (call) => call <= 6 || call > calls - 14 || call % 5 === 0,
  );
  for (const call of tried) {
    await inFolder(async (folder) => {
      const out = join(folder, 'data');
      await cp(join(home, 'older'), out, { recursive: true });
      const run = startRun(out, newer, { node: killer, env: { KILL_AT: String(call) } });
      expect((await run.ended).status, `call ${call} of ${calls}`).toBeNull();
      const left = await mends(folder);
      seen.set(left, (seen.get(left) ?? 0) + 1);
    });
  }
  // Every outcome was met: killed before, between and after the two renames.
  expect([...seen.keys()].sort()).toEqual(['beside', 'new', 'old']);
});

it('killed twice in a row, leaves a whole release and a folder that works', async () => {
  await inFolder(async (folder) => {
    const out = join(folder, 'data');
    await cp(join(home, 'older'), out, { recursive: true });
    for (const call of [12, 3, 2, 5]) {
      const run = startRun(out, newer, { node: killer, env: { KILL_AT: String(call) } });
      expect((await run.ended).status).toBeNull();
      expect(await whole(out)).toBe('old');
    }
    await mends(folder);
  });
});
