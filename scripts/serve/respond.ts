import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { chooseEncoding, type Encoding } from './encoding.ts';
import { compressible, mediaType, smallestPacked } from './media.ts';
import { parseRange } from './range.ts';

/** Headers before a body, and the body as a stream; null where there is none to send. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | number>;
  readonly encoding: Encoding;
  readonly body: Readable | null;
}

/**
 * The answer for one file: the `.br` beside it or gzip made on the way where the client takes
 * them, a part of it for a Range header, 304 where the client has it. `headers` come from the
 * site's rules and are added to, not replaced. Throws the file system's errors.
 */
export async function answerFile(
  request: Pick<IncomingMessage, 'method' | 'headers'>,
  file: string,
  status: 200 | 404,
  headers: Record<string, string>,
): Promise<Answer> {
  const plain = await stat(file);
  const ranged = status === 200 && request.headers.range !== undefined;
  const packable = compressible(file) && plain.size >= smallestPacked;
  const brotli = packable && !ranged ? await freshBrotli(file, plain) : undefined;
  const available: Encoding[] = packable && !ranged ? (brotli ? ['br', 'gzip'] : ['gzip']) : [];
  const encoding = chooseEncoding(header(request, 'accept-encoding'), available);
  const etag = entityTag(plain, encoding);

  const common: Record<string, string | number> = {
    'cache-control': 'no-cache',
    ...headers,
    'content-type': mediaType(file),
    'accept-ranges': 'bytes',
    etag,
    ...(packable && { vary: 'Accept-Encoding' }),
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  };
  const done = (
    code: number,
    more: Record<string, string | number>,
    body: () => Readable | null,
  ): Answer => ({
    status: code,
    headers: { ...common, ...more },
    encoding,
    body: request.method === 'HEAD' ? null : body(),
  });

  if (status === 200 && sameTag(header(request, 'if-none-match'), etag)) return done(304, {}, () => null);
  const range = mayRange(request, etag) && ranged ? parseRange(request.headers.range, plain.size) : undefined;
  if (range === 'unsatisfiable') return done(416, { 'content-range': `bytes */${plain.size}` }, () => null);
  if (range) {
    const part = { 'content-range': `bytes ${range.from}-${range.to}/${plain.size}` };
    const length = range.to - range.from + 1;
    return done(206, { ...part, 'content-length': length }, () =>
      createReadStream(file, { start: range.from, end: range.to }),
    );
  }
  if (encoding === 'gzip') return done(status, {}, () => gzipped(file));
  if (encoding === 'br' && brotli) {
    return done(status, { 'content-length': brotli.size }, () => createReadStream(`${file}.br`));
  }
  return done(status, { 'content-length': plain.size }, () => createReadStream(file));
}

/** The `.br` beside a file, unless it is older than the file. */
async function freshBrotli(file: string, plain: Stats): Promise<Stats | undefined> {
  const brotli = await stat(`${file}.br`).catch(() => undefined);
  return brotli && brotli.mtimeMs >= plain.mtimeMs ? brotli : undefined;
}

function gzipped(file: string): Readable {
  const gzip = createGzip();
  createReadStream(file)
    .on('error', (error) => gzip.destroy(error))
    .pipe(gzip);
  return gzip;
}

function entityTag({ size, mtimeMs }: Stats, encoding: Encoding): string {
  const plain = `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
  return encoding === 'identity' ? `"${plain}"` : `"${plain}-${encoding}"`;
}

/** A 304 may be given on a weak match: `W/` in front of a tag is overlooked. */
function sameTag(given: string | undefined, etag: string): boolean {
  const tags = (given ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}

/** If-Range: the part is wanted only while the file is the one the client has. */
function mayRange(request: Pick<IncomingMessage, 'headers'>, etag: string): boolean {
  const given = header(request, 'if-range');
  return given === undefined || given === etag;
}

function header(request: Pick<IncomingMessage, 'headers'>, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** Sends an answer and counts the bytes of its body as they leave. */
export function send(response: ServerResponse, answer: Answer, count: (bytes: number) => void): void {
  response.writeHead(answer.status, answer.headers);
  if (!answer.body) {
    response.end();
    return;
  }
  const body = answer.body;
  body.on('data', (chunk: Buffer) => {
    count(chunk.length);
  });
  body.on('error', () => response.destroy());
  response.on('close', () => body.destroy());
  body.pipe(response);
}
