import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Keeps finished files under a hash of what they were made from, so that a run can be stopped and gone on with. */
export interface Store {
  /** The file of this key and ending, or undefined. */
  find(key: string, ending: string): string | undefined;
  /** Puts a file there, whole or not at all, and gives its path. */
  keep(key: string, ending: string, bytes: Uint8Array): string;
}

/** A store in a folder, which need not exist. */
export function openStore(folder: string): Store {
  const path = (key: string, ending: string): string => join(folder, `${key}.${ending}`);
  return {
    find: (key, ending) => (existsSync(path(key, ending)) ? path(key, ending) : undefined),
    keep(key, ending, bytes) {
      mkdirSync(folder, { recursive: true });
      const file = path(key, ending);
      writeFileSync(`${file}.new`, bytes);
      renameSync(`${file}.new`, file);
      return file;
    },
  };
}

/** The key of what is made from a page by some version of the maker. */
export function keyOf(...made: readonly string[]): string {
  return createHash('sha256').update(made.join('\0')).digest('hex').slice(0, 32);
}

/** Puts a kept file into the site. */
export function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, `${to}.new`);
  renameSync(`${to}.new`, to);
}
