import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checksumFile } from '../write/checksums.ts';
import { catalogFile, readCatalog, readTwins, twinsFile } from './check.ts';

const here = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The address of a release that a server on this machine gives, with a slash at its end; undefined for another. */
export function localAddress(text: string): URL | undefined {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text.replace(/catalog\.json$/, ''));
  if (!here.has(url.hostname)) return undefined;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Fetches the files of a release that its lists name into an empty folder. What the server does not have is left out. */
export async function fetchRelease(address: URL, folder: string): Promise<void> {
  const catalog = await save(address, folder, catalogFile);
  const twins = await save(address, folder, twinsFile);
  await save(address, folder, checksumFile);
  const listed = [...readCatalog(catalog).files, ...readTwins(twins)];
  for (const { path } of listed) if (path !== twinsFile) await save(address, folder, path);
}

async function save(address: URL, folder: string, path: string): Promise<string | undefined> {
  const response = await fetch(new URL(path, address));
  if (!response.ok) {
    await response.body?.cancel();
    return undefined;
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), bytes);
  return bytes.toString('utf8');
}
