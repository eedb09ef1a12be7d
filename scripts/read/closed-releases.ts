import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { compareVersions, isVersion, kinds } from '../../src/changes/version.ts';
import { type Fault, InputsError } from './fault.ts';

/** A release that was published for good: an input of all that come after it. */
export interface ClosedRelease {
  readonly version: string;
  readonly as_of: string;
  /** The day on which it was closed, ISO; null where its catalogue names none. */
  readonly date: string | null;
  readonly folder: string;
  /** Paths of its files, relative to the folder. */
  readonly files: readonly string[];
}

/** As much of a closed release's catalogue as is relied on. */
export const closedCatalogSchema = z.object({
  as_of: z.string(),
  date: z.string().nullable().default(null),
  kind: z.enum(kinds).nullable().default(null),
  previous: z.string().nullable().default(null),
  illustrative: z.boolean().default(false),
  files: z.array(z.object({ path: z.string(), sha256: z.string(), bytes: z.number() })),
});

/**
 * The closed releases of a data folder, oldest first. Throws {@link InputsError} where one is not what it was
 * when it was closed: nobody may change what was public, since what was told then is known.
 */
export async function closedReleases(folder: string): Promise<readonly ClosedRelease[]> {
  const faults: Fault[] = [];
  const found: ClosedRelease[] = [];
  for (const version of (await versionsIn(join(folder, 'releases'))).toSorted(compareVersions)) {
    const own = join(folder, 'releases', version);
    if (!isVersion(version)) {
      faults.push(fault(version, '', unnamed));
      continue;
    }
    const catalog = await readCatalog(own);
    if (!catalog) {
      faults.push(fault(version, 'catalog.json', broken));
      continue;
    }
    for (const { path, sha256 } of catalog.files) {
      const bytes = await readFile(join(own, path)).catch(() => undefined);
      const same = bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
      // Tables are also kept in forms that follow from the Parquet file; those may be left out.
      if (!same && (bytes !== undefined || path.endsWith('.parquet'))) {
        faults.push(fault(version, path, changed));
      }
    }
    const { as_of, date } = catalog;
    found.push({ version, as_of, date, folder: own, files: catalog.files.map(({ path }) => path) });
  }
  if (faults.length > 0) throw new InputsError(faults);
  return found;
}

const unnamed = {
  vi: 'tên thư mục không phải là số của một bản, như 1.4.0: dời thư mục này ra khỏi releases',
  en: 'the name of this folder is no version, as in 1.4.0: move it out of releases',
};
const broken = {
  vi: 'thiếu hoặc không đọc được danh mục của bản đã công bố: lấy lại thư mục này từ kho lưu trữ',
  en: 'the catalogue of the closed release is missing or can’t be read: take the folder back from version control',
};
const changed = {
  vi: 'tệp của bản đã công bố bị sửa hoặc bị mất, mà điều đã công bố thì không rút lại được: lấy lại tệp này từ kho lưu trữ',
  en: 'this file of a closed release was changed or lost, and what was public can’t be taken back: take it back from version control',
};

function fault(version: string, path: string, message: Fault['message']): Fault {
  return { file: `releases/${version}/${path}`, row: null, column: null, message };
}

async function versionsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  // What a closing that was cut off has left bears a name with a dot before it.
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
}

async function readCatalog(folder: string): Promise<z.infer<typeof closedCatalogSchema> | undefined> {
  try {
    return closedCatalogSchema.parse(JSON.parse(await readFile(join(folder, 'catalog.json'), 'utf8')));
  } catch {
    return undefined;
  }
}
