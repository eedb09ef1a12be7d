import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { contents, inFolder } from '../cases.ts';
import { startRun } from './run.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 120_000 });

const names = ['sound', 'revised', 'people', 'W601-repeat', 'E501-numbers'];
// Findings go into the report of the release too, by kind.
const flags = ['--accept-partial'];
const backwards = ['--import', join(process.cwd(), 'test/scripts/write/backwards.ts')];

it('gives the same bytes whatever the time zone, language, folder and order of files', async () => {
  await inFolder(async (folder) => {
    const plain = join(folder, 'plain');
    expect((await startRun(plain, names, { flags }).ended).status).toBe(0);
    const expected = await contents(plain);
    expect(expected.size).toBeGreaterThan(20);
    const elsewhere = {
      'far east': { env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
      'far west': { env: { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' } },
      'another folder': { cwd: tmpdir() },
      'files backwards': { node: backwards },
    };
    for (const [what, given] of Object.entries(elsewhere)) {
      const out = join(folder, 'deeper', what, 'data');
      await mkdir(join(folder, 'deeper', what), { recursive: true });
      expect((await startRun(out, names, { ...given, flags }).ended).status, what).toBe(0);
      expect(await contents(out), what).toEqual(expected);
    }
  });
});
