import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressFolder } from '../../../scripts/serve/brotli.ts';
import { serve, type ServedSite } from '../../../scripts/serve/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const root = join(folder, 'dist');
const long = 'không dài thì không nén. '.repeat(200);
let site: ServedSite;

beforeAll(async () => {
  const files: Record<string, string> = {
    'index.html': '<h1>first</h1>',
    '404.html': '<h1>gone</h1>',
    'en/404.html': '<h1>gone, in English</h1>',
    'tỉnh/index.html': long,
    'flat.html': 'flat',
    'data/site.json': '{"base": "/"}',
    'data/rows.parquet': '0123456789',
    'data/rows.csv': long,
    '_astro/code.abc.js': long,
    '_astro/engine.wasm': '\0asm',
    '.secret': 'hidden',
    _headers: '/*\n  X-Policy: strict\n/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
    '../outside.txt': 'outside',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  symlinkSync(join(folder, 'outside.txt'), join(root, 'link.txt'));
  await compressFolder(root, join(folder, 'cache'));
  site = await serve({ root, port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Plain HTTP, since fetch tidies paths and unpacks bodies by itself. */
function get(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  at = site.url,
): Promise<Reply> {
  const { hostname, port } = new URL(at);
  return new Promise((resolve, reject) => {
    const asked = ask({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('a folder is its index page, with the site’s headers and no caching', async () => {
  const { status, headers, body } = await get('/');
  expect(status).toBe(200);
  expect(body.toString()).toBe('<h1>first</h1>');
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-policy': 'strict',
  });
});

test('a folder without its slash leads to the one with it, query and all', async () => {
  const { status, headers } = await get(`/${encodeURIComponent('tỉnh')}?a=b`);
  expect(status).toBe(308);
  expect(headers.location).toBe(`/${encodeURIComponent('tỉnh')}/?a=b`);
});

test('a page may be asked for without its ending', async () => {
  expect((await get('/flat')).body.toString()).toBe('flat');
});

test('what is missing gets the nearest page for it', async () => {
  const missing = await get('/no/such/');
  expect(missing.status).toBe(404);
  expect(missing.body.toString()).toBe('<h1>gone</h1>');
  expect((await get('/en/no')).body.toString()).toBe('<h1>gone, in English</h1>');
  expect((await get('/_astro/none.js')).headers['cache-control']).toBe('no-cache');
});

test.each([
  '/../outside.txt',
  '/%2e%2e/outside.txt',
  '/..%2foutside.txt',
  '/data/%2e%2e/%2e%2e/outside.txt',
  '/..%5coutside.txt',
  '/link.txt',
  '/.secret',
  '/_headers',
  '//data/rows.csv',
  '/index.html%00.png',
])('%s is not found', async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body.toString()).not.toContain('outside');
});

test('a path that is no UTF-8 is a bad request, and a POST is refused', async () => {
  expect((await get('/%ff')).status).toBe(400);
  expect((await get('/', {}, 'POST')).status).toBe(405);
});

test('text goes out as brotli, gzip or as it is, whichever the client takes', async () => {
  const brotli = await get('/data/rows.csv', { 'accept-encoding': 'gzip, br' });
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(brotliDecompressSync(brotli.body).toString()).toBe(long);
  const gzip = await get('/data/rows.csv', { 'accept-encoding': 'gzip' });
  expect(gunzipSync(gzip.body).toString()).toBe(long);
  const plain = await get('/data/rows.csv');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body.toString()).toBe(long);
  expect(new Set([brotli, gzip, plain].map((reply) => reply.headers.etag)).size).toBe(3);
});

test('a compressed file older than its original is not sent', async () => {
  const file = join(root, '_astro/code.abc.js.br');
  utimesSync(file, 0, 0);
  expect((await get('/_astro/code.abc.js', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe(
    undefined,
  );
});

test('hashed files are kept for good, and media types are right', async () => {
  const { headers } = await get('/_astro/engine.wasm');
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'application/wasm',
  });
  expect((await get('/data/rows.parquet')).headers['content-type']).toBe('application/vnd.apache.parquet');
});

test('a client that has the file gets 304 and no body', async () => {
  const { headers } = await get('/data/rows.csv', { 'accept-encoding': 'br' });
  const etag = headers.etag ?? '';
  const again = await get('/data/rows.csv', { 'accept-encoding': 'br', 'if-none-match': `W/${etag}` });
  expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
});

test('HEAD tells the length and sends nothing', async () => {
  const { status, headers, body } = await get('/data/rows.parquet', {}, 'HEAD');
  expect([status, headers['content-length'], body.length]).toEqual([200, '10', 0]);
});

test('a range is 206, one past the end 416, and one for another version the whole file', async () => {
  const part = await get('/data/rows.parquet', { range: 'bytes=2-4' });
  expect([part.status, part.headers['content-range'], part.body.toString()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ]);
  const past = await get('/data/rows.parquet', { range: 'bytes=10-' });
  expect([past.status, past.headers['content-range']]).toEqual([416, 'bytes */10']);
  const stale = await get('/data/rows.parquet', { range: 'bytes=2-4', 'if-range': '"old"' });
  expect([stale.status, stale.body.length]).toEqual([200, 10]);
  const text = await get('/data/rows.csv', { range: 'bytes=0-4', 'accept-encoding': 'br' });
  expect([text.status, text.headers['content-encoding']]).toEqual([206, undefined]);
});

test('the log counts what was sent, compressed', async () => {
  const own = await serve({ root, port: 0 });
  const reply = await get('/data/rows.csv?q=1', { 'accept-encoding': 'br' }, 'GET', own.url);
  await get('/nothing', {}, 'GET', own.url);
  await own.close();
  expect(own.log).toEqual([
    { method: 'GET', url: '/data/rows.csv?q=1', status: 200, encoding: 'br', bytes: reply.body.length },
    { method: 'GET', url: '/nothing', status: 404, encoding: 'identity', bytes: 13 },
  ]);
});

test('a site built for a path stands under it alone', async () => {
  writeFileSync(join(root, 'data/site.json'), '{"base": "/tien-do/"}');
  const under = await serve({ root, port: 0 });
  const at = (path: string): Promise<Reply> => get(path, {}, 'GET', under.url);
  expect(under.url).toMatch(/\/tien-do\/$/);
  expect((await at('/tien-do/')).body.toString()).toBe('<h1>first</h1>');
  expect((await at('/tien-do/_astro/engine.wasm')).headers['cache-control']).toContain('immutable');
  expect((await at('/tien-do/en')).status).toBe(404);
  expect((await at('/')).headers.location).toBe('/tien-do/');
  expect((await at('/tien-do')).headers.location).toBe('/tien-do/');
  expect((await at('/data/rows.csv')).status).toBe(404);
  await under.close();
});

test('a taken port gives way to the next', async () => {
  const port = Number(new URL(site.url).port);
  const next = await serve({ root, port, base: '/' });
  expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
  await next.close();
});

test('a missing folder is told with its mend', async () => {
  await expect(serve({ root: join(folder, 'none') })).rejects.toThrow(
    'Run "npm run data" and "npm run build" first',
  );
});
