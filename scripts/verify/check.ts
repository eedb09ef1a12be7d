import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { releasesFile } from '../../src/release/changes.ts';
import { openDatabase, query } from '../read/database.ts';
import { checksumFile } from '../write/checksums.ts';

/** What is wrong with one file of a release. */
export type Problem =
  | { readonly kind: 'missing' | 'extra' | 'replaced' | 'unlisted'; readonly path: string }
  | { readonly kind: 'size' | 'rows'; readonly path: string; readonly told: number; readonly found: number };

/** What came of checking a release. */
export interface Verified {
  readonly release: string;
  /** Files that were looked at, the catalogue left out. */
  readonly files: number;
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

/** Thrown where there is no catalogue to check by. */
export class NoCatalog extends Error {}

const inside = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\]+$/, 'a path inside the release');
const fileSchema = z.object({
  path: inside,
  format: z.string(),
  rows: z.number().nullable(),
  bytes: z.number(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
/** A file as a catalogue lists it. */
export type Listed = z.infer<typeof fileSchema>;
const catalogSchema = z.object({ release: z.string(), files: z.array(fileSchema) });
const twinsSchema = z.object({ files: z.array(fileSchema) });

/** The name of the catalogue, and of the list of the files of each target and area, which it leaves to it. */
export const catalogFile = 'catalog.json';
export const twinsFile = 'twins.json';

/** Reads a catalogue. Throws {@link NoCatalog} for what is none. */
export function readCatalog(text: string | undefined): z.infer<typeof catalogSchema> {
  const found = catalogSchema.safeParse(parsed(text));
  if (!found.success) throw new NoCatalog();
  return found.data;
}

/** Reads the further files that `twins.json` lists; none where it is missing or broken, which its checksum tells. */
export function readTwins(text: string | undefined): readonly Listed[] {
  return twinsSchema.safeParse(parsed(text)).data?.files ?? [];
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/**
 * Checks a release in a folder against its own catalogue and checksums: that each file is there, of the size, the
 * content and the number of rows that it should be, and that there is no other.
 * @param whole whether the folder is all there is, so that what it holds beyond its lists is told
 */
export async function checkRelease(folder: string, whole = true): Promise<Verified> {
  const text = (name: string) => readFile(join(folder, name), 'utf8').catch(() => undefined);
  const catalog = readCatalog(await text(catalogFile));
  const files = [...catalog.files, ...readTwins(await text(twinsFile))];
  const problems: Problem[] = [];
  const sums = new Map<string, string>();
  const connection = await openDatabase();
  try {
    for (const file of files) problems.push(...(await checkFile(connection, folder, file, sums)));
  } finally {
    connection.closeSync();
  }
  problems.push(...(await checkSums(folder, await text(checksumFile), sums)));
  const listed = new Set([...files.map(({ path }) => path), catalogFile, checksumFile]);
  if (whole) problems.push(...(await beyond(folder, listed)));
  return {
    release: catalog.release,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    problems,
  };
}

async function checkFile(
  connection: DuckDBConnection,
  folder: string,
  { path, format, rows, bytes, sha256 }: Listed,
  sums: Map<string, string>,
): Promise<Problem[]> {
  const file = join(folder, path);
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined) return [{ kind: 'missing', path }];
  const sum = await hash(file);
  sums.set(path, sum);
  if (size !== bytes) return [{ kind: 'size', path, told: bytes, found: size }];
  if (sum !== sha256) return [{ kind: 'replaced', path }];
  if (rows === null) return [];
  const found = await countRows(connection, file, format);
  return found === undefined || found === rows ? [] : [{ kind: 'rows', path, told: rows, found }];
}

/** Every line of the list of checksums is true, the one of the catalogue too, and no file is left out of it. */
async function checkSums(
  folder: string,
  text: string | undefined,
  sums: ReadonlyMap<string, string>,
): Promise<Problem[]> {
  if (text === undefined) return [{ kind: 'missing', path: checksumFile }];
  const told = new Map(
    text.split('\n').flatMap((line) => {
      const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      return sum !== undefined && path !== undefined ? [[path, sum] as const] : [];
    }),
  );
  const found = new Map([...sums, [catalogFile, await hash(join(folder, catalogFile))]]);
  return [...found].flatMap(([path, sum]): Problem[] =>
    told.get(path) === sum ? [] : [{ kind: 'unlisted', path }],
  );
}

async function hash(file: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of createReadStream(file)) sum.update(chunk as Buffer);
  return sum.digest('hex');
}

/** Readers of tables by the names of their formats. */
const readers: Readonly<Record<string, string>> = {
  parquet: 'read_parquet($file)',
  csv: "read_csv($file, header = true, all_varchar = true, quote = '\"', delim = ',')",
};

/** The rows of a table; undefined for a format that is not read here. -1 where its content can't be read. */
async function countRows(
  connection: DuckDBConnection,
  file: string,
  format: string,
): Promise<number | undefined> {
  if (format === 'json') return (JSON.parse(await readFile(file, 'utf8')) as unknown[]).length;
  const reader = readers[format];
  if (reader === undefined) return undefined;
  try {
    const [row] = await query<{ rows: number }>(
      connection,
      `SELECT count(*)::INTEGER AS rows FROM ${reader}`,
      {
        file,
      },
    );
    return row?.rows ?? 0;
  } catch {
    return -1;
  }
}

/** Files that no list names. Of a site's own folder its compressed copies and its earlier releases are no part. */
async function beyond(folder: string, listed: ReadonlySet<string>): Promise<Problem[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => !listed.has(path) && !listed.has(path.replace(/\.br$/, '')))
    .filter((path) => !path.startsWith('releases/') && !path.startsWith(releasesFile))
    .toSorted()
    .map((path): Problem => ({ kind: 'extra', path }));
}
