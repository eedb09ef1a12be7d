import type { Site } from '../site/site.ts';
import type { BrowserEngine } from './browser.ts';
import { checkedFiles, type FileSource } from './checked-files.ts';
import { download } from './download.ts';
import { type Lookup, lookup } from './lookup.ts';
import { type Catalog, readRelease } from './release.ts';

/**
 * The whole release with its lookups, read in the browser from the published files, each compared with the
 * catalogue. Where the site does not say where it stands, it stands where the page does.
 * @param folder address of the release, with a slash at the end
 * @param open starts the engine over these files
 * @throws EngineFault; the signal's reason when aborted
 */
export async function readBrowserRelease(
  folder: string,
  signal: AbortSignal,
  open: (source: FileSource) => Promise<BrowserEngine>,
): Promise<Lookup> {
  const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
  const catalog = json(await download(`${folder}catalog.json`, { signal })) as Catalog;
  const source = checkedFiles(folder, new Map(catalog.files.map((file) => [file.path, file])));
  const [engine, site] = await Promise.all([open(source), source('site.json', signal)]);
  const here = { origin: location.origin, ...(json(site) as Site) };
  return lookup(await readRelease(engine, catalog, here));
}
