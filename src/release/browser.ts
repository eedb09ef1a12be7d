import { AsyncDuckDB, type AsyncDuckDBConnection, selectBundle, VoidLogger } from '@duckdb/duckdb-wasm';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpModule from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import { download, type Transfer } from './download.ts';
import type { Engine, Parameter } from './engine.ts';
import { EngineFault, patience } from './engine-fault.ts';
import type { StartFailure } from './engine-worker.ts';

/**
 * DuckDB-WASM, the engine in the browser; no other module knows it. Version 1.28.0 on purpose: it is the
 * last one with Parquet built in. Later ones fetch it from another host while they run, which the site's
 * policy forbids, and weigh twice as much. It is DuckDB 0.9.1, so queries keep to what that knows.
 */
export interface BrowserEngine extends Engine {
  /** As in Engine; the file is fetched whole. An aborted or failed fetch can be tried again. */
  attach(table: string, file: string, options?: AttachOptions): Promise<void>;
  /** Ends the thread; nothing asked before or after is answered. */
  close(): void;
}

/** As much of the engine's answers as is used. */
interface ArrowTable {
  toArray(): { toJSON(): unknown }[];
}

interface AttachOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (transfer: Transfer) => void;
}

/** Bytes of each module once unpacked: servers tell the packed size only. Checked by a test. */
export const moduleBytes = { eh: 18_105_915, mvp: 22_092_382 } as const;

/**
 * Loads and starts the engine.
 * @param folder address of the release, with a slash at the end
 * @throws EngineFault; the signal's reason when aborted
 */
export async function openBrowser(
  folder: string,
  signal: AbortSignal,
  onProgress: (transfer: Transfer) => void,
): Promise<BrowserEngine> {
  signal.throwIfAborted();
  const bundle = await selectBundle({
    mvp: { mainModule: mvpModule, mainWorker: mvpWorker },
    eh: { mainModule: ehModule, mainWorker: ehWorker },
  });
  const unpacked = bundle.mainModule === ehModule ? moduleBytes.eh : moduleBytes.mvp;
  // Without its full address the worker would look for the engine beside itself.
  const engineWorker = new URL(bundle.mainWorker ?? ehWorker, location.href).href;
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { name: engineWorker });
  try {
    const database = await started(
      worker,
      new URL(bundle.mainModule, location.href).href,
      unpacked,
      signal,
      onProgress,
    );
    return engine(folder, worker, database, await database.connect());
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** Settles with the database, the first failure, or after {@link patience} without a sign. */
function started(
  worker: Worker,
  moduleAddress: string,
  unpacked: number,
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
    const failed = (reason: string): void => {
      const kind = received === 0 || /fetch|network|status/i.test(reason) ? 'unreachable' : 'refused';
      end(new EngineFault(/CompileError|Content Security/i.test(reason) ? 'refused' : kind, reason));
    };
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

    wait();
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    database
      .instantiate(moduleAddress, null, ({ bytesLoaded, bytesTotal }) => {
        received = bytesLoaded;
        const packed = bytesTotal > 0 ? bytesTotal : unpacked;
        onProgress({ loaded: Math.min(1, bytesLoaded / unpacked) * packed, total: packed });
        wait();
      })
      .then(() =>
        database.open({
          query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true },
        }),
      )
      .then(
        () => {
          clearTimeout(timer);
          resolve(database);
        },
        (error: unknown) => failed(String(error)),
      );
  });
}

function engine(
  folder: string,
  worker: Worker,
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
): BrowserEngine {
  const attached = new Map<string, { readonly done: Promise<void>; readonly signal?: AbortSignal }>();
  async function read(table: string, file: string, options: AttachOptions): Promise<void> {
    const bytes = await download(`${folder}${file}`, options);
    // Long names, such as addresses, cost the engine a look-up each; the table's name is unique already.
    const name = `${table}.parquet`;
    try {
      await database.registerFileBuffer(name, bytes);
      await connection.query(`CREATE OR REPLACE VIEW "${table}" AS SELECT * FROM read_parquet('${name}')`);
    } catch (error) {
      throw new EngineFault('query', `${file} could not be read as Parquet`, { cause: error });
    }
  }
  async function answer<T>(sql: string, parameters: readonly Parameter[]): Promise<T[]> {
    const statement = await connection.prepare(sql);
    try {
      // Typed by hand: the types of the engine's Arrow are not found.
      const result = (await statement.query(...parameters)) as ArrowTable;
      return result.toArray().map((row) => row.toJSON() as T);
    } finally {
      await statement.close();
    }
  }
  return {
    async attach(table, file, options = {}) {
      let entry = attached.get(table);
      if (!entry || entry.signal?.aborted) {
        entry = { done: read(table, file, options), signal: options.signal };
        attached.set(table, entry);
      }
      try {
        await entry.done;
      } catch (error) {
        if (attached.get(table) === entry) attached.delete(table);
        throw error;
      }
    },
    async rows<T>(sql: string, parameters: readonly Parameter[] = []) {
      try {
        return await inTime(answer<T>(sql, parameters));
      } catch (error) {
        if (error instanceof EngineFault) throw error;
        throw new EngineFault('query', `the engine could not answer: ${sql}`, { cause: error });
      }
    },
    close: () => worker.terminate(),
  };
}

/** A thread that dies leaves its questions open: nothing is waited for longer than {@link patience}. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new EngineFault('silent', 'the engine did not answer')), patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
