import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lookup, lookup } from '../../src/release/lookup.ts';
import { openFolder } from '../../src/release/native.ts';
import { type Catalog, readRelease } from '../../src/release/release.ts';
import type { Site } from '../../src/site/site.ts';

/** The release that a built site carries, by default the one in `dist/`. */
export async function builtRelease(folder = 'dist/data'): Promise<Lookup> {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const engine = await openFolder(folder);
  return lookup(await readRelease(engine, json('catalog.json') as Catalog, json('site.json') as Site));
}
