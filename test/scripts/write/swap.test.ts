import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFolder, restore } from '../../../scripts/write/swap.ts';
import { inFolder } from '../cases.ts';

async function release(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'catalog.json'), text);
}

const read = (folder: string) => readFile(join(folder, 'catalog.json'), 'utf8');

describe('replaceFolder', () => {
  it('puts the new folder in the place of the old one, and nothing stays beside it', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      await release(target, 'old');
      const replacement = await replaceFolder(target);
      await release(replacement.staging, 'new');
      expect(await read(target)).toBe('old');
      await replacement.commit();
      expect(await read(target)).toBe('new');
      expect(await readdir(folder)).toEqual(['data']);
    });
  });

  it('makes the folder where there was none', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'public', 'data');
      const replacement = await replaceFolder(target);
      await release(replacement.staging, 'first');
      await replacement.commit();
      expect(await read(target)).toBe('first');
    });
  });

  it('leaves the old one when it is given up', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      await release(target, 'old');
      const replacement = await replaceFolder(target);
      await release(replacement.staging, 'half');
      await replacement.discard();
      expect(await read(target)).toBe('old');
      expect(await readdir(folder)).toEqual(['data']);
    });
  });
});

describe('commit', () => {
  it('that cannot take the place leaves the old one there when it is given up', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      await release(target, 'old');
      const replacement = await replaceFolder(target);
      await rm(replacement.staging, { recursive: true });
      await expect(replacement.commit()).rejects.toThrow('ENOENT');
      await rename(target, join(folder, '.release-data-previous'));
      await replacement.discard();
      expect(await read(target)).toBe('old');
      expect(await readdir(folder)).toEqual(['data']);
    });
  });
});

describe('restore', () => {
  it('brings the old release back when a run died between the two renames', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      await release(target, 'old');
      await rename(target, join(folder, '.release-data-previous'));
      await restore(target);
      expect(await read(target)).toBe('old');
    });
  });

  it('clears the old release when the new one is in place', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      await release(target, 'new');
      await release(join(folder, '.release-data-previous'), 'old');
      await restore(target);
      expect(await read(target)).toBe('new');
      expect(await readdir(folder)).toEqual(['data']);
    });
  });

  it('clears what a run that was cut off left', async () => {
    await inFolder(async (folder) => {
      await release(join(folder, '.release-data-staging'), 'half');
      await restore(join(folder, 'data'));
      expect(await readdir(folder)).toEqual([]);
    });
  });

  it('takes only a release for one: other files are never lost', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'data');
      await mkdir(target);
      await writeFile(join(target, 'site.yaml'), 'mine');
      await expect(restore(target)).rejects.toThrow(/is left alone: choose an empty or a new folder/);
      await expect(replaceFolder(target)).rejects.toThrow(/không bị thay thế/);
      expect(await readFile(join(target, 'site.yaml'), 'utf8')).toBe('mine');
      expect(await readdir(folder)).toEqual(['data']);
    });
  });
});
