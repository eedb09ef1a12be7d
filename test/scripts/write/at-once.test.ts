import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { lockPath } from '../../../scripts/write/lock.ts';
import { cases, contents, inFolder, options, quietly } from '../cases.ts';
import { startRun } from './run.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 120_000 });

const held = ['--import', join(process.cwd(), 'test/scripts/write/hold-while.ts')];

/** Whether a run holds the lock at this path: it has been written to its end. */
const isHeld = (path: string): Promise<boolean> =>
  readFile(path, 'utf8').then(
    (text) => text.endsWith('\n'),
    () => false,
  );

it('lets the first of two runs do its work; the second says so and stops', async () => {
  await inFolder(async (folder) => {
    const out = join(folder, 'data');
    const alone = join(folder, 'alone');
    await quietly(options(alone, [join(cases, 'sound')]));
    // Held before its end: on a busy machine it could else be done before the second has begun.
    const sign = join(folder, 'held');
    await writeFile(sign, '');
    const first = startRun(out, ['sound'], { node: held, env: { HOLD_WHILE: sign } });
    while (!(await isHeld(lockPath(out)))) await setTimeout(5);
    const second = await startRun(out, ['sound', 'revised']).ended;
    expect(second.status).toBe(5);
    expect(second.said).toContain(
      `một lượt chạy khác (tiến trình ${first.process.pid}) đang ghi vào ${out}. Chờ lượt đó xong rồi chạy lại.`,
    );
    expect(second.said).not.toContain('    at ');
    await rm(sign);
    expect((await first.ended).status).toBe(0);
    expect(await contents(out)).toEqual(await contents(alone));
    expect((await readdir(folder)).sort()).toEqual(['alone', 'data']);
    expect((await startRun(out, ['sound', 'revised']).ended).status).toBe(0);
  });
});
