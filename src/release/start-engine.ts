import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import type { Transfer } from './download.ts';
import { EngineFault, type EngineFaultKind, isMemoryFailure, patience } from './engine-fault.ts';
import { late } from './late.ts';
import type { StartFailure } from './engine-worker.ts';

/**
 * DuckDB-WASM, the engine in the browser, started: what `browser.ts` (named queries) and `sandbox.ts`
 * (a reader's own) stand on. Version 1.28.0 on purpose: it is the last one with Parquet built in. Later
 * ones fetch it from another host while they run, which the site's policy forbids, and weigh twice as
 * much. It is DuckDB 0.9.1, so queries keep to what that knows.
 *
 * Only the module with WebAssembly exceptions is shipped: browsers without them (before Chrome 95,
 * Firefox 100, Safari 15.2) do not know 'wasm-unsafe-eval' either (97, 102, 16), without which the
 * site's policy lets no module start. The other one would be 22 MB that nobody can run.
 */
export interface StartedEngine {
  readonly database: AsyncDuckDB;
  /** Ends the thread and gives its memory back; nothing asked before or after is answered. */
  readonly close: () => void;
}

/** Bytes of the module once unpacked: servers tell the packed size only. Checked by a test. */
export const moduleBytes = 18_105_915;

/** How values are handed over: as JavaScript has them. */
export const valueConfig = {
  query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true },
} as const;

/**
 * Loads and starts the engine.
 * @throws EngineFault; the signal's reason when aborted
 */
export async function startEngine(
  signal: AbortSignal,
  onProgress: (transfer: Transfer) => void,
): Promise<StartedEngine> {
  signal.throwIfAborted();
  const lacking = lack();
  if (lacking) throw new EngineFault('unsupported', `the browser has no ${lacking}`);
  // Without its full address the worker would look for the engine beside itself.
  const name = new URL(workerUrl, location.href).href;
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { name });
  const close = (): void => worker.terminate();
  try {
    return {
      database: await started(worker, new URL(moduleUrl, location.href).href, signal, onProgress),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Has the browser store the engine's files; rejects where one doesn't come, or where it is given up. */
export async function fetchEngine(signal?: AbortSignal): Promise<void> {
  if (lack() !== null) return;
  for (const address of [workerUrl, moduleUrl]) {
    const { body } = await fetch(address, { priority: 'low', signal: signal ?? null });
    // Read to its end and let go: unpacked it is 18 MB.
    await body?.pipeTo(new WritableStream());
  }
}

/** A module that throws and catches: valid only where WebAssembly knows exceptions. */
const throwing = Uint8Array.from(atob('AGFzbQEAAAABBAFgAAADAgEACggBBgAGQBkLCw=='), (char) =>
  char.charCodeAt(0),
);

/** What the browser lacks to run the engine at all; null if nothing. */
function lack(): string | null {
  if (typeof Worker === 'undefined') return 'Worker';
  if (typeof WebAssembly === 'undefined') return 'WebAssembly';
  return WebAssembly.validate(throwing) ? null : 'WebAssembly exceptions';
}

function failureKind(reason: string, received: boolean): EngineFaultKind {
  if (isMemoryFailure(reason)) return 'memory';
  if (/CompileError|Content Security/i.test(reason)) return 'refused';
  return !received || /fetch|network|status/i.test(reason) ? 'unreachable' : 'refused';
}

/** Settles with the database, the first failure, or after {@link patience} without a sign. */
function started(
  worker: Worker,
  moduleAddress: string,
  signal: AbortSignal,
  onProgress: (transfer: Transfer) => void,
): Promise<AsyncDuckDB> {
  return new Promise((resolve, reject) => {
    let received = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(
        () => end(new EngineFault('silent', `the engine gave no sign for ${patience / 1000} s`)),
        patience,
      );
    };
    const end = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    const failed = (reason: string): void => end(new EngineFault(failureKind(reason, received > 0), reason));
    // Before DuckDB listens: it does not know this message and would complain on the console.
    worker.addEventListener('message', (event: MessageEvent<Partial<StartFailure>>) => {
      if (event.data.startFailure === undefined) return;
      event.stopImmediatePropagation();
      failed(event.data.startFailure);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      end(new EngineFault('unreachable', event.message || 'the engine’s worker could not be loaded'));
    });
    signal.addEventListener('abort', () => end(signal.reason as Error), { once: true });

    const start = async (): Promise<AsyncDuckDB> => {
      // Only now: it can't even be loaded where there are no threads.
      const { AsyncDuckDB, VoidLogger } = await late(() => import('@duckdb/duckdb-wasm'));
      const database = new AsyncDuckDB(new VoidLogger(), worker);
      await database.instantiate(moduleAddress, null, ({ bytesLoaded, bytesTotal }) => {
        received = bytesLoaded;
        const packed = bytesTotal > 0 ? bytesTotal : moduleBytes;
        onProgress({ loaded: Math.min(1, bytesLoaded / moduleBytes) * packed, total: packed });
        wait();
      });
      await database.open(valueConfig);
      return database;
    };
    wait();
    start().then(
      (database) => {
        clearTimeout(timer);
        resolve(database);
      },
      (error: unknown) => (error instanceof EngineFault ? end(error) : failed(String(error))),
    );
  });
}
