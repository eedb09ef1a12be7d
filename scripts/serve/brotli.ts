import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { languages } from '../../src/i18n/language.ts';
import { compressible, smallestPacked } from './media.ts';

/**
 * The engine's module is sent to a slow line for some ten seconds and changes once a year: it gets the
 * best that Brotli can do (3.07 to 2.64 MB), for half a minute of one core, once. So do scripts, a twelfth smaller
 * then, which change with the code alone, and the few long pages; the few dozen that many pass through; and what is
 * longest of what other sites' pages wait for. Everything else is packed anew with each build, where 9 is nearly as
 * small and many times quicker.
 */
const qualityOf = (file: string, bytes: number): number =>
  /\.(wasm|js)$/.test(file) ||
  (file.endsWith('.html') && (bytes >= longPage || isFirst(file))) ||
  (/(^|[\\/])nhung[\\/]/.test(file) && bytes >= longEmbed)
    ? best
    : 9;
const best = 11;
/** The few pages of this size and more are what readers wait for longest: a tenth less is worth half a second each. */
const longPage = 250_000;
/** The first page, the lists and the explorer, in each language: a fourteenth less of some two dozen pages. */
const isFirst = (file: string): boolean => {
  const steps = file.split(/[\\/]/);
  return steps.slice(languages.some((language) => language === steps[0]) ? 1 : 0).length <= 2;
};
/** From this size on what embeds are made of is packed best: an eighth less, of some hundred files. */
const longEmbed = 8_000;
/** From this size on a file's compressed form is kept between builds, as is whatever took long, and the release. */
const cachedFrom = 500_000;
const isKept = (file: string, bytes: number): boolean =>
  bytes >= cachedFrom || qualityOf(file, bytes) === best || /^data[\\/]/.test(file);
const keptDays = 30;

const brotli = promisify(brotliCompress);

export interface Compressed {
  readonly files: number;
  /** Bytes of these files, as they are and compressed. */
  readonly before: number;
  readonly after: number;
  /** How many came from the cache. */
  readonly cached: number;
}

/**
 * Puts `<file>.br` beside every file under `root` that gains by it. Big ones are kept in `cache`
 * under a hash of their content, since they take seconds and seldom change.
 */
export async function compressFolder(root: string, cache: string): Promise<Compressed> {
  await mkdir(cache, { recursive: true });
  const waiting = await compressibleFiles(root);
  const total = { files: 0, before: 0, after: 0, cached: 0 };
  const worker = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const file = join(root, name);
      const plain = await readFile(file);
      if (plain.length < smallestPacked) continue;
      const quality = qualityOf(name, plain.length);
      const known = isKept(name, plain.length) ? cached(cache, plain, quality) : undefined;
      const hit = known !== undefined && (await restore(known, `${file}.br`));
      if (!hit) {
        const packed = await compress(plain, quality);
        await writeFile(`${file}.br`, packed);
        if (known) await keep(known, packed);
      }
      total.files += 1;
      total.before += plain.length;
      total.after += (await stat(`${file}.br`)).size;
      total.cached += hit ? 1 : 0;
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  await prune(cache);
  return total;
}

/**
 * Puts the compressed form of a file into the cache unless it is there: begun early, it is done by the time
 * {@link compressFolder} comes to the copy of that file, on a core that the build leaves free.
 * @param name of the file in the folder that will be compressed
 */
export async function compressAhead(file: string, cache: string, name = basename(file)): Promise<void> {
  await mkdir(cache, { recursive: true });
  const plain = await readFile(file);
  const quality = qualityOf(name, plain.length);
  const known = cached(cache, plain, quality);
  if (!existsSync(known)) await keep(known, await compress(plain, quality));
}

/** The same for the files of a folder of which {@link compressFolder} keeps the compressed form, one after the other. */
export async function compressFolderAhead(root: string, cache: string): Promise<void> {
  for (const name of await compressibleFiles(root)) {
    const file = join(root, name);
    const { size } = await stat(file);
    if (size >= smallestPacked && isKept(name, size)) await compressAhead(file, cache, name);
  }
}

/** Paths below a folder. */
async function compressibleFiles(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && compressible(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function cached(cache: string, plain: Buffer, quality: number): string {
  return join(cache, `${hash(plain)}-q${quality}.br`);
}

/** The narrowest window reaches over a file of this many bytes. */
const narrowReach = 2 ** 16 - 16;

/**
 * Brotli with the widest window that every browser reads. Where the narrowest reaches over the whole file it gives
 * the same bytes, but for one in ten thousand, for a twelfth of the work: the tables of the wider ones are laid out
 * anew for each of thousands of small files.
 */
function compress(plain: Buffer, quality: number): Promise<Buffer> {
  return brotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: plain.length <= narrowReach ? 16 : constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
}

function hash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

async function restore(known: string, to: string): Promise<boolean> {
  try {
    const now = new Date();
    await utimes(known, now, now);
    await copyFile(known, to);
    return true;
  } catch {
    return false;
  }
}

/** Written aside and renamed, so that a build cut short leaves no half file under a good name. */
async function keep(known: string, packed: Buffer): Promise<void> {
  const aside = `${known}.${process.pid}`;
  await writeFile(aside, packed);
  await rename(aside, known);
}

/** Removes what no build has used for a month. */
async function prune(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const file = join(cache, name);
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > keptDays * 86_400_000) await rm(file, { force: true });
  }
}
