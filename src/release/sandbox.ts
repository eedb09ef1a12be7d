import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { type Stated, verify } from './checksum.ts';
import { download, type Transfer } from './download.ts';
import { EngineFault, isMemoryFailure } from './engine-fault.ts';
import { type StartedEngine, startEngine, valueConfig } from './start-engine.ts';

/** A file of the release that a query may read, and the names under which it does. */
export interface SandboxFile extends Stated {
  readonly file: string;
  readonly names: readonly string[];
}

/** A query's column: its name and DuckDB's name of its type. */
export interface ResultColumn {
  readonly name: string;
  readonly type: string;
}

export type ResultValue = string | number | boolean | null;

export interface SandboxResult {
  readonly columns: readonly ResultColumn[];
  /** Values in the order of the columns; days and times as ISO text. */
  readonly rows: readonly (readonly ResultValue[])[];
  /** Whether there were more rows than the limit. */
  readonly more: boolean;
}

/** What a run is doing. */
export type SandboxStep =
  | { readonly kind: 'engine' | 'file'; readonly file?: string; readonly transfer: Transfer | null }
  | { readonly kind: 'start' | 'query' };

export interface SandboxQuery {
  readonly sql: string;
  /** Whether it can be asked as a part of another query, which is how its rows are limited. */
  readonly nested: boolean;
  readonly files: readonly SandboxFile[];
  readonly mostRows: number;
}

/** A mistake in the query. */
export class SandboxError extends Error {
  /** Lines that stood before the reader's own in what the engine saw. */
  readonly added: number;

  constructor(message: string, added: number) {
    super(message);
    this.name = 'SandboxError';
    this.added = added;
  }
}

/**
 * Runs queries that readers wrote. The database holds the named files in memory and nothing else, refuses
 * every access to files, hosts and extensions, and can't be told otherwise; its thread has no network. It
 * answers nothing while it works, so a run is cancelled by ending the thread.
 */
