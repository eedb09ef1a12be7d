import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressFolder } from '../../../scripts/serve/brotli.ts';
import { parseHeaders } from '../../../scripts/serve/headers.ts';
import { nginxSite } from '../../../scripts/serve/nginx-site.ts';
import { serve, type ServedSite } from '../../../scripts/serve/server.ts';

/** Debian's nginx, run for real: the same requests must be answered as our own server answers them. */

const program = '/usr/sbin/nginx';
const module = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const here = existsSync(program) && existsSync(module);

test.skipIf(process.env.REQUIRE_NGINX !== '1')('nginx and its brotli module are installed', () => {
  expect(here, `${program} and ${module}`).toBe(true);
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function get(site: string, path: string, headers: Record<string, string>, method: string): Promise<Reply> {
  const { hostname, port } = new URL(site);
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

describe.runIf(here).each(['/', '/a.b/'])('nginx, with the site under %s', (base) => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const root = join(folder, 'dist');
  const long = 'không dài thì không nén. '.repeat(200);
  let own: ServedSite;
  let process_: ChildProcess;
  let nginx = '';
  let said = '';

  beforeAll(async () => {
    const files: Record<string, string> = {
      'index.html': '<h1>first</h1>',
      '404.html': '<h1>gone</h1>',
      'deep/index.html': long,
      'nhung/x/index.html': long,
      'en/nhung/x/index.html': long,
      'flat.html': 'flat',
      'data/rows.parquet': '0123456789',
      'data/rows.csv': long,
      '_astro/code.abc.js': long,
      '_astro/face.abc.woff2': 'x'.repeat(2000),
      '_astro/engine.abc.wasm': '\0asm',
      'lich.ics': long,
      'tin.xml': long,
      'data/x.jsonld': long,
      '.secret': 'hidden',
      _headers: readFileSync('public/_headers', 'utf8'),
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(root, name, '..'), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    await compressFolder(root, join(folder, 'cache'));
    own = await serve({ root, port: 0, base });
    const port = await freePort();
    const rules = parseHeaders(readFileSync(join(root, '_headers'), 'utf8'));
    const site = nginxSite({ root, base, listen: `127.0.0.1:${port}`, rules });
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const main = `load_module ${module};
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/pid;
error_log stderr warn;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  ${site}
}
`;
    writeFileSync(join(folder, 'nginx.conf'), main);
    process_ = spawn(program, ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', 'stderr']);
    process_.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    nginx = `http://127.0.0.1:${port}${base}`;
    for (let tries = 0; ; tries += 1) {
      const up = await get(nginx, base, {}, 'GET').then(
        () => true,
        () => false,
      );
      if (up) break;
      if (tries > 100 || process_.exitCode !== null) throw new Error(`nginx does not answer: ${said}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  });

  afterAll(async () => {
    const ended = new Promise((done) => process_.once('exit', done));
    process_.kill();
    await ended;
    await own.close();
    rmSync(folder, { recursive: true });
  });

  const compared = [
    'content-type',
    'content-encoding',
    'cache-control',
    'content-range',
    'location',
    'vary',
    'content-security-policy',
    'permissions-policy',
    'referrer-policy',
    'x-content-type-options',
    'access-control-allow-origin',
  ];
  const br = { 'accept-encoding': 'gzip, br' };
  const requests: [path: string, headers?: Record<string, string>, method?: string][] = [
    [''],
    ['', {}, 'HEAD'],
    ['deep/', br],
    ['deep/', { 'accept-encoding': 'gzip' }],
    ['deep'],
    ['deep?a=1&b=ơ'.replace('ơ', '%C6%A1')],
    ['flat'],
    ['flat.html'],
    ['nhung/x/', br],
    ['en/nhung/x/'],
    ['data/rows.parquet'],
    ['data/rows.parquet', br],
    ['data/rows.parquet', { range: 'bytes=2-4' }],
    ['data/rows.parquet', { range: 'bytes=-3' }],
    ['data/rows.parquet', { range: 'bytes=7-' }],
    ['data/rows.parquet', { range: 'bytes=90-' }],
    ['data/rows.csv', br],
    ['data/rows.csv', { range: 'bytes=0-9' }],
    ['_astro/code.abc.js', br],
    ['_astro/face.abc.woff2', br],
    ['_astro/engine.abc.wasm'],
    ['_astro/gone.js'],
    ['lich.ics', br],
    ['tin.xml', br],
    ['data/x.jsonld'],
    ['nothing'],
    ['nothing/'],
    ['data/'],
    ['_headers'],
    ['.secret'],
    ['deep//'],
  ];

  test.each(requests)('answers /%s %o as our own server does', async (path, headers = {}, method = 'GET') => {
    const told = async (site: string): Promise<unknown> => {
      const { status, headers: got, body } = await get(site, base + path, headers, method);
      const shown = Object.fromEntries(compared.map((name) => [name, got[name]]));
      // Where nothing of a file is sent, what it would have been sent as says nothing.
      if (status >= 300 && status !== 404)
        return { status, location: got.location, range: got['content-range'] };
      // Nginx answers what is missing as the page that says so, not as what was asked for.
      if (status === 404) shown['access-control-allow-origin'] = undefined;
      // Packed anew by each server: the bytes may differ, what is inside may not.
      const same = got['content-encoding'] === 'gzip' ? 'gzip' : body.toString('base64');
      return { status, ...shown, body: same };
    };
    expect(await told(nginx), said).toEqual(await told(own.url));
  });

  test('what stands outside the base is not there', async () => {
    if (base === '/') return;
    expect((await get(nginx, '/deep/', {}, 'GET')).status).toBe(404);
    expect((await get(nginx, '/', {}, 'GET')).headers.location).toBe(base);
  });

  test('files with a hash in their name are kept for good, pages are asked for again', async () => {
    const cache = async (path: string) => (await get(nginx, base + path, {}, 'GET')).headers['cache-control'];
    expect(await cache('_astro/code.abc.js')).toContain('immutable');
    expect(await cache('deep/')).toBe('no-cache');
    expect(
      (await get(nginx, `${base}deep/`, { 'accept-encoding': 'br' }, 'GET')).headers['content-encoding'],
    ).toBe('br');
  });
});
