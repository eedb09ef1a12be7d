import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { FileSource } from './checked-files.ts';
import type { Column } from './column.ts';
import type { Transfer } from './download.ts';
import type { Abortable, AbortableEngine, Parameter } from './engine.ts';
import { EngineFault, isMemoryFailure, patience } from './engine-fault.ts';
import { completed } from './queries.ts';
import { startEngine } from './start-engine.ts';

/** The engine in the browser as a reader of named queries. */
export interface BrowserEngine extends AbortableEngine {
  /** Ends the thread; nothing asked before or after is answered. */
  close(): void;
}

/** As much of the engine's answers as is used. */
interface ArrowRows {
  toArray(): { toJSON(): unknown }[];
}

interface Attached {
  readonly done: Promise<void>;
  readonly signal: AbortSignal | undefined;
  here: boolean;
}

/**
 * Loads and starts the engine.
 * @param source gives it the files that it reads
 * @throws EngineFault; the signal's reason when aborted
 */
export async function openBrowser(
  source: FileSource,
  signal: AbortSignal,
  onProgress: (transfer: Transfer) => void,
): Promise<BrowserEngine> {
  const { database, close } = await startEngine(signal, onProgress);
  return engine(source, close, database, await database.connect());
}

function engine(
  source: FileSource,
  close: () => void,
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
): BrowserEngine {
  const attached = new Map<string, Attached>();
  // A connection streams one answer at a time: a question asked meanwhile would mix into it.
  let before: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  }
  async function read(
    table: string,
    file: string,
    known: readonly Pick<Column, 'name' | 'type'>[],
    signal?: AbortSignal,
  ): Promise<void> {
    const bytes = await source(file, signal);
    // Long names, such as addresses, cost the engine a look-up each; the table's name is unique already.
    const name = `${table}.parquet`;
    try {
      await database.registerFileBuffer(name, bytes);
      const view = `CREATE OR REPLACE VIEW "${table}" AS ${completed(name, known)}`;
      await inTurn(() => inTime(connection.query(view)));
    } catch (error) {
      throw faultOf(error, `${file} could not be read as Parquet`);
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
    async attach(table, file, known = [], { signal } = {}) {
      let entry = attached.get(table);
      // One that was given up on its way is asked for anew; one that is here stays, whoever asked for it.
      if (!entry || (!entry.here && entry.signal?.aborted)) {
        entry = { done: read(table, file, known, signal), signal, here: false };
        attached.set(table, entry);
      }
      try {
        await entry.done;
        entry.here = true;
      } catch (error) {
        if (attached.get(table) === entry) attached.delete(table);
        throw error;
      }
    },
    async rows<T>(sql: string, parameters: readonly Parameter[] = [], { signal }: Abortable = {}) {
      try {
        return await inTurn(() => {
          signal?.throwIfAborted();
          return inTime(answer<T>(sql, parameters));
        });
      } catch (error) {
        signal?.throwIfAborted();
        throw faultOf(error, `the engine could not answer: ${sql}`);
      }
    },
    close,
  };
}

/** What failed inside the engine, in its own words; what has run out of memory is told from a mistake. */
function faultOf(error: unknown, what: string): EngineFault {
  if (error instanceof EngineFault) return error;
  const kind = isMemoryFailure(String(error)) ? 'memory' : 'query';
  return new EngineFault(kind, what, { cause: error });
}

/** A thread that dies leaves its questions open: nothing is waited for longer than {@link patience}. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new EngineFault('silent', 'the engine did not answer')), patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
