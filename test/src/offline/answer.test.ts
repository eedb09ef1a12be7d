import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerListed, answerPage, patience } from '../../../src/offline/answer.ts';
import { type Build, sumOf } from '../../../src/offline/build.ts';
import type { Confirmation } from '../../../src/offline/messages.ts';
import type { OpenPages } from '../../../src/offline/open-pages.ts';
import type { AskedEvent } from '../../../src/offline/scope.ts';
import { keepFallback, keepPage, keptListed, keptPage } from '../../../src/offline/shelf.ts';
import { memoryCaches } from './caches.ts';

const address = 'https://here.example/a/';
const build: Build = {
  id: 'one',
  base: '/',
  assets: [],
  shell: [],
  straight: [],
  sums: {},
  fallback: { vi: 'off/', en: 'en/off/' },
};
const html = (said: string, id = 'one'): string =>
  `<html lang="vi"><head><title>T</title><meta name="build" content="${id}"></head><main>${said}</main></html>`;

/** An answer as the network gives it: of this origin. */
function answered(body: string | null, status = 200, type = 'text/html'): Response {
  const response = new Response(body, { status, headers: { 'content-type': type } });
  Object.defineProperty(response, 'type', { value: 'basic' });
  // A copy is of this origin too.
  response.clone = () => answered(body, status, type);
  return response;
}

let waiting: Promise<unknown>[];
const noted = new Map<string, string>();
let told: [string, Confirmation][];
const event = (url = address): AskedEvent => ({
  request: new Request(url),
  clientId: 'asks',
  resultingClientId: 'new',
  preloadResponse: Promise.resolve(undefined),
  respondWith: () => undefined,
  waitUntil: (work) => void waiting.push(work),
});
const pagesOf = (of: string): OpenPages => ({
  note: (id, which) => void noted.set(id, which),
  buildOf: () => Promise.resolve(of),
  allOf: () => Promise.resolve(true),
  tell: (id, said) => Promise.resolve(void told.push([id, said])),
});
const page = async (): Promise<string> => (await answerPage(event(), 'a/', build, pagesOf('one'))).text();
const network = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));

beforeEach(() => {
  waiting = [];
  noted.clear();
  told = [];
  vi.useFakeTimers();
  vi.stubGlobal('caches', memoryCaches());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a page comes from the network and is kept, on the shelf of the build that it is of', async () => {
  network(() => Promise.resolve(answered(html('new', 'two'))));
  expect(await page()).toBe(html('new', 'two'));
  await Promise.all(waiting);
  expect(noted.get('new')).toBe('two');
  expect(await (await keptPage('/', 'two', address))?.answer.text()).toBe(html('new', 'two'));
  expect(await keptPage('/', 'one', address)).toBeUndefined();
});

test('the kept copy comes, and says so, where the network fails or the server has a fault', async () => {
  await keepPage('/', address, answered(html('kept')), new Date());
  for (const answer of [
    () => Promise.reject(new TypeError('gone')),
    () => Promise.resolve(answered('', 503)),
  ]) {
    network(answer);
    const said = await page();
    expect(said).toContain('kept');
    expect(said).toContain('<aside');
    expect(noted.get('new')).toBe('one');
  }
});

