import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../site/site.ts';
import { type Changes, changesFile, type ReleaseList, releasesFile } from './changes.ts';
import { type Lookup, lookup } from './lookup.ts';
import type { Parameter } from './engine.ts';
import { openFolder } from './native.ts';
import { everyColumn } from './queries.ts';
import type { Quality } from './quality.ts';
import { type Catalog, type CatalogFile, readRelease } from './release.ts';
import {
  type AreaRow,
  type ChangeRow,
  type IndicatorRow,
  type TableName,
  tables,
  type TargetRow,
} from './tables.ts';
import type { BoundaryTopology } from './topology.ts';

/**
 * The release that is built into the site: what `npm run data` wrote, or the closed release that the build was
 * asked for, which then names the folder of all files that are served as they are.
 */
const folder = join(process.env.SITE_FILES ?? 'public', 'data');

let opened: Promise<Lookup> | undefined;

/** The release with its lookups, opened once for all pages of a build. Build only. */
export function published(): Promise<Lookup> {
  opened ??= open();
  return opened;
}

let maps: Promise<readonly BoundaryTopology[]> | undefined;

/** The boundary files of the release, the newest first; none where the data folder has no boundaries. Build only. */
export function publishedBoundaries(): Promise<readonly BoundaryTopology[]> {
  maps ??= published().then(({ catalog }) =>
    catalog.files
      .filter(({ path }) => path.startsWith('boundaries/'))
      .map(({ path }) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as BoundaryTopology)
      .toSorted((a, b) => (a.valid_on > b.valid_on ? -1 : 1)),
  );
  return maps;
}

/** The twins of the release, as `twins.json` lists them. Build only. */
export async function publishedTwins(): Promise<readonly CatalogFile[]> {
  await published();
  return (json('twins.json') as Pick<Catalog, 'files'>).files;
}

type Row = Readonly<Record<string, Parameter>>;

/** The release's own report, `quality.json`. Build only. */
export async function publishedQuality(): Promise<Quality> {
  await published();
  return json('quality.json') as Quality;
}

/** The closed releases that the site serves for good; none where the build put none together. Build only. */
export function publishedReleases(): ReleaseList {
  if (!existsSync(join(folder, releasesFile))) return { newest: null, releases: [] };
  return json(releasesFile) as ReleaseList;
}

/**
 * What changed in a closed release, or in the one that the site shows, in numbers and in words. Build only.
 * @param own the folder of the closed release as `releases.json` names it; left out: the shown one
 */
export function publishedSummary(own = ''): Changes {
  return json(own + changesFile) as Changes;
}

/** What changed in a release, with what its ids stand for in it. */
export interface PublishedChanges {
  readonly told: Changes;
  readonly rows: readonly ChangeRow[];
  readonly areas: readonly AreaRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly targets: readonly TargetRow[];
}

/** What changed in a closed release, or in the one that the site shows, change by change; see {@link publishedSummary}. Build only. */
export async function publishedChanges(own = ''): Promise<PublishedChanges> {
  const engine = await openFolder(join(folder, own));
  async function all<T>(table: TableName): Promise<readonly T[]> {
    await engine.attach(table, `${table}.parquet`, tables[table].columns);
    return engine.rows<T>(everyColumn(table));
  }
  return {
    told: publishedSummary(own),
    rows: await all<ChangeRow>('changes'),
    areas: await all<AreaRow>('areas'),
    indicators: await all<IndicatorRow>('indicators'),
    targets: await all<TargetRow>('targets'),
  };
}

/** A file of the release as it is, or of a closed one with its folder before the path. Build only. */
export function publishedFile(path: string): Uint8Array {
  // A copy of its own: small files share one buffer.
  return new Uint8Array(readFileSync(join(folder, path)));
}

/** The first rows of a published table, as its JSON twin has them. Build only. */
export async function firstRows(stem: string, count: number): Promise<readonly Row[]> {
  await published();
  return (json(`${stem}.json`) as Row[]).slice(0, count);
}

function json(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

/** A release that the site serves. */
export interface ServedRelease {
  readonly release: Lookup;
  /** Of a closed one beside the release that the site shows; undefined for that one. */
  readonly version: string | undefined;
  /** Its folder below that of the release that the site shows. */
  readonly folder: string;
}

let served: Promise<readonly ServedRelease[]> | undefined;

/** The release that the site shows, then the closed ones that it serves beside it, the newest first. Build only. */
export function publishedAll(): Promise<readonly ServedRelease[]> {
  served ??= openAll();
  return served;
}

async function openAll(): Promise<readonly ServedRelease[]> {
  const release = await published();
  const own = release.catalog;
  const closed = publishedReleases()
    .releases.filter(({ version }) => !(own.closed && version === own.release))
    .map(async (entry) => ({
      release: await open(join(folder, entry.folder)),
      version: entry.version,
      folder: entry.folder,
    }));
  return [{ release, version: undefined, folder: '' }, ...(await Promise.all(closed))];
}

/** A closed release that the site serves, be it the one that it shows. Build only. @throws RangeError */
export async function publishedReleaseOf(version: string): Promise<Lookup> {
  const found = (await publishedAll()).find(({ release }) => release.catalog.release === version);
  if (!found) throw new RangeError(`the site serves no release ${version}`);
  return found.release;
}

/** The closed releases that the site serves beside the one it shows, the newest first. Build only. */
export async function publishedClosed(): Promise<readonly Lookup[]> {
  return (await publishedAll()).slice(1).map(({ release }) => release);
}

async function open(from = folder): Promise<Lookup> {
  const engine = await openFolder(from);
  const read = (name: string): unknown => JSON.parse(readFileSync(join(from, name), 'utf8'));
  return lookup(await readRelease(engine, read('catalog.json') as Catalog, read('site.json') as Site));
}
