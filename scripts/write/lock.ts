import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** That nobody else writes to a folder, for as long as it is held. */
export interface Lock {
  /** Throws {@link FolderInUse} if another run has taken the folder meanwhile: nothing may be put in place then. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

/** Thrown where another run writes to the folder, with what to do, in Vietnamese and English. */
export class FolderInUse extends Error {
  /** As errors of the disk have one: the message says all that is needed. */
  readonly code = 'FOLDER_IN_USE';
}

/** Who holds a lock. A process number is given again to others, the moment of the start is not. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  /** The system's own mark of when the process began; null where the system tells none. */
  readonly started: string | null;
  /** What no other run has: one process may make several. */
  readonly token: string;
}

/**
 * Locks a folder for one run by a file beside it. A lock left by a run that was cut off is taken over.
 * Throws {@link FolderInUse} if another run holds it.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const path = lockPath(folder);
  const { pid } = process;
  const token = randomUUID();
  const owner: Owner = { pid, host: hostname(), started: await startOf(pid), token };
  const text = `${JSON.stringify(owner)}\n`;
  await mkdir(dirname(path), { recursive: true });
  while (!(await create(path, text))) {
    const found = await settled(path);
    const other = found === undefined ? undefined : ownerOf(found);
    if (other && (await mayLive(other))) throw new FolderInUse(inUse(folder, path, other));
    if (found !== undefined) await removeDead(path, found, token);
  }
  await clearAside(path);
  return {
    async confirm() {
      const found = await read(path);
      if (found !== text) throw new FolderInUse(inUse(folder, path, ownerOf(found ?? '')));
    },
    async release() {
      if ((await read(path)) === text) await rm(path, { force: true });
    },
  };
}

/** Where the lock of a folder stands. */
export function lockPath(folder: string): string {
  const target = resolve(folder);
  return join(dirname(target), `.release-${basename(target)}-lock`);
}

/** Makes the lock; false if there is one. A lock that could not be written does not stay. */
async function create(path: string, text: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(text);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a dead lock. Of two runs that find it one may come late and take away the new lock of the other:
 * so it looks at what it holds, and gives it back.
 */
async function removeDead(path: string, dead: string, token: string): Promise<void> {
  const aside = `${path}-${token}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await read(aside)) !== dead) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

/** What runs left that were cut off just there. */
async function clearAside(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    if (name.startsWith(`${basename(path)}-`)) await rm(join(dirname(path), name), { force: true });
  }
}

/** The text of a lock; a run that has just made it may still be writing. Undefined if it is gone. */
async function settled(path: string): Promise<string | undefined> {
  let text = await read(path);
  for (let waited = 0; waited < 10 && text !== undefined && !ownerOf(text); waited += 1) {
    await setTimeout(50);
    text = await read(path);
  }
  return text;
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function ownerOf(text: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(text);
    return isOwner(owner) ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, started } = value as Record<string, unknown>;
  return (
    Number.isInteger(pid) && typeof host === 'string' && (started === null || typeof started === 'string')
  );
}

/** Whether the owner may still be at work; of another machine nobody here can tell. */
async function mayLive({ pid, host, started }: Owner): Promise<boolean> {
  if (host !== hostname()) return true;
  if (!isRunning(pid)) return false;
  const now = await startOf(pid);
  return started === null || now === null || started === now;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user lives, though it may not be signalled.
    return codeOf(error) === 'EPERM';
  }
}

/** The mark of a process' start, which Linux keeps in field 22 of `stat`; the name before it may hold spaces. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function inUse(folder: string, path: string, owner: Owner | undefined): string {
  if (owner && owner.host !== hostname()) {
    return (
      `máy “${owner.host}” đang ghi vào ${folder}, hoặc đã dừng giữa chừng. Chờ máy đó xong rồi chạy lại; nếu chắc rằng không còn ai ghi, xóa tệp ${path}.` +
      ` / The machine “${owner.host}” is writing to ${folder}, or was cut off. Wait for it, then run again; if you are sure that nobody writes any more, remove ${path}.`
    );
  }
  const [vi, en] = owner ? [` (tiến trình ${owner.pid})`, ` (process ${owner.pid})`] : ['', ''];
  return (
    `một lượt chạy khác${vi} đang ghi vào ${folder}. Chờ lượt đó xong rồi chạy lại.` +
    ` / Another run${en} is writing to ${folder}. Wait for it to end, then run again.`
  );
}
