import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Options } from '../../scripts/options.ts';
import { run } from '../../scripts/pipeline.ts';
import type { Report } from '../../scripts/report.ts';

/** A small other subject: lakes, cantons and towns. */
export const base = 'test/fixtures/exports/base';
export const cases = 'test/fixtures/exports/cases';

/** Options of a run over the small subject with the exports of some folders. */
export function options(out: string, folders: readonly string[], more: Partial<Options> = {}): Options {
  return {
    in: base,
    exports: folders,
    out,
    asOf: undefined,
    acceptPartial: false,
    json: false,
    language: undefined,
    marked: undefined,
    proofs: undefined,
    help: false,
    ...more,
  };
}

/** The as-of period that a case asks for in its as-of.txt; undefined: that of the small subject. */
export async function asOfOf(name: string): Promise<string | undefined> {
  const text = await readFile(join(cases, name, 'as-of.txt'), 'utf8').catch(() => undefined);
  return text?.trim();
}

/** Runs without a word. */
export function quietly(wanted: Options): Promise<Report> {
  return run(wanted, () => undefined);
}

/** Gives `use` a folder of its own and removes it afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'publish-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every file of a folder by its path, as text. */
export async function contents(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, string>();
  for (const path of paths.sort()) files.set(path.slice(folder.length + 1), await readFile(path, 'latin1'));
  return files;
}
