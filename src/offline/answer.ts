import { type Build, pageFacts, sumOf } from './build.ts';
import type { Confirmation } from './messages.ts';
import { withKeptNotice, withMissingNotice } from './notice.ts';
import type { OpenPages } from './open-pages.ts';
import type { AskedEvent } from './scope.ts';
import {
  headersOf,
  isOnlyBuild,
  keepFixed,
  keepListed,
  keepPage,
  keptFallback,
  keptFixed,
  keptListed,
  keptPage,
  removePage,
} from './shelf.ts';

/** How long the network is waited for before a reader is told that it is silent, in ms. */
export const patience = 4000;

/**
 * A page. Where it is kept, of this build and no other was seen, the copy at once; the page is told what the network
 * then says of it. Else from the network; the kept copy, which says that it is one, where the network fails, is silent
 * for {@link patience} or has a server's fault to tell; else the page that stands in for it.
 */
export async function answerPage(
  event: AskedEvent,
  path: string,
  build: Build,
  pages: OpenPages,
): Promise<Response> {
  const { request } = event;
  const network = preloadedOr(event, () => fetch(request));
  const atOnce = await keptAtOnce(request, build).catch(unkept);
  if (atOnce) {
    pages.note(event.resultingClientId, build.id);
    event.waitUntil(confirm(event, network, { at: atOnce.at, tag: tagOf(atOnce.answer) }, build, pages));
    return atOnce.answer;
  }
  event.waitUntil(
    network
      .then(async (answer) => {
        // Cloned at once: in a moment the browser reads the answer.
        if (!isPage(answer)) return;
        const facts = await keepPage(build.base, request.url, answer.clone(), new Date());
        pages.note(event.resultingClientId, facts.build);
      })
      .catch(unkept),
  );
  const answer = await Promise.race([network.catch(() => undefined), later(patience)]);
  if (answer && answer.status < 500) return answer;
  const kept = await keptPage(build.base, build.id, request.url);
  if (kept) {
    pages.note(event.resultingClientId, build.id);
    return withText(kept.answer, withKeptNotice(await kept.answer.text(), kept.at));
  }
  try {
    return await network;
  } catch (error) {
    // In a frame of another page the browser's own words take less room.
    const language = path.startsWith('en/') ? 'en' : 'vi';
    const fallback = await keptFallback(build.base, build.id, build.fallback[language]);
    if (fallback === undefined || request.destination === 'iframe') throw error;
    pages.note(event.resultingClientId, build.id);
    return withText(fallback, withMissingNotice(await fallback.text()));
  }
}

/** The kept copy that may be shown before the network has answered: none to who asks for the page anew or is offline. */
async function keptAtOnce({ destination, cache, url }: Request, build: Build): ReturnType<typeof keptPage> {
  // What is shown in a frame of another page can't be told what the network says.
  if (destination !== 'document' || cache === 'no-cache' || cache === 'reload' || !navigator.onLine) return;
  return (await isOnlyBuild(build.base, build.id)) ? keptPage(build.base, build.id, url) : undefined;
}

/** Tells a page that was shown from the shelf what the network says of it, and keeps what comes. */
async function confirm(
  event: AskedEvent,
  network: Promise<Response>,
  { at, tag }: { readonly at: Date; readonly tag: string | null },
  build: Build,
  pages: OpenPages,
): Promise<void> {
  const tell = (said: Confirmation): Promise<void> => pages.tell(event.resultingClientId, said).catch(unkept);
  const silent = setTimeout(() => void tell({ kind: 'unreached', at }), patience);
  const answer = await network.catch(unkept);
  clearTimeout(silent);
  if (answer && (answer.status === 404 || answer.status === 410)) {
    await removePage(build.base, build.id, event.request.url);
    return tell({ kind: 'answered', build: '' });
  }
  // What is the same by its tag has time: first the page shows itself, which needs the device's whole strength.
  if (answer && tag !== null && tagOf(answer) === tag) await later(patience);
  const html = answer && isPage(answer) ? await answer.text().catch(() => '') : '';
  const of = pageFacts(html).build;
  // Also what a network says that asks its guests to log in first.
  if (!answer || of === '') return tell({ kind: 'unreached', at });
  await keepPage(build.base, event.request.url, withText(answer, html), new Date()).catch(unkept);
  await tell({ kind: 'answered', build: of });
}

function tagOf(answer: Response): string | null {
  return answer.headers.get('etag');
}

/** A file that never changes under its name: the kept one, else from the network, and kept. */
export async function answerFixed(event: AskedEvent, build: Build): Promise<Response> {
  const { request } = event;
  const kept = await keptFixed(build.base, request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (whole(answer)) event.waitUntil(keepFixed(build.base, request.url, answer.clone()).catch(unkept));
  return answer;
}

/**
 * A file known by its sum. Pages of this build get the kept one; pages of any other are answered as if there were no
 * worker, so that no page ever sees the data of another build than it would without. Only the file that this build
 * means is kept.
 */
export async function answerListed(
  event: AskedEvent,
  sum: string,
  build: Build,
  pages: OpenPages,
): Promise<Response> {
  const { request } = event;
  if ((await pages.buildOf(event.clientId)) !== build.id) return fetch(request);
  const kept = request.cache === 'reload' ? undefined : await keptListed(build.base, request.url, sum);
  if (kept) return kept;
  const answer = await fetch(request);
  if (whole(answer)) event.waitUntil(keepRight(request.url, answer.clone(), sum, build).catch(unkept));
  return answer;
}

/** Keeps a file if it is the one that the build means. */
export async function keepRight(address: string, answer: Response, sum: string, build: Build): Promise<void> {
  const content = await answer.arrayBuffer();
  if ((await sumOf(content)) !== sum) return;
  const type = answer.headers.get('content-type') ?? 'application/octet-stream';
  await keepListed(build.base, address, sum, content, type);
}

/** Whether an answer is a page that can be kept. */
export function isPage(answer: Response): boolean {
  return whole(answer) && (answer.headers.get('content-type') ?? '').startsWith('text/html');
}

/** Whether an answer is the whole file, of this origin and at this address. */
export function whole(answer: Response): boolean {
  return answer.status === 200 && answer.type === 'basic' && !answer.redirected;
}

/** What could not be kept (the device is full, the network ended) is only not kept: the reader has the answer. */
export function unkept(): void {
  return undefined;
}

async function preloadedOr(event: AskedEvent, ask: () => Promise<Response>): Promise<Response> {
  return (await event.preloadResponse) ?? ask();
}

function later(ms: number): Promise<undefined> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}

/** An answer with another text, and all that was said with it. */
function withText(answer: Response, html: string): Response {
  return new Response(html, { headers: headersOf(answer) });
}
