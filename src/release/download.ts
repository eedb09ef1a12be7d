import { EngineFault, patience } from './engine-fault.ts';

/** How much of a file has arrived, in bytes; `total` is null where the server does not say. */
export interface Transfer {
  readonly loaded: number;
  readonly total: number | null;
}

/**
 * Fetches a file whole.
 * @throws EngineFault; the signal's reason when aborted
 */
export async function download(
  address: string,
  {
    signal,
    onProgress,
    cache = 'no-cache',
  }: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: (transfer: Transfer) => void;
    /** As usual the server is asked whether the file has changed: a release replaces files under the same name. */
    readonly cache?: RequestCache;
  },
): Promise<Uint8Array<ArrayBuffer>> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  signal?.addEventListener('abort', abort, { once: true });
  let timer = setTimeout(abort, patience);
  try {
    const response = await fetch(address, { cache, signal: stop.signal });
    if (!response.ok || !response.body) {
      const kind = response.status === 404 ? 'missing' : 'broken';
      throw new EngineFault(kind, `${address} was answered with status ${response.status}`);
    }
    const total = packed(response) ? null : Number(response.headers.get('content-length')) || null;
    const chunks: Uint8Array[] = [];
    let loaded = 0;
    for await (const chunk of chunksOf(response.body)) {
      clearTimeout(timer);
      timer = setTimeout(abort, patience);
      chunks.push(chunk);
      loaded += chunk.byteLength;
      onProgress?.({ loaded, total });
    }
    return joined(chunks, loaded);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof EngineFault) throw error;
    if (stop.signal.aborted) throw new EngineFault('silent', `${address} stopped arriving`, { cause: error });
    throw new EngineFault('broken', `${address} could not be fetched`, { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Whether the length in the header is that of the packed file, not of what arrives here. */
function packed(response: Response): boolean {
  return (response.headers.get('content-encoding') ?? 'identity') !== 'identity';
}

/** Safari's streams can't be iterated over. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
