import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type * as Release from '../../../scripts/write/release.ts';
import { publish } from '../../../scripts/publish.ts';
import { base, cases, contents, inFolder, options, quietly } from '../cases.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const failing = vi.hoisted(() => ({ now: false }));

vi.mock('../../../scripts/write/release.ts', async (original) => {
  const actual = await original<typeof Release>();
  const writeRelease: typeof actual.writeRelease = async (connection, folder, ...rest) => {
    if (!failing.now) return actual.writeRelease(connection, folder, ...rest);
    await writeFile(join(folder, 'catalog.json'), '{');
    throw new Error('the disk is full');
  };
  return { ...actual, writeRelease };
});

it('leaves the last release whole, and nothing beside it, when writing fails halfway', async () => {
  await inFolder(async (folder) => {
    const out = join(folder, 'data');
    await quietly(options(out, [join(cases, 'sound')]));
    const before = await contents(out);
    failing.now = true;
    expect(await publish(['--in', base, '--out', out, '--exports', join(cases, 'revised')])).toBe(5);
    failing.now = false;
    expect(await contents(out)).toEqual(before);
    expect(await readdir(folder)).toEqual(['data']);
  });
});