export interface Sandbox {
  /** @throws SandboxError, EngineFault; the signal's reason when aborted */
  run(query: SandboxQuery, signal: AbortSignal, report: (step: SandboxStep) => void): Promise<SandboxResult>;
  /** The rows of a query as a Parquet file; arguments and errors as of {@link Sandbox.run}. */
  parquet(
    query: SandboxQuery,
    signal: AbortSignal,
    report: (step: SandboxStep) => void,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the engine and gives its memory back; files stay. The next run starts it anew. */
  rest(): void;
}

/** As much of the engine's Arrow batches as is used; its types are not found. */
interface Batch {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  getChildAt(index: number): { get(row: number): unknown } | null;
}

/** Types whose values JavaScript shows as they are. */
const shownAsIs =
  /^(VARCHAR|BOOLEAN|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DOUBLE|FLOAT|DECIMAL\(.*\)|DATE|TIMESTAMP( WITH TIME ZONE|_S|_MS|_NS)?)$/;

interface Opened {
  readonly engine: StartedEngine;
  connection: AsyncDuckDBConnection;
  /** Files held by the open database; null when it is not locked for a reader. */
  held: Set<string> | null;
}

/** @param folder address of the release, with a slash at the end */
export function createSandbox(folder: string): Sandbox {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  let opened: Opened | undefined;

  function rest(): void {
    opened?.engine.close();
    opened = undefined;
  }

  async function content(file: SandboxFile, signal: AbortSignal, report: (step: SandboxStep) => void) {
    const known = contents.get(file.file);
    if (known) return known;
    report({ kind: 'file', file: file.file, transfer: null });
    const bytes = await download(`${folder}${file.file}`, {
      signal,
      onProgress: ({ loaded, total }) =>
        report({ kind: 'file', file: file.file, transfer: { loaded, total: total ?? file.bytes } }),
    });
    await verify(file.file, bytes, file);
    contents.set(file.file, bytes);
    return bytes;
  }

  async function ready(
    query: SandboxQuery,
    signal: AbortSignal,
    report: (step: SandboxStep) => void,
  ): Promise<Opened> {
    const files = await Promise.all(
      query.files.map(async (file) => ({ file, bytes: await content(file, signal, report) })),
    );
    signal.throwIfAborted();
    if (!opened) {
      report({ kind: 'engine', transfer: null });
      const engine = await startEngine(signal, (transfer) => {
        const arrived = transfer.total !== null && transfer.loaded >= 0.995 * transfer.total;
        report(arrived ? { kind: 'start' } : { kind: 'engine', transfer });
      });
      opened = { engine, connection: await engine.database.connect(), held: null };
    }
    const { held } = opened;
    if (held && query.files.every(({ file }) => held.has(file))) return opened;
    // A locked database takes no more files: it is left for a new one, filled, then locked.
    const { database } = opened.engine;
    await database.open(valueConfig);
    opened.connection = await database.connect();
    const { connection } = opened;
    for (const { file, bytes } of files) {
      const [first = '', ...others] = file.names;
      const name = `${first}.parquet`;
      try {
        // A copy: the buffer goes over to the thread, and is needed again after a restart.
        await database.registerFileBuffer(name, bytes.slice());
        await connection.query(`CREATE TABLE "${first}" AS SELECT * FROM read_parquet('${name}')`);
        for (const other of others)
          await connection.query(`CREATE VIEW "${other}" AS SELECT * FROM "${first}"`);
        await database.dropFile(name);
      } catch (error) {
        rest();
        const kind = isMemoryFailure(String(error)) ? 'memory' : 'query';
        throw new EngineFault(kind, `${file.file} could not be read as Parquet`, { cause: error });
      }
    }
    for (const setting of ["memory_limit='512MB'", 'enable_external_access=false', 'lock_configuration=true'])
      await connection.query(`SET ${setting}`);
    opened.held = new Set(query.files.map(({ file }) => file));
    return opened;
  }

  /** Runs work that ends with the signal, by ending the thread. */
  async function within<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    let stop: () => void = () => undefined;
    const stopped = new Promise<never>((_, reject) => {
      stop = () => {
        rest();
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', stop, { once: true });
    });
    try {
      return await Promise.race([work(), stopped]);
    } catch (error) {
      // What ran out of memory keeps all of it.
      if (error instanceof SandboxError && isMemoryFailure(error.message)) rest();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  return {
    rest,
    run: (query, signal, report) =>
      within(signal, async () => {
        const { connection } = await ready(query, signal, report);
        report({ kind: 'query' });
        if (!query.nested) return read(connection, query.sql, query.mostRows, 0);
        const columns = await describe(connection, query.sql);
        const result = await read(connection, limited(query, columns), query.mostRows, 1);
        return {
          ...result,
          columns: result.columns.map(({ name }, index) => ({ name, type: columns[index]?.type ?? '' })),
        };
      }),
    parquet: (query, signal, report) =>
      within(signal, async () => {
        const open = await ready(query, signal, report);
        report({ kind: 'query' });
        const columns = query.nested ? await describe(open.connection, query.sql) : [];
        const stream = await ipcStream(
          open.connection,
          query.nested ? limited(query, columns, false) : query.sql,
        );
        // The locked database writes no file: the rows go over to a new one, which no reader's query enters.
        const { database } = open.engine;
        open.held = null;
        await database.open({});
        const connection = await database.connect();
        await connection.insertArrowFromIPCStream(stream, { name: 'result', schema: 'main', create: true });
        await database.registerEmptyFileBuffer('result.parquet');
        await connection.query(`COPY result TO 'result.parquet' (FORMAT PARQUET, COMPRESSION ZSTD)`);
        const file = (await database.copyFileToBuffer('result.parquet')) as Uint8Array<ArrayBuffer>;
        await database.dropFile('result.parquet');
        return file;
      }),
  };
}

/** One row more than is shown tells whether there are more. */
function limited({ sql, mostRows }: SandboxQuery, columns: readonly ResultColumn[], text = true): string {
  const names = columns.map(({ name }) => name);
  // Of two columns with one name the outer query renames the second, which then can't be replaced by name.
  const odd = columns.filter(
    ({ name, type }) => !shownAsIs.test(type) && names.indexOf(name) === names.lastIndexOf(name),
  );
  const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
  const casts = odd.map(({ name }) => `CAST(${quoted(name)} AS VARCHAR) AS ${quoted(name)}`);
  const replace = text && casts.length > 0 ? ` REPLACE (${casts.join(', ')})` : '';
  return `SELECT *${replace} FROM (\n${sql}\n) LIMIT ${text ? mostRows + 1 : mostRows}`;
}

/** The columns of a query; errors name places in the reader's own text. */
async function describe(connection: AsyncDuckDBConnection, sql: string): Promise<readonly ResultColumn[]> {
  const { rows } = await read(connection, `DESCRIBE\n${sql}`, Infinity, 1);
  return rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
}

async function read(
  connection: AsyncDuckDBConnection,
  sql: string,
  mostRows: number,
  added: number,
): Promise<SandboxResult> {
  const rows: ResultValue[][] = [];
  let columns: readonly ResultColumn[] = [];
  let more = false;
  try {
    for await (const each of await connection.send(sql)) {
      const batch = each as unknown as Batch;
      const { fields } = batch.schema;
      if (columns.length === 0) columns = fields.map(({ name }) => ({ name, type: '' }));
      const vectors = fields.map((_, index) => batch.getChildAt(index));
      for (let row = 0; row < batch.numRows && !more; row += 1) {
        if (rows.length === mostRows) more = true;
        else rows.push(vectors.map((vector) => plain(vector?.get(row))));
      }
    }
  } catch (error) {
    throw new SandboxError(error instanceof Error ? error.message : String(error), added);
  }
  return { columns, rows, more };
}

function plain(value: unknown): ResultValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.000Z$/, 'Z');
  return typeof value === 'bigint' ? Number(value) : JSON.stringify(value);
}

/** The answer as the bytes of an Arrow stream, as the engine takes it back. */
async function ipcStream(connection: AsyncDuckDBConnection, sql: string): Promise<Uint8Array> {
  return connection.useUnsafe(async (database, id) => {
    let header = await database.startPendingQuery(id, sql);
    while (header === null) header = await database.pollPendingQuery(id);
    const chunks = [header];
    for (
      let next = await database.fetchQueryResults(id);
      next.length > 0;
      next = await database.fetchQueryResults(id)
    )
      chunks.push(next);
    // The engine sends no end of the stream, and takes none in without it.
    chunks.push(Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0));
    return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  });
}
