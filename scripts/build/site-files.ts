import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { closedEntries } from './closed-entries.ts';
import type { ClosedRelease } from '../read/closed-releases.ts';
import { type ReleaseList, releasesFile } from '../../src/release/changes.ts';

/** What the files of a site are put together from. */
export interface SiteParts {
  /** The folder of icons and headers; what it holds of data is left out. */
  readonly common: string;
  /** The folder of the release that the site shows. */
  readonly release: string;
  /** Served beside it for good. */
  readonly closed: readonly ClosedRelease[];
}

/**
 * Puts together everything that a site serves as it is: icons and headers, the release it shows under `data/`,
 * every closed release under `data/releases/<version>/`, and `data/releases.json`, which lists these. What a run
 * of `npm run data`, at work or cut off, keeps beside the release is no part of a site.
 * @param folder is emptied first
 */
export async function writeSiteFiles({ common, release, closed }: SiteParts, folder: string): Promise<void> {
  const data = join(folder, 'data');
  await rm(folder, { recursive: true, force: true });
  await mkdir(data, { recursive: true });
  const own = resolve(common, 'data');
  const isCommon = (path: string): boolean =>
    path !== own && !path.startsWith(`${own}${sep}`) && !path.startsWith(join(resolve(common), '.release-'));
  await cp(common, folder, { recursive: true, filter: (path) => isCommon(resolve(path)) });
  await cp(release, data, { recursive: true });
  for (const { version, folder: kept } of closed) {
    await cp(kept, join(data, 'releases', version), { recursive: true });
  }
  const list: ReleaseList = {
    newest: closed.at(-1)?.version ?? null,
    releases: await closedEntries(closed),
  };
  await writeFile(join(data, releasesFile), `${JSON.stringify(list, null, 2)}\n`);
}
