import { dataPath } from '../site/routes.ts';
import { type Build, closedReleases, type PageFacts, pageFacts } from './build.ts';

/**
 * Where what is kept stands: in caches of this origin whose names begin with the site's base.
 * - `pages <build>`: pages, by address without query, a shelf for each build, so that builds never mix;
 * - `fallback <build>`: the pages shown in place of one that is not kept;
 * - `fixed`: files that never change under their names, by address;
 * - `listed`: other files, by address and sum, so that a build finds no file but its own.
 */

/** The beginning of the names of the site's caches. */
export function shelfPrefix(base: string): string {
  return `kept:${base}:`;
}

function pageShelf(base: string, build: string): string {
  return `${shelfPrefix(base)}pages ${build}`;
}

function fallbackShelf(base: string, build: string): string {
  return `${shelfPrefix(base)}fallback ${build}`;
}

/** The name of the cache of files that never change under their names. */
export function fixedShelf(base: string): string {
  return `${shelfPrefix(base)}fixed`;
}

function listedShelf(base: string): string {
  return `${shelfPrefix(base)}listed`;
}

let closed = false;

/** Closes the shelves of a worker whose work must not go on, or opens them again: nothing is kept meanwhile. */
export function closeShelves(close: boolean): void {
  closed = close;
}

function open(name: string): Promise<Cache> {
  return closed ? Promise.reject(new Error('nothing is kept any more')) : caches.open(name);
}

/** Pages kept at once; the one read longest ago goes first. */
export const mostPages = 200;

/** A page that is kept. */
export interface KeptPage {
  readonly address: string;
  /** As {@link PageFacts.title} has it. */
  readonly title: string;
  /** When it was fetched. */
  readonly at: Date;
}

/**
 * Keeps a page on the shelf of the build that made it and gives what it says of itself. A page that no build made
 * is not kept. What the server said with it stays with it, above all what the page may do.
 * @throws DOMException where the device is full
 */
export async function keepPage(
  base: string,
  address: string,
  answer: Response,
  at: Date,
): Promise<PageFacts> {
  const html = await answer.text();
  const facts = pageFacts(html);
  if (facts.build === '') return facts;
  const shelf = await open(pageShelf(base, facts.build));
  const headers = headersOf(answer);
  headers.set('kept-at', at.toISOString());
  // Headers hold no letters beyond Latin-1.
  headers.set('kept-title', encodeURIComponent(facts.title));
  await shelf.put(plainAddress(address), new Response(html, { headers }));
  const addresses = await shelf.keys();
  for (const oldest of addresses.slice(0, Math.max(0, addresses.length - mostPages)))
    await shelf.delete(oldest);
  return facts;
}

/** The kept copy of a page of a build, and when it was kept. */
export async function keptPage(
  base: string,
  build: string,
  address: string,
): Promise<{ readonly answer: Response; readonly at: Date } | undefined> {
  const answer = await match(pageShelf(base, build), plainAddress(address));
  return answer && { answer, at: keptAt(answer) };
}

/** Removes a page that is no more. */
export async function removePage(base: string, build: string, address: string): Promise<void> {
  const name = pageShelf(base, build);
  if (await caches.has(name)) await (await caches.open(name)).delete(plainAddress(address));
}

/** What a server said with a page, but for how it was sent. */
export function headersOf(answer: Response): Headers {
  const headers = new Headers(answer.headers);
  for (const sent of ['content-encoding', 'content-length']) headers.delete(sent);
  return headers;
}

