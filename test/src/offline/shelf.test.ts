import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Build } from '../../../src/offline/build.ts';
import {
  closeShelves,
  isOnlyBuild,
  keepFallback,
  keepFixed,
  keepListed,
  keepPage,
  keptFallback,
  keptFiles,
  keptFixed,
  keptListed,
  keptPage,
  keptPages,
  mostPages,
  otherPages,
  removeAll,
  removeOthers,
} from '../../../src/offline/shelf.ts';
import { memoryCaches } from './caches.ts';

const origin = 'https://here.example';
const at = new Date('2026-11-22T07:00:00Z');
const html = (build: string, title = 'Một'): string =>
  `<html lang="vi"><head><title>${title}</title><meta name="build" content="${build}"></head></html>`;
const page = (text: string): Response => new Response(text, { headers: { 'content-type': 'text/html' } });
const build = (id: string, more: Partial<Build> = {}): Build => ({
  id,
  base: '/',
  assets: [],
  shell: [],
  straight: [],
  sums: {},
  fallback: { vi: 'off/', en: 'en/off/' },
  ...more,
});

beforeEach(() => vi.stubGlobal('caches', memoryCaches()));
afterEach(() => vi.unstubAllGlobals());

test('a page is found by its address, whatever its query, in its own build only', async () => {
  await keepPage('/', `${origin}/a/?q=1`, page(html('one')), at);
  expect(await (await keptPage('/', 'one', `${origin}/a/?q=2`))?.answer.text()).toBe(html('one'));
  expect((await keptPage('/', 'one', `${origin}/a/`))?.at).toEqual(at);
  expect(await keptPage('/', 'two', `${origin}/a/`)).toBeUndefined();
  expect(await keptPage('/veld/', 'one', `${origin}/a/`)).toBeUndefined();
  expect(await otherPages('/', 'two')).toEqual([`${origin}/a/`]);
  expect([await isOnlyBuild('/', 'one'), await isOnlyBuild('/', 'two')]).toEqual([true, false]);
  expect(await isOnlyBuild('/veld/', 'two')).toBe(true);
});

test('what no build made is no page to keep', async () => {
  await keepPage('/', `${origin}/a/`, page('<html><head></head>login</html>'), at);
  expect(await caches.keys()).toEqual([]);
});

test('the pages that are kept are listed, the newest first; the one read longest ago goes when there are too many', async () => {
  for (let count = 0; count <= mostPages; count += 1)
    await keepPage(
      '/',
      `${origin}/${count}/`,
      page(html('one', `Trang ${count}`)),
      new Date(at.getTime() + count),
    );
  const kept = await keptPages('/', 'one');
  expect(kept).toHaveLength(mostPages);
  expect(kept[0]).toEqual({
    address: `${origin}/${mostPages}/`,
    title: `Trang ${mostPages}`,
    at: new Date(at.getTime() + mostPages),
  });
  expect(await keptPage('/', 'one', `${origin}/0/`)).toBeUndefined();
});

test('a listed file is found with its own sum only', async () => {
  await keepListed(
    '/',
    `${origin}/data/x.json`,
    'aaa',
    new TextEncoder().encode('{}').buffer,
    'application/json',
  );
  expect(await (await keptListed('/', `${origin}/data/x.json`, 'aaa'))?.text()).toBe('{}');
  expect(await keptListed('/', `${origin}/data/x.json`, 'bbb')).toBeUndefined();
});

test('a build removes what is not its own, and nothing of another site', async () => {
  const closed = `${origin}/data/releases/1.0.0/x.parquet`;
  const content = new ArrayBuffer(1);
  for (const id of ['one', 'two']) {
    await keepPage('/', `${origin}/a/`, page(html(id)), at);
    await keepFallback('/', id, 'off/', page(html(id)));
  }
  await keepPage('/veld/', `${origin}/veld/`, page(html('one')), at);
  for (const name of ['old.js', 'new.js'])
    await keepFixed('/', `${origin}/_astro/${name}`, new Response('x'));
  await keepFixed('/', closed, new Response('x'));
  await keepListed('/', `${origin}/data/x.json`, 'aaa', content, 'application/json');
  await keepListed('/', `${origin}/data/x.json`, 'bbb', content, 'application/json');

  await removeOthers(build('two', { assets: ['_astro/new.js'], sums: { 'data/x.json': 'bbb' } }), origin);
  expect([await keptPages('/', 'one'), await keptFallback('/', 'one', 'off/')]).toEqual([[], undefined]);
  expect(await keptPages('/', 'two')).toHaveLength(1);
  expect(await (await keptFallback('/', 'two', 'off/'))?.text()).toBe(html('two'));
  expect(await keptPages('/veld/', 'one')).toHaveLength(1);
  const there = async (name: string): Promise<boolean> => Boolean(await keptFixed('/', name));
  expect([
    await there(`${origin}/_astro/old.js`),
    await there(`${origin}/_astro/new.js`),
    await there(closed),
  ]).toEqual([false, true, true]);
  expect([
    Boolean(await keptListed('/', `${origin}/data/x.json`, 'aaa')),
    Boolean(await keptListed('/', `${origin}/data/x.json`, 'bbb')),
  ]).toEqual([false, true]);
  expect(await keptFiles('/')).toBe(3);

  await removeAll('/');
  expect(await caches.keys()).toEqual(['kept:/veld/:pages one']);
});

test('closed shelves take nothing', async () => {
  closeShelves(true);
  await expect(keepFixed('/', `${origin}/x`, new Response('x'))).rejects.toThrow('nothing is kept');
  closeShelves(false);
  await keepFixed('/', `${origin}/x`, new Response('x'));
  expect(await keptFiles('/')).toBe(1);
});
