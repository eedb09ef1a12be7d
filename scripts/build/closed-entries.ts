import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClosedEntry } from '../../src/release/changes.ts';
import { type ClosedRelease, closedCatalogSchema } from '../read/closed-releases.ts';

/** Closed releases as `releases.json` lists them, the newest first, from their own catalogues. */
export async function closedEntries(closed: readonly ClosedRelease[]): Promise<ClosedEntry[]> {
  const entries = closed.map(async ({ version, folder }, index): Promise<ClosedEntry> => {
    const text = await readFile(join(folder, 'catalog.json'), 'utf8');
    const { as_of, date, kind, illustrative, files } = closedCatalogSchema.parse(JSON.parse(text));
    return {
      ...{ version, as_of, date, kind, illustrative },
      previous: closed[index - 1]?.version ?? null,
      folder: `releases/${version}/`,
      files: files.length,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    };
  });
  return (await Promise.all(entries)).toReversed();
}
