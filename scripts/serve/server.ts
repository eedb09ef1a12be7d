import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { siteBase } from './base.ts';
import type { Encoding } from './encoding.ts';
import { headersFor, parseHeaders } from './headers.ts';
import { resolvePath } from './resolve.ts';
import { answerFile, send } from './respond.ts';

export interface ServeOptions {
  /** The folder of built pages. */
  readonly root: string;
  /** The first port tried; the next ones follow while it is taken. 0: any free port. */
  readonly port?: number;
  /** `localhost` keeps the site on this machine, `0.0.0.0` opens it to the network. */
  readonly host?: string;
  /** Path under which the site stands, with slashes at both ends. Default: see `base.ts`. */
  readonly base?: string;
}

/** One answered request; `bytes` counts the body as sent, after compression, and grows while it is sent. */
export interface LogEntry {
  readonly method: string;
  /** Path and query as asked for. */
  readonly url: string;
  readonly status: number;
  readonly encoding: Encoding;
  bytes: number;
}

export interface ServedSite {
  /** Address of the first page, ending in the base path: `http://localhost:4321/`. */
  readonly url: string;
  readonly log: LogEntry[];
  readonly close: () => Promise<void>;
}

/** Serves a folder of built pages. Throws an Error that tells how to build when the folder is missing. */
export async function serve(options: ServeOptions): Promise<ServedSite> {
  const root = resolve(options.root);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new Error(`No built site at ${root}. Run "npm run data" and "npm run build" first.`);
  }
  const base = options.base ?? siteBase(root);
  const host = options.host ?? 'localhost';
  const policy = join(root, '_headers');
  const rules = parseHeaders(existsSync(policy) ? readFileSync(policy, 'utf8') : '');
  const log: LogEntry[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/';
    const record = (status: number, encoding: Encoding = 'identity'): LogEntry => {
      const entry = { method: request.method ?? '', url, status, encoding, bytes: 0 };
      log.push(entry);
      return entry;
    };
    const bare = (status: number, headers: Record<string, string> = {}): void => {
      record(status);
      response.writeHead(status, { 'content-length': 0, ...headers }).end();
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      bare(405, { allow: 'GET, HEAD' });
      return;
    }
    const [asked = '', query] = url.split('?', 2);
    const path = decoded(asked);
    if (path === undefined) {
      bare(400);
      return;
    }
    if (!path.startsWith(base)) {
      if (path === '/' || `${path}/` === base) bare(302, { location: base });
      else bare(404);
      return;
    }
    const inside = path.slice(base.length - 1);
    const target = await resolvePath(root, inside);
    if (target.kind === 'redirect') {
      const location = encodeURI(base + target.to.slice(1)) + (query === undefined ? '' : `?${query}`);
      bare(308, { location });
      return;
    }
    const headers = headersFor(rules, inside);
    const file = target.kind === 'file' ? target.file : target.page;
    if (file === undefined) {
      bare(404, headers);
      return;
    }
    // What is not there today may be there tomorrow, whatever the rule for its folder says.
    if (target.kind === 'missing') headers['cache-control'] = 'no-cache';
    const ready = await answerFile(request, file, target.kind === 'file' ? 200 : 404, headers);
    const entry = record(ready.status, ready.encoding);
    send(response, ready, (bytes) => {
      entry.bytes += bytes;
    });
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${request.url ?? ''}: ${String(error)}\n`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  const port = await listen(server, options.port ?? 4321, host);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}${base}`,
    log,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** Undefined for what is no path in UTF-8. Double slashes stay: they name nothing here. */
function decoded(path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path);
    return plain.startsWith('/') ? plain : undefined;
  } catch {
    return undefined;
  }
}

/** Listens on the first free port from `port` on, at most a hundred further, and gives it. */
async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    const failure = await attempt(server, candidate, host);
    if (!failure) return (server.address() as AddressInfo).port;
    if (failure.code !== 'EADDRINUSE' || candidate >= port + 100) throw failure;
  }
}

function attempt(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((done) => {
    server.once('error', done);
    server.listen(port, host, () => {
      server.off('error', done);
      done(undefined);
    });
  });
}
