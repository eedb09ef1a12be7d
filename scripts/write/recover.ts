import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from './lock.ts';
import { restore } from './swap.ts';

/**
 * For what reads a release: brings it back if a run was cut off in the moment between taking the old one
 * away and putting the new one there. Touches nothing where there is one.
 */
export async function recover(folder: string): Promise<void> {
  const present = await access(join(folder, 'catalog.json')).then(
    () => true,
    () => false,
  );
  if (present) return;
  const lock = await lockFolder(folder);
  try {
    await restore(folder);
  } finally {
    await lock.release();
  }
}
