import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * A folder that is replaced whole or not at all. What is new grows in `staging`, beside the folder and so
 * on the same disk; the old one stays in place until the new one is complete. One run at a time may do so:
 * see `lock.ts`.
 */
export interface Replacement {
  readonly staging: string;
  /** Puts the staging folder in the place of the old one. */
  commit(): Promise<void>;
  /** Gives up; the old one stays as it is. */
  discard(): Promise<void>;
}

/** Thrown where the folder to replace holds something else than a release, which would be lost. */
export class NoRelease extends Error {
  /** As errors of the disk have one: the message says all that is needed. */
  readonly code = 'NO_RELEASE';
}

/** Begins a replacement of `folder`, after setting right what a run that was cut off has left. */
export async function replaceFolder(folder: string): Promise<Replacement> {
  const target = resolve(folder);
  const { staging, previous } = siblings(target);
  await mkdir(dirname(target), { recursive: true });
  await restore(target);
  await mkdir(staging);
  const commit = async () => {
    await flush(staging);
    if (await exists(target)) await rename(target, previous);
    await rename(staging, target);
    // From here on the new release is there: what fails now costs nothing that the next run would not mend.
    await sync(dirname(target)).catch(() => undefined);
    await clear(target).catch(() => undefined);
  };
  return { staging, commit, discard: () => settle(target) };
}

/**
 * Brings back the last whole release if a run was cut off between taking the old one away and putting the
 * new one in its place, and clears what it left. Throws {@link NoRelease} if the folder is no release.
 */
export async function restore(folder: string): Promise<void> {
  const target = resolve(folder);
  await settle(target);
  await refuseOther(target);
}

async function settle(target: string): Promise<void> {
  const { previous } = siblings(target);
  if ((await exists(previous)) && !(await exists(target))) await rename(previous, target);
  await clear(target);
}

/** Removes all but the release. The previous one is whole while it bears that name: it loses the name first. */
async function clear(target: string): Promise<void> {
  const { staging, previous } = siblings(target);
  await rm(staging, { recursive: true, force: true });
  if (!(await exists(previous))) return;
  await rename(previous, staging);
  await rm(staging, { recursive: true, force: true });
}

/** A slip on the command line must not cost a folder: only a release, or nothing at all, is replaced. */
async function refuseOther(target: string): Promise<void> {
  if (!(await exists(target))) return;
  const names = await readdir(target);
  if (names.length === 0 || names.includes('catalog.json')) return;
  throw new NoRelease(
    `${target} có tệp khác, không phải một bản công bố, nên không bị thay thế: chọn một thư mục trống hoặc chưa có với --out.` +
      ` / ${target} holds other files, not a release, and is left alone: choose an empty or a new folder with --out.`,
  );
}

function siblings(target: string) {
  const base = join(dirname(target), `.release-${basename(target)}`);
  return { staging: `${base}-staging`, previous: `${base}-previous` };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Has everything in the folder on the disk before the folder takes its place. */
async function flush(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(entries.map((entry) => sync(join(entry.parentPath, entry.name))));
  await sync(folder);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
