import { readColumn } from 'hyparquet/src/column.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { parquetMetadata, parquetSchema } from 'hyparquet/src/metadata.js';
import { getTreePath } from 'hyparquet/src/schema.js';

/**
 * The small reader of Parquet: a whole file in memory, no engine. Of hyparquet only the decoding of
 * columns is used; its planning of ranges, filters and indexes would be twice as much to download.
 */

/** A value as published: numbers, booleans and text; days as ISO text; null where empty. */
export type Value = string | number | boolean | null;

/** A file read whole, column by column. */
export interface Columns {
  readonly length: number;
  readonly names: readonly string[];
  /** Values of a column from the first row to the last. Throws a RangeError for a name that is not there. */
  column(name: string): readonly Value[];
}

const parsers = {
  ...DEFAULT_PARSERS,
  dateFromDays: (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10),
};

type Decompress = (packed: Uint8Array, length: number) => Uint8Array;

/**
 * Reads a Parquet file of flat columns. Columns are decoded when first asked for.
 * @throws Error where the bytes are no whole Parquet file
 */
export async function readParquet(bytes: Uint8Array): Promise<Columns> {
  // A copy where the bytes are a part of something larger: offsets count from the beginning of the file.
  const buffer =
    bytes.byteLength === bytes.buffer.byteLength ? (bytes.buffer as ArrayBuffer) : bytes.slice().buffer;
  const head = String.fromCharCode(...new Uint8Array(buffer, 0, Math.min(4, buffer.byteLength)));
  if (head !== 'PAR1') throw new Error('the file does not begin as Parquet does');
  const metadata = parquetMetadata(buffer, { geoparquet: false });
  const tree = parquetSchema(metadata);
  const names = tree.children.map(({ element }) => element.name);
  const codecs = new Set(
    metadata.row_groups.flatMap(({ columns }) => columns.map((c) => c.meta_data?.codec)),
  );
  const compressors = codecs.has('ZSTD') ? { ZSTD: await zstd() } : undefined;
  const decoded = new Map<string, readonly Value[]>();

  function decode(name: string): readonly Value[] {
    const at = names.indexOf(name);
    if (at < 0) throw new RangeError(`the file has no column "${name}"`);
    const values: Value[] = [];
    for (const group of metadata.row_groups) {
      const chunk = group.columns[at]?.meta_data;
      if (!chunk) throw new Error(`the file says nothing of its column "${name}"`);
      const start = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset);
      const end = start + Number(chunk.total_compressed_size);
      if (start < 0 || end > buffer.byteLength) throw new Error(`the column "${name}" is cut off`);
      const schemaPath = getTreePath(tree, chunk.path_in_schema);
      const element = schemaPath.at(-1)?.element;
      if (!element) throw new Error(`the column "${name}" has no type`);
      const rows = Number(group.num_rows);
      const { data } = readColumn(
        { view: new DataView(buffer, start, end - start), offset: 0 },
        { groupStart: 0, groupRows: rows, selectStart: 0, selectEnd: rows },
        {
          pathInSchema: chunk.path_in_schema,
          type: chunk.type,
          codec: chunk.codec,
          element,
          schemaPath,
          parsers,
          compressors,
        },
      );
      for (const page of data) for (const value of page) values.push(plain(value));
    }
    if (values.length !== Number(metadata.num_rows)) throw new Error(`the column "${name}" is cut off`);
    return values;
  }

  return {
    length: Number(metadata.num_rows),
    names,
    column(name) {
      const known = decoded.get(name) ?? decode(name);
      decoded.set(name, known);
      return known;
    },
  };
}

/** Files read as Parquet, whoever fetches them. */
export function parquetOf(
  source: (file: string, signal?: AbortSignal) => Promise<Uint8Array>,
): (file: string, signal?: AbortSignal) => Promise<Columns> {
  return async (file, signal) => readParquet(await source(file, signal));
}

/** A file as rows of all its columns. */
export async function rowsOf(bytes: Uint8Array): Promise<Readonly<Record<string, Value>>[]> {
  const file = await readParquet(bytes);
  const columns = file.names.map((name) => [name, file.column(name)] as const);
  return Array.from({ length: file.length }, (_, at) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[at] ?? null])),
  );
}

/** Only large files are packed with zstd, so its reader is fetched when one comes. */
async function zstd(): Promise<Decompress> {
  const { decompress } = await import('fzstd');
  return (packed, length) => decompress(packed, new Uint8Array(length));
}

function plain(value: unknown): Value {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