describe('a page that is kept', () => {
  const read = (asked: { destination?: string; cache?: string } = {}) => {
    const reading = event();
    Object.defineProperty(reading.request, 'destination', { value: asked.destination ?? 'document' });
    Object.defineProperty(reading.request, 'cache', { value: asked.cache ?? 'default' });
    return answerPage(reading, 'a/', build, pagesOf('one'));
  };
  const at = new Date('2026-11-22T07:00:00Z');
  const policy = "default-src 'self'";
  beforeEach(async () => {
    vi.stubGlobal('navigator', { onLine: true });
    const kept = answered(html('kept'));
    kept.headers.set('content-security-policy', policy);
    kept.headers.set('content-encoding', 'br');
    await keepPage('/', address, kept, at);
  });

  test('is shown at once, as the server sent it, and hears that it is still so', async () => {
    network(() => Promise.resolve(answered(html('anew'))));
    const answer = await read();
    expect(await answer.text()).toBe(html('kept'));
    expect(answer.headers.get('content-security-policy')).toBe(policy);
    expect(answer.headers.has('content-encoding')).toBe(false);
    await Promise.all(waiting);
    expect(told).toEqual([['new', { kind: 'answered', build: 'one' }]]);
    expect(noted.get('new')).toBe('one');
    // The next time it is the one that came.
    expect(await (await read()).text()).toBe(html('anew'));
  });

  test('that is the same by its tag is read again and kept anew only once the reader has had it for a while', async () => {
    const tagged = (said: string): Response => {
      const answer = answered(html(said));
      answer.headers.set('etag', '"a"');
      // A copy has the tag too.
      answer.clone = () => tagged(said);
      return answer;
    };
    await keepPage('/', address, tagged('kept'), at);
    network(() => Promise.resolve(tagged('kept')));
    await read();
    await vi.advanceTimersByTimeAsync(patience - 1);
    expect((await keptPage('/', 'one', address))?.at).toEqual(at);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all(waiting);
    expect((await keptPage('/', 'one', address))?.at).not.toEqual(at);
    expect(told).toEqual([['new', { kind: 'answered', build: 'one' }]]);
  });

  test('hears of a newer one; from then on the network is asked first', async () => {
    network(() => Promise.resolve(answered(html('next', 'two'))));
    expect(await (await read()).text()).toBe(html('kept'));
    await Promise.all(waiting);
    expect(told).toEqual([['new', { kind: 'answered', build: 'two' }]]);
    expect(await (await read()).text()).toBe(html('next', 'two'));
    expect(told).toHaveLength(1);
  });

  test('hears that it is gone', async () => {
    network(() => Promise.resolve(answered('no', 404)));
    await read();
    await Promise.all(waiting);
    expect(told).toEqual([['new', { kind: 'answered', build: '' }]]);
    expect(await keptPage('/', 'one', address)).toBeUndefined();
  });

  test('hears that the network fails, or the server, or neither says anything for as long as patience lasts', async () => {
    const unreached = ['new', { kind: 'unreached', at }];
    for (const answer of [
      () => Promise.reject(new TypeError('gone')),
      () => Promise.resolve(answered('', 503)),
      // A network that asks its guests to log in first.
      () => Promise.resolve(answered('<html>log in</html>')),
      // A line that breaks while the page comes.
      () => {
        const broken = answered(html('anew'));
        broken.text = () => Promise.reject(new TypeError('network error'));
        return Promise.resolve(broken);
      },
    ]) {
      network(answer);
      await read();
      await Promise.all(waiting);
    }
    expect(told).toEqual([unreached, unreached, unreached, unreached]);
    let late: (response: Response) => void = () => undefined;
    network(() => new Promise((done) => (late = done)));
    await read();
    await vi.advanceTimersByTimeAsync(patience - 1);
    expect(told).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(1);
    expect(told[4]).toEqual(unreached);
    late(answered(html('anew')));
    await Promise.all(waiting);
    expect(told[5]).toEqual(['new', { kind: 'answered', build: 'one' }]);
  });

  test('is asked of the network first by who asks for it anew, who is offline, and by frames', async () => {
    network(() => Promise.resolve(answered(html('anew'))));
    for (const asked of [{ cache: 'no-cache' }, { cache: 'reload' }, { destination: 'iframe' }])
      expect(await (await read(asked)).text(), JSON.stringify(asked)).toBe(html('anew'));
    vi.stubGlobal('navigator', { onLine: false });
    expect(await (await read()).text()).toBe(html('anew'));
    expect(told).toEqual([]);
  });
});

test('a slow network is waited for as long as patience lasts if there is a copy, else until it answers', async () => {
  let answer: (response: Response) => void = () => undefined;
  network(
    () =>
      new Promise((done) => {
        answer = done;
      }),
  );
  const bare = page();
  await vi.advanceTimersByTimeAsync(patience * 3);
  answer(answered(html('late')));
  expect(await bare).toBe(html('late'));

  await keepPage('/', address, answered(html('kept')), new Date());
  const copied = page();
  await vi.advanceTimersByTimeAsync(patience - 1);
  expect(await Promise.race([copied, Promise.resolve('waits')])).toBe('waits');
  await vi.advanceTimersByTimeAsync(1);
  expect(await copied).toContain('<aside');
});

test('what is neither reached nor kept is stood in for, in its language', async () => {
  network(() => Promise.reject(new TypeError('gone')));
  await keepFallback('/', 'one', 'off/', answered(html('stand-in')));
  expect(await page()).toContain('stand-in');
  await expect(answerPage(event(), 'en/a/', build, pagesOf('one'))).rejects.toThrow('gone');
});

test('a server’s answer that there is no such page is not kept, nor is a page that no build made', async () => {
  for (const answer of [answered(html('no'), 404), answered('<html>log in</html>')]) {
    network(() => Promise.resolve(answer));
    await page();
    await Promise.all(waiting);
  }
  expect(await caches.keys()).toEqual([]);
});

test('a full device takes nothing away from the reader', async () => {
  network(() => Promise.resolve(answered(html('new'))));
  const full = {
    open: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    has: () => Promise.resolve(false),
  };
  vi.stubGlobal('caches', full);
  expect(await page()).toBe(html('new'));
  await Promise.all(waiting);
});

test('a file is kept only if it is the one that the build means, and given to pages of the build only', async () => {
  const url = 'https://here.example/data/x.json';
  const right = await sumOf(new TextEncoder().encode('right').buffer);
  const ask = async (of: string): Promise<string> => {
    const answer = await answerListed(event(url), right, build, pagesOf(of));
    await Promise.all(waiting);
    return answer.text();
  };
  network(() => Promise.resolve(answered('wrong', 200, 'application/json')));
  expect(await ask('one')).toBe('wrong');
  expect(await keptListed('/', url, right)).toBeUndefined();
  network(() => Promise.resolve(answered('right', 200, 'application/json')));
  expect(await ask('two')).toBe('right');
  expect(await keptListed('/', url, right)).toBeUndefined();
  expect(await ask('one')).toBe('right');
  network(() => Promise.resolve(answered('newer', 200, 'application/json')));
  expect([await ask('one'), await ask('two')]).toEqual(['right', 'newer']);
});
