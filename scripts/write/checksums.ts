import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedFile } from './file.ts';

/** The one file that no list of checksums can name: their own. */
export const checksumFile = 'checksums.txt';

/** Writes the checksums of all files of a release as `sha256sum --check` reads them, in the order of their paths. */
export async function writeChecksums(folder: string, files: readonly PublishedFile[]): Promise<void> {
  const lines = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  await writeFile(join(folder, checksumFile), lines.join(''));
}