/** The pages that are kept of a build, the one fetched last first. */
export async function keptPages(base: string, build: string): Promise<readonly KeptPage[]> {
  const name = pageShelf(base, build);
  if (!(await caches.has(name))) return [];
  const shelf = await caches.open(name);
  const pages: KeptPage[] = [];
  for (const { url } of await shelf.keys()) {
    const found = await shelf.match(url);
    if (!found) continue;
    const title = decodeURIComponent(found.headers.get('kept-title') ?? '');
    pages.push({ address: url, title, at: keptAt(found) });
  }
  return pages.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** The addresses of the pages kept of any other build. */
export async function otherPages(base: string, build: string): Promise<readonly string[]> {
  const addresses = new Set<string>();
  for (const name of await otherShelves(base, build)) {
    for (const { url } of await (await caches.open(name)).keys()) addresses.add(url);
  }
  return [...addresses];
}

/** Whether no page of any other build is kept: once one was seen, this build may be the older one. */
export async function isOnlyBuild(base: string, build: string): Promise<boolean> {
  return (await otherShelves(base, build)).length === 0;
}

async function otherShelves(base: string, build: string): Promise<readonly string[]> {
  const own = pageShelf(base, build);
  return (await shelves(base)).filter((name) => name.startsWith(pageShelf(base, '')) && name !== own);
}

/** Keeps a page that stands in for others of its build. @throws DOMException where the device is full */
export async function keepFallback(
  base: string,
  build: string,
  path: string,
  answer: Response,
): Promise<void> {
  const kept = new Response(await answer.text(), { headers: headersOf(answer) });
  await (await open(fallbackShelf(base, build))).put(base + path, kept);
}

/** The page of a build that stands in for others. */
export function keptFallback(base: string, build: string, path: string): Promise<Response | undefined> {
  return match(fallbackShelf(base, build), base + path);
}

/** A kept file that never changes under its name. */
export function keptFixed(base: string, address: string): Promise<Response | undefined> {
  return match(fixedShelf(base), address);
}

/** Keeps a file that never changes. @throws DOMException where the device is full */
export async function keepFixed(base: string, address: string, answer: Response): Promise<void> {
  await (await open(fixedShelf(base))).put(address, answer);
}

/** A kept file with this sum. */
export function keptListed(base: string, address: string, sum: string): Promise<Response | undefined> {
  return match(listedShelf(base), summed(address, sum));
}

/** Keeps a file whose sum has been looked at. @throws DOMException where the device is full */
export async function keepListed(
  base: string,
  address: string,
  sum: string,
  content: ArrayBuffer,
  type: string,
): Promise<void> {
  const headers = { 'content-type': type, 'content-length': String(content.byteLength) };
  await (await open(listedShelf(base))).put(summed(address, sum), new Response(content, { headers }));
}

/** How many files are kept beside the pages. */
export async function keptFiles(base: string): Promise<number> {
  let count = 0;
  for (const name of [fixedShelf(base), listedShelf(base)]) {
    if (await caches.has(name)) count += (await (await caches.open(name)).keys()).length;
  }
  return count;
}

/** Removes what is not of this build: pages of others, files that it does not have or has with another content. */
export async function removeOthers(build: Build, origin: string): Promise<void> {
  const { base } = build;
  const own = [pageShelf(base, build.id), fallbackShelf(base, build.id), fixedShelf(base), listedShelf(base)];
  for (const name of await shelves(base)) if (!own.includes(name)) await caches.delete(name);
  const addressOf = (path: string): string => new URL(encodeURI(base + path), origin).href;
  const fixed = new Set(build.assets.map(addressOf));
  const listed = new Set(Object.entries(build.sums).map(([path, sum]) => summed(addressOf(path), sum)));
  const closed = addressOf(dataPath('', closedReleases));
  await prune(fixedShelf(base), (address) => fixed.has(address) || address.startsWith(closed));
  await prune(listedShelf(base), (address) => listed.has(address));
}

/** Removes everything that the site keeps. */
export async function removeAll(base: string): Promise<void> {
  for (const name of await shelves(base)) await caches.delete(name);
}

async function prune(name: string, stays: (address: string) => boolean): Promise<void> {
  if (!(await caches.has(name))) return;
  const shelf = await caches.open(name);
  for (const { url } of await shelf.keys()) if (!stays(url)) await shelf.delete(url);
}

async function shelves(base: string): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(shelfPrefix(base)));
}

async function match(name: string, address: string): Promise<Response | undefined> {
  return (await caches.has(name))
    ? (await caches.open(name)).match(address, { ignoreVary: true })
    : undefined;
}

function keptAt(answer: Response): Date {
  return new Date(answer.headers.get('kept-at') ?? 0);
}

/** A page is the same file whatever its query asks for. */
function plainAddress(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname;
}

function summed(address: string, sum: string): string {
  return `${plainAddress(address)}?sum=${sum}`;
}
