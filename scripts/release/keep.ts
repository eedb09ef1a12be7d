import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeChecksums } from '../write/checksums.ts';
import { type Catalog, catalogOf, descriptions, writeCatalog } from '../write/describe.ts';
import type { PublishedFile } from '../write/file.ts';

/**
 * Copies what is kept of a release for good: its tables as Parquet and what is no table, under a catalogue of
 * these. The rest follows from them, see `build/reopen.ts`.
 * @param whole folder of a release as `npm run data` writes it
 * @param folder empty
 */
export async function keepForGood(whole: string, folder: string): Promise<void> {
  const { files, ...head } = JSON.parse(await readFile(join(whole, 'catalog.json'), 'utf8')) as Catalog;
  const kept = files.filter(isKept);
  for (const { path } of kept) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(whole, path), join(folder, path));
  }
  const listing = await writeCatalog(folder, catalogOf(head, kept));
  await writeChecksums(folder, [...kept, listing]);
}

function isKept({ path, format, rows }: PublishedFile): boolean {
  return format === 'parquet' || (rows === null && !descriptions.includes(path));
}
