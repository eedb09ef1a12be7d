import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { download, type Transfer } from './download.ts';
import type { Engine, Parameter } from './engine.ts';
import { EngineFault, patience } from './engine-fault.ts';
import { startEngine } from './start-engine.ts';

/** The engine in the browser as a reader of named queries. */
export interface BrowserEngine extends Engine {
  /** As in Engine; the file is fetched whole. An aborted or failed fetch can be tried again. */
  attach(table: string, file: string, options?: AttachOptions): Promise<void>;
  /** Ends the thread; nothing asked before or after is answered. */
  close(): void;
}

/** As much of the engine's answers as is used. */
interface ArrowRows {
  toArray(): { toJSON(): unknown }[];
}

interface AttachOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (transfer: Transfer) => void;
}

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
  const { database, close } = await startEngine(signal, onProgress);
  return engine(folder, close, database, await database.connect());
}

function engine(
  folder: string,
  close: () => void,
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
): BrowserEngine {
  const attached = new Map<string, { readonly done: Promise<void>; readonly signal?: AbortSignal }>();
  // A connection streams one answer at a time: a question asked meanwhile would mix into it.
  let before: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  }
  async function read(table: string, file: string, options: AttachOptions): Promise<void> {
    const bytes = await download(`${folder}${file}`, options);
    // Long names, such as addresses, cost the engine a look-up each; the table's name is unique already.
    const name = `${table}.parquet`;
    try {
      await database.registerFileBuffer(name, bytes);
      const view = `CREATE OR REPLACE VIEW "${table}" AS SELECT * FROM read_parquet('${name}')`;
      await inTurn(() => connection.query(view));
    } catch (error) {
      throw new EngineFault('query', `${file} could not be read as Parquet`, { cause: error });
    }
  }
  async function answer<T>(sql: string, parameters: readonly Parameter[]): Promise<T[]> {
    const statement = await connection.prepare(sql);
    try {
      // Sent, not queried: a query that fails half-way, at a value that can't be converted or a page that
      // can't be read, is answered by this version with no rows and no word of the failure.
      const rows: T[] = [];
      // Typed by hand: the types of the engine's Arrow are not found.
      const batches = (await statement.send(...parameters)) as AsyncIterable<ArrowRows>;
      for await (const batch of batches) rows.push(...batch.toArray().map((row) => row.toJSON() as T));
      return rows;
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
        return await inTurn(() => inTime(answer<T>(sql, parameters)));
      } catch (error) {
        if (error instanceof EngineFault) throw error;
        throw new EngineFault('query', `the engine could not answer: ${sql}`, { cause: error });
      }
    },
    close,
  };
}

/** A thread that dies leaves its questions open: nothing is waited for longer than {@link patience}. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new EngineFault('silent', 'the engine did not answer')), patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
