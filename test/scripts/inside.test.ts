import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isInside } from '../../scripts/inside.ts';
import { inFolder } from './cases.ts';

it('knows what lies in a folder, whether or not it exists', () => {
  expect(isInside('public/marked', 'public')).toBe(true);
  expect(isInside('public', 'public/')).toBe(true);
  expect(isInside('./a/../public/x/y', 'public')).toBe(true);
  expect(isInside('public-not', 'public')).toBe(false);
  expect(isInside('..marked', '.')).toBe(true);
  expect(isInside('../marked', '.')).toBe(false);
});

it('follows links', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), join(folder, 'link'));
    expect(isInside(join(folder, 'link', 'new'), join(folder, 'real'))).toBe(true);
  });
});
