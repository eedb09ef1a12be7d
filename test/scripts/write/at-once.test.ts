import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { lockPath } from '../../../scripts/write/lock.ts';
import { cases, contents, inFolder, options, quietly } from '../cases.ts';
import { startRun } from './run.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 120_000 });

const there = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

it('lets the first of two runs do its work; the second says so and stops', async () => {
  await inFolder(async (folder) => {
    const out = join(folder, 'data');
    const alone = join(folder, 'alone');
    await quietly(options(alone, [join(cases, 'sound')]));
    const first = startRun(out, ['sound']);
    while (!(await there(lockPath(out)))) await setTimeout(5);
    const second = await startRun(out, ['sound', 'revised']).ended;
    expect(second.status).toBe(5);
    expect(second.said).toContain(
      `một lượt chạy khác (tiến trình ${first.process.pid}) đang ghi vào ${out}. Chờ lượt đó xong rồi chạy lại.`,
    );
    expect(second.said).not.toContain('    at ');
    expect((await first.ended).status).toBe(0);
    expect(await contents(out)).toEqual(await contents(alone));
    expect((await readdir(folder)).sort()).toEqual(['alone', 'data']);
    expect((await startRun(out, ['sound', 'revised']).ended).status).toBe(0);
  });
});
