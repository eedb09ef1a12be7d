import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Lock, lockFolder, lockPath } from '../../../scripts/write/lock.ts';
import { inFolder } from '../cases.ts';

/** A process that has ended: its number belongs to nobody, or to somebody else. */
function ended(): number {
  return spawnSync(process.execPath, ['--eval', '']).pid;
}

async function left(target: string, owner: unknown): Promise<void> {
  await writeFile(lockPath(target), typeof owner === 'string' ? owner : JSON.stringify(owner));
}

describe('lockFolder', () => {
  it('keeps a second run out, tells it why in both languages, and lets it in afterwards', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      const lock = await lockFolder(target);
      await expect(lockFolder(target)).rejects.toThrow(
        `một lượt chạy khác (tiến trình ${process.pid}) đang ghi vào ${target}. Chờ lượt đó xong rồi chạy lại. / Another run (process ${process.pid}) is writing to ${target}. Wait for it to end, then run again.`,
      );
      await lock.confirm();
      await lock.release();
      await (await lockFolder(target)).release();
      expect(await readdir(folder)).toEqual([]);
    });
  });

  it('stands beside the folder: other folders there are free', async () => {
    await inFolder(async (folder) => {
      const locks = await Promise.all(['one', 'two'].map((name) => lockFolder(join(folder, name))));
      await mkdir(join(folder, 'one'));
      expect(await readdir(folder)).toEqual(['.release-one-lock', '.release-two-lock', 'one']);
      for (const lock of locks) await lock.release();
    });
  });

  it('lets one of many in that come at once', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      await left(target, { pid: ended(), host: hostname(), started: null, token: 'a' });
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(target)));
      const held: Lock[] = [];
      for (const each of tries) {
        if (each.status === 'rejected') continue;
        // One that came late may have taken the lock of another away: that one must not go on.
        if (
          await each.value.confirm().then(
            () => true,
            () => false,
          )
        )
          held.push(each.value);
      }
      expect(held).toHaveLength(1);
      await held[0]?.release();
      expect(await readdir(folder)).toEqual([]);
    });
  });

  it.each([
    ['a process that has ended', () => ({ pid: ended(), host: hostname(), started: null, token: 'a' })],
    [
      'a process whose number another has now',
      () => ({ pid: process.ppid, host: hostname(), started: '1', token: 'a' }),
    ],
    ['a run that was cut off while it made the lock', () => ''],
    ['a disk that lost power', () => '\0\0\0\0'],
    ['somebody else', () => '{"pid": "12"}'],
  ])('takes over what %s left', async (_, owner) => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      await left(target, owner());
      const lock = await lockFolder(target);
      await lock.confirm();
      await lock.release();
      expect(await readdir(folder)).toEqual([]);
    });
  });

  it('waits for a run that is just making the lock', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      await left(target, '');
      const second = lockFolder(target);
      await left(target, { pid: process.ppid, host: hostname(), started: null, token: 'a' });
      await expect(second).rejects.toThrow(`(process ${process.ppid})`);
    });
  });

  it('leaves the lock of another machine to people, and says where it is', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      await left(target, { pid: ended(), host: 'may-hai', started: null, token: 'a' });
      await expect(lockFolder(target)).rejects.toThrow(
        `máy “may-hai” đang ghi vào ${target}, hoặc đã dừng giữa chừng. Chờ máy đó xong rồi chạy lại; nếu chắc rằng không còn ai ghi, xóa tệp ${lockPath(target)}.`,
      );
      expect(await readFile(lockPath(target), 'utf8')).toContain('may-hai');
    });
  });

  it('tells the run that lost its lock, which then leaves the lock of the other alone', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      const lock = await lockFolder(target);
      const other = { pid: process.ppid, host: hostname(), started: null, token: 'a' };
      await left(target, other);
      await expect(lock.confirm()).rejects.toThrow(`(process ${process.ppid})`);
      await lock.release();
      expect(JSON.parse(await readFile(lockPath(target), 'utf8'))).toEqual(other);
    });
  });

  it('is free again when a run is killed', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      const code = `const { lockFolder } = await import(${JSON.stringify(join(process.cwd(), 'scripts/write/lock.ts'))});
        await lockFolder(${JSON.stringify(target)}); console.log('held'); setInterval(() => {}, 1000);`;
      const run = spawn(process.execPath, ['--input-type=module', '--eval', code]);
      await once(run.stdout, 'data');
      await expect(lockFolder(target)).rejects.toThrow(`(process ${run.pid})`);
      run.kill('SIGKILL');
      await once(run, 'exit');
      await (await lockFolder(target)).release();
    });
  });
});
