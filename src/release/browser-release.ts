import type { Site } from '../site/site.ts';
import type { BrowserEngine } from './browser.ts';
import { download } from './download.ts';
import { type Lookup, lookup } from './lookup.ts';
import { type Catalog, readRelease } from './release.ts';

/**
 * The whole release with its lookups, read in the browser from the published files. Where the site does
 * not say where it stands, it stands where the page does.
 * @param folder address of the release, with a slash at the end
 * @throws EngineFault; the signal's reason when aborted
 */
export async function readBrowserRelease(
  engine: BrowserEngine,
  folder: string,
  signal: AbortSignal,
): Promise<Lookup> {
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await download(`${folder}${name}`, { signal })));
  const [catalog, site] = await Promise.all([json('catalog.json'), json('site.json')]);
  const here = { origin: location.origin, ...(site as Site) };
  return lookup(await readRelease(engine, catalog as Catalog, here));
}
