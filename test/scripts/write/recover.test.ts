import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../../scripts/write/lock.ts';
import { recover } from '../../../scripts/write/recover.ts';
import { inFolder } from '../cases.ts';

async function release(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'catalog.json'), text);
}

describe('recover', () => {
  it('brings back the release that a run was about to replace when it was cut off', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      await release(target, 'old');
      await rename(target, join(folder, '.release-data-previous'));
      await release(join(folder, '.release-data-staging'), 'half');
      await recover(target);
      expect(await readFile(join(target, 'catalog.json'), 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual(['data']);
    });
  });

  it('leaves a run that is at work alone', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      await release(target, 'old');
      await release(join(folder, '.release-data-staging'), 'growing');
      const lock = await lockFolder(target);
      await recover(target);
      await rename(target, join(folder, '.release-data-previous'));
      await expect(recover(target)).rejects.toThrow('is writing to');
      expect((await readdir(folder)).sort()).toEqual([
        '.release-data-lock',
        '.release-data-previous',
        '.release-data-staging',
      ]);
      await lock.release();
    });
  });

  it('makes no release where there was none', async () => {
    await inFolder(async (folder) => {
      await recover(join(folder, 'data'));
      expect(await readdir(folder)).toEqual([]);
    });
  });
});
