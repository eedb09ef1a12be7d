import { dataPath } from '../site/routes.ts';
import { type Build, closedReleases } from './build.ts';

/**
 * How a request is answered:
 * - `page`: the kept copy at once, which tells what the network then says of it, or fails to; else from the network;
 * - `fixed`: files that never change under their names (built files with a hash in it, closed releases): kept first;
 * - `listed`: files that the build knows by their sums (data, the search's index): kept ones are right for pages of
 *   this build, and for no other;
 * - `other`: as if there were no worker.
 */
export type RequestKind =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'fixed' }
  | { readonly kind: 'listed'; readonly sum: string }
  | { readonly kind: 'other' };

export type Asked = Pick<Request, 'method' | 'url' | 'mode' | 'headers'>;

const other = { kind: 'other' } as const;

/** The kind of a request. `origin` is that of the site. */
export function requestKind(asked: Asked, build: Build, origin: string): RequestKind {
  // A part of a file is no file to keep.
  if (asked.method !== 'GET' || asked.headers.has('range')) return other;
  return addressKind(asked.url, asked.mode === 'navigate', build, origin);
}

/** The kind of what stands at an address. `page`: a page is asked for, not a part of one. */
export function addressKind(address: string, page: boolean, build: Build, origin: string): RequestKind {
  const url = new URL(address);
  if (url.origin !== origin || !url.pathname.startsWith(build.base)) return other;
  const path = decodedPath(url.pathname.slice(build.base.length));
  if (path === undefined) return other;
  // Pages stand in folders; what has an ending is a download.
  if (page) return /(^|\/)$/.test(path) ? { kind: 'page', path } : other;
  if (isFixed(path, build)) return { kind: 'fixed' };
  const sum = Object.hasOwn(build.sums, path) ? build.sums[path] : undefined;
  return sum === undefined ? other : { kind: 'listed', sum };
}

/** Folders whose files never change: those of built files, and of closed releases. */
const fixedFolders = ['_astro/', dataPath('', closedReleases)];

/** A page of a newer build may ask an older worker, so a hashed name need not be among its own. */
function isFixed(path: string, build: Build): boolean {
  return fixedFolders.some((folder) => path.startsWith(folder)) || build.assets.includes(path);
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
