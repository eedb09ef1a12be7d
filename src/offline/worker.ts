import { answerFixed, answerListed, answerPage, isPage, keepRight, unkept, whole } from './answer.ts';
import { type Build, pageFacts } from './build.ts';
import { readMessage, type Message } from './messages.ts';
import { openPages } from './open-pages.ts';
import { addressKind, requestKind } from './request-kind.ts';
import type { InstallEvent, WorkerScope } from './scope.ts';
import {
  closeShelves,
  fixedShelf,
  keepFallback,
  keepFixed,
  keepPage,
  keptFixed,
  otherPages,
  removeAll,
  removeOthers,
} from './shelf.ts';

/**
 * The service worker of one build of the site, so that what was read can be read again without a connection.
 *
 * How one build replaces another: the new worker fetches what it needs beside the old one and then waits. A page that
 * is kept is shown at once and asked for at once; of the first one that comes of another build the reader is told
 * (src/offline/standing.ts), and from then on pages come from the network first, so that a page opened meanwhile is of
 * the new build, though the old worker answers for it: what it keeps goes to the shelf of the page's own build, and
 * data that the page asks for pass it by. The new worker takes over once no page of another build is open (which it
 * asks the pages), and only then removes what the old one kept. A page that is open thus has the files of its own
 * build for as long as it is open.
 */
const scope = self as unknown as WorkerScope & { readonly build: Build };
const { build } = scope;
const { origin } = scope.location;
const pages = openPages(scope, build.base);

/** Pages of the build before that are fetched anew when a build takes its place, at most. */
const mostRenewed = 60;

scope.addEventListener('install', (event) => {
  event.waitUntil(install());
  event.waitUntil(waitForNoWorker(event).catch(unkept));
});
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => {
  const message = readMessage(event.data);
  if (message?.kind === 'opened') event.waitUntil(takeOver());
  if (message?.kind === 'keep')
    event.waitUntil(keep(message.on).then(() => event.ports[0]?.postMessage(message.on)));
  if (message?.kind === 'seen') event.waitUntil(keepSeen(message));
});
scope.addEventListener('fetch', (event) => {
  const asked = requestKind(event.request, build, origin);
  if (asked.kind === 'page') event.respondWith(answerPage(event, asked.path, build, pages));
  if (asked.kind === 'fixed') event.respondWith(answerFixed(event, build));
  if (asked.kind === 'listed') event.respondWith(answerListed(event, asked.sum, build, pages));
});

/** Fails, and is tried again at a later visit, unless all that this build needs is there and of this build. */
async function install(): Promise<void> {
  await keepShell();
  await renewPages();
  await takeOver();
}

/**
 * What pages name themselves waits for no worker: it is taken from the shelf, or else from the network, of which the
 * page tells (src/offline/register.ts). The icon, which browsers ask for with every step of a page's history, is in
 * their own store. Pages do wait for it, but the browser asks for them meanwhile (see {@link activate}).
 */
async function waitForNoWorker(event: InstallEvent): Promise<void> {
  const at = (path: string) => ({ urlPattern: { pathname: encodeURI(build.base + path) } });
  await event.addRoutes?.([
    { condition: { or: build.straight.map(at) }, source: { cacheName: fixedShelf(build.base) } },
    { condition: at('icon.png'), source: 'network' },
  ]);
}

/** Keeps what every page needs, and the pages that stand in for others. */
async function keepShell(): Promise<void> {
  await Promise.all([
    ...build.shell.map((path) => fetchFixed(new URL(build.base + path, origin).href)),
    ...Object.values(build.fallback).map(async (path) => {
      const answer = await fetched(build.base + path);
      const of = pageFacts(await answer.clone().text()).build;
      if (of !== build.id) throw new Error(`/${path} is of build ${of}, not ${build.id}`);
      await keepFallback(build.base, build.id, path, answer);
    }),
  ]);
}

/** The reader's switch. Until the last page is left a worker that was switched off lives on, and must keep nothing. */
async function keep(on: boolean): Promise<void> {
  closeShelves(!on);
  if (on) await keepShell().catch(unkept);
  else await removeAll(build.base);
}

/** Fetches the pages anew that are kept of builds before: a reader keeps what was kept, and none of it is old. */
async function renewPages(): Promise<void> {
  const addresses = (await otherPages(build.base, build.id)).slice(-mostRenewed);
  const renew = async (): Promise<void> => {
    for (let address = addresses.pop(); address !== undefined; address = addresses.pop()) {
      await fetchPage(address).catch(unkept);
    }
  };
  await Promise.all([renew(), renew(), renew()]);
}

async function activate(): Promise<void> {
  await removeOthers(build, origin);
  // The page is asked for while the worker starts. Not every browser can.
  const preload = scope.registration.navigationPreload as NavigationPreloadManager | undefined;
  await preload?.enable();
  await scope.clients.claim();
}

async function takeOver(): Promise<void> {
  if (await pages.allOf(build.id)) await scope.skipWaiting();
}

/** Keeps what a page had fetched before there was a worker: the browser mostly has it at hand. */
async function keepSeen({ page, files }: Extract<Message, { kind: 'seen' }>): Promise<void> {
  if (page !== null && addressKind(page, true, build, origin).kind === 'page')
    await fetchPage(page).catch(unkept);
  for (const address of files) {
    const { kind, ...known } = addressKind(address, false, build, origin);
    if (kind === 'fixed') await fetchFixed(address).catch(unkept);
    if ('sum' in known) {
      const answer = await fetch(address, { cache: 'force-cache' });
      if (whole(answer)) await keepRight(address, answer, known.sum, build).catch(unkept);
    }
  }
}

async function fetchPage(address: string): Promise<void> {
  const answer = await fetch(address);
  if (isPage(answer)) await keepPage(build.base, address, answer, new Date());
}

async function fetchFixed(address: string): Promise<void> {
  if (!(await keptFixed(build.base, address))) await keepFixed(build.base, address, await fetched(address));
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!whole(answer)) throw new Error(`${address} was answered with status ${answer.status}`);
  return answer;
}
