import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * A folder that is replaced whole or not at all. What is new grows in `staging`, beside the folder and so
 * on the same disk; the old one stays in place until the new one is complete.
 */
export interface Replacement {
  readonly staging: string;
  /** Puts the staging folder in the place of the old one. */
  commit(): Promise<void>;
  /** Gives up; the old one stays as it is. */
  discard(): Promise<void>;
}

/** Begins a replacement of `folder`, after setting right what a run that was cut off has left. */
export async function replaceFolder(folder: string): Promise<Replacement> {
  const target = resolve(folder);
  const names = siblings(target);
  await mkdir(dirname(target), { recursive: true });
  await restore(target);
  const staging = `${names.staging}${process.pid}`;
  await mkdir(staging);
  const discard = () => rm(staging, { recursive: true, force: true });
  const commit = async () => {
    await flush(staging);
    if (await exists(target)) await rename(target, names.previous);
    await rename(staging, target);
    await sync(dirname(target));
    await rm(names.previous, { recursive: true, force: true });
  };
  return { staging, commit, discard };
}

/**
 * Brings back the last whole release if a run was cut off between taking the old one away and putting the
 * new one in its place, and clears what dead runs left.
 */
export async function restore(folder: string): Promise<void> {
  const target = resolve(folder);
  const { previous, staging } = siblings(target);
  if (await exists(previous)) {
    if (await exists(target)) await rm(previous, { recursive: true, force: true });
    else await rename(previous, target);
  }
  const parent = dirname(target);
  for (const name of await readdir(parent).catch(() => [])) {
    const path = join(parent, name);
    if (!path.startsWith(staging)) continue;
    const pid = Number(path.slice(staging.length));
    if (pid === process.pid || !isRunning(pid)) await rm(path, { recursive: true, force: true });
  }
}

function siblings(target: string) {
  const base = join(dirname(target), `.release-${basename(target)}`);
  return { staging: `${base}-staging-`, previous: `${base}-previous` };
}

/** Whether a process lives: another run may be writing its own staging folder. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
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
