import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { notReadable } from '../../../scripts/read/regular.ts';
import type { Report } from '../../../scripts/report.ts';
import { base, cases, contents, inFolder, options, quietly } from '../cases.ts';
import { startRun } from './run.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let home: string;
let before: Map<string, string>;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'disk-'));
  await quietly(options(join(home, 'older'), [join(cases, 'sound')]));
  before = await contents(join(home, 'older'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** A small disk in memory; only some users may make one. */
function mount(folder: string, kilobytes: number, more = ''): boolean {
  const how = ['-t', 'tmpfs', '-o', `size=${kilobytes}k${more}`, 'tmpfs', folder];
  return spawnSync('mount', how).status === 0;
}

const mayMount = await inFolder((folder) =>
  Promise.resolve(mount(folder, 64) && spawnSync('umount', [folder]).status === 0),
);

/** Root may read everything: such a test runs as somebody else, who must be able to reach these files. */
const asRoot = process.getuid?.() === 0;
const nobody = 65_534;
const mayBeAnother =
  !asRoot ||
  spawnSync(process.execPath, ['--eval', "require('fs').readFileSync('scripts/publish.ts')"], { uid: nobody })
    .status === 0;

describe('a full disk', () => {
  // Room for nothing at all, for the lock, for some tables, for all but the last file.
  it.skipIf(!mayMount).each([0, 8, 40, 120, 180])(
    'with %i kB left keeps the old release whole, and with room again the next run works (needs the right to mount)',
    async (room) => {
      const disk = await mkdtemp(join(tmpdir(), 'full-'));
      expect(mount(disk, 8000)).toBe(true);
      try {
        const out = join(disk, 'data');
        await cp(join(home, 'older'), out, { recursive: true });
        const { bavail, bsize } = await statfs(disk);
        await writeFile(join(disk, 'ballast'), Buffer.alloc(bavail * bsize - room * 1024));
        const { status, said } = await startRun(out, ['sound', 'revised']).ended;
        expect(status).toBe(5);
        expect(said).toContain('Không đọc hoặc ghi được tệp / Files could not be read or written');
        expect(await contents(out)).toEqual(before);
        expect((await readdir(disk)).sort()).toEqual(['ballast', 'data']);
        await rm(join(disk, 'ballast'));
        expect((await startRun(out, ['sound', 'revised']).ended).status).toBe(0);
        expect(await readdir(disk)).toEqual(['data']);
      } finally {
        spawnSync('umount', ['--lazy', disk]);
        await rm(disk, { recursive: true, force: true });
      }
    },
  );

  it('in the middle of a file keeps the old release whole, and the next run works', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'data');
      await cp(join(home, 'older'), out, { recursive: true });
      // Files end at 8 blocks of 512 bytes, as if nothing more fitted on the disk.
      const command = [process.execPath, 'scripts/publish.ts', '--in', base, '--out', out];
      const run = spawn('sh', ['-c', `trap '' XFSZ; ulimit -f 8; exec "$@"`, 'sh', ...command], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      run.stderr.resume();
      const [status] = (await once(run, 'close')) as [number];
      expect(status).toBe(5);
      expect(await contents(out)).toEqual(before);
      expect(await readdir(folder)).toEqual(['data']);
      await quietly(options(out, [join(cases, 'revised')]));
      expect(await readdir(folder)).toEqual(['data']);
    });
  });
});

describe('what cannot be read', () => {
  const make = (command: string, ...args: string[]): void => {
    expect(spawnSync(command, args).status).toBe(0);
  };
  const odd: readonly [string, (path: string) => void][] = [
    ['a folder', (path) => make('mkdir', path)],
    ['a link to nothing', (path) => make('ln', '-s', '/nowhere/at/all', path)],
    ['a link to itself', (path) => make('ln', '-s', path, path)],
    ['a pipe', (path) => make('mkfifo', path)],
    [
      'a link to a pipe',
      (path) => {
        make('mkfifo', `${path}.pipe`);
        make('ln', '-s', `${path}.pipe`, path);
      },
    ],
  ];

  /** Puts something in the place of a file of the exports or the data folder; gives the findings of the run. */
  async function foundWith(name: string, put: (path: string) => void): Promise<Report['findings']> {
    return inFolder(async (folder) => {
      const out = join(folder, 'data');
      const data = join(folder, 'in');
      await cp(join(home, 'older'), out, { recursive: true });
      await cp(base, data, { recursive: true });
      await cp(join(cases, 'sound'), join(data, 'exports'), { recursive: true });
      const path = join(data, name);
      await rm(path, { force: true });
      put(path);
      const { published, findings } = await quietly(options(out, [], { in: data }));
      expect(published).toBe(false);
      expect(await contents(out)).toEqual(before);
      expect((await readdir(folder)).sort()).toEqual(['data', 'in']);
      return findings;
    });
  }

  const told = (file: string) =>
    expect.arrayContaining([expect.objectContaining({ code: 'E103', file }) as unknown]) as unknown;

  it.each(odd)('%s among the exports is told', async (_, put) => {
    expect(await foundWith('exports/more.csv', put)).toEqual([
      expect.objectContaining({ code: 'E103', file: 'exports/more.csv', message_vi: notReadable.vi }),
    ]);
  });

  it.each(odd)('%s in the place of a sidecar is told', async (_, put) => {
    const [sidecar = ''] = (await readdir(join(cases, 'sound'))).filter((each) => each.endsWith('.yaml'));
    expect(await foundWith(`exports/${sidecar}`, put)).toEqual(
      told(`exports/${sidecar.replace('.yaml', '.csv')}`),
    );
  });

  describe.each(['site.yaml', 'areas.csv', 'programmes/more.yaml'])('in the place of %s', (name) => {
    it.each(odd)('%s is told', async (_, put) => {
      expect(await foundWith(name, put)).toEqual(told(name));
    });
  });

  it('a link to a file is read like the file', async () => {
    await inFolder(async (folder) => {
      const exports = join(folder, 'exports');
      await mkdir(exports);
      for (const name of await readdir(join(cases, 'sound'))) {
        make('ln', '-s', join(process.cwd(), cases, 'sound', name), join(exports, name));
      }
      const report = await quietly(options(join(folder, 'data'), [exports]));
      expect(report.published).toBe(true);
      expect(report.counts.files).toBe(1);
    });
  });

  it.skipIf(!mayBeAnother)(
    'a file without the right to read it is told (needs a user that may read this folder)',
    async () => {
      const said = await inFolder(async (folder) => {
        const exports = join(folder, 'exports');
        await cp(join(cases, 'sound'), exports, { recursive: true });
        const [name = ''] = (await readdir(exports)).filter((each) => each.endsWith('.csv'));
        await chmod(join(exports, name), 0);
        await chmod(folder, 0o777);
        const run = startRun(join(folder, 'data'), [], {
          exports: [exports],
          ...(asRoot && { uid: nobody }),
        });
        const { status, said: words } = await run.ended;
        expect(status).toBe(1);
        expect(await readdir(folder)).toEqual(['exports']);
        return words;
      });
      expect(said.replace(/\s+/g, ' ')).toContain('chưa cho quyền đọc');
    },
  );
});
