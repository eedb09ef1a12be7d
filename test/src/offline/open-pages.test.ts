import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPages } from '../../../src/offline/open-pages.ts';
import type { Client, WorkerScope } from '../../../src/offline/scope.ts';

let there: Client | undefined;
let heard: unknown[];
const scope = {
  clients: {
    get: () => Promise.resolve(there),
    matchAll: () => Promise.resolve(there ? [there] : []),
  },
} as unknown as WorkerScope;
const page = (answer?: string): Client => ({
  id: 'one',
  url: 'https://here.example/a/',
  postMessage(message, transfer) {
    heard.push(message);
    if (answer !== undefined) transfer?.[0]?.postMessage(answer);
  },
});
const said = { kind: 'answered', build: 'two' } as const;

beforeEach(() => {
  heard = [];
  there = undefined;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a page hears what it is told once the browser has made it, and once only', async () => {
  const told = openPages(scope, '/').tell('one', said);
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual([]);
  there = page();
  await vi.advanceTimersByTimeAsync(1000);
  await told;
  expect(heard).toEqual([said]);
});

test('a page that never comes is given up', async () => {
  const told = openPages(scope, '/').tell('one', said);
  await vi.advanceTimersByTimeAsync(10_000);
  await told;
  expect(heard).toEqual([]);
});

test('a page is asked once which build it is of; one that does not say is of none', async () => {
  there = page('two');
  const pages = openPages(scope, '/');
  expect([await pages.buildOf('one'), await pages.buildOf('one')]).toEqual(['two', 'two']);
  expect(heard).toHaveLength(1);
  expect([await pages.allOf('two'), await pages.allOf('three')]).toEqual([true, false]);
  there = page();
  const silent = openPages(scope, '/').buildOf('one');
  await vi.advanceTimersByTimeAsync(1000);
  expect(await silent).toBeUndefined();
});
