import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Fault, InputsError } from './fault.ts';

/** A release that was published for good: an input of all that come after it. */
export interface ClosedRelease {
  readonly version: string;
  readonly as_of: string;
  readonly folder: string;
  /** Paths of its files, relative to the folder. */
  readonly files: readonly string[];
}

const catalogSchema = z.object({
  as_of: z.string(),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
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
    found.push({ version, as_of: catalog.as_of, folder: own, files: catalog.files.map(({ path }) => path) });
  }
  if (faults.length > 0) throw new InputsError(faults);
  return found;
}

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
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function readCatalog(folder: string): Promise<z.infer<typeof catalogSchema> | undefined> {
  try {
    return catalogSchema.parse(JSON.parse(await readFile(join(folder, 'catalog.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

/** By their numbers: 1.10.0 comes after 1.9.0. */
function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
