import type { ExplorerFile } from '../explorer/data.ts';
import type { FileSource } from '../release/checked-files.ts';
import { download } from '../release/download.ts';
import { late } from '../release/late.ts';
import type { Columns } from '../release/parquet.ts';
import type { ColumnsSource } from '../release/small-reader.ts';
import { embedTablePath } from '../site/routes.ts';
import { endedTable, type Packed, unpack } from './packed.ts';

/** What reads Parquet, in a script of its own: of the newest release an embed needs none. */
interface ParquetReader {
  readonly readParquet: (bytes: Uint8Array) => Promise<Columns>;
}

/** Tables of a closed release, which keeps them as Parquet alone. @param reader address of the script that reads it */
export function keptTables(reader: string): (source: FileSource) => ColumnsSource {
  // One function for all files: it remembers what it brought.
  const bring = (): Promise<ParquetReader> => import(/* @vite-ignore */ reader) as Promise<ParquetReader>;
  return (source) => async (file, signal) => {
    const [{ readParquet }, bytes] = await Promise.all([late(bring), source(file, signal)]);
    return readParquet(bytes);
  };
}

/** Which tables of the site's own release are read. */
interface OwnTables {
  /** Base path of the site. */
  readonly base: string;
  /** The files of the release, by path. */
  readonly stated: ReadonlyMap<string, Pick<ExplorerFile, 'sha256'>>;
  /** Whether figures of areas that ended are asked for too. */
  readonly ended: boolean;
  /** Reads the published file itself. */
  readonly kept: (source: FileSource) => ColumnsSource;
}

/**
 * Tables of the site's own release, packed. One that was packed from another release's file than the dictionary
 * speaks of is asked for anew, and read as Parquet if it is still another.
 */
export function packedTables({
  base,
  stated,
  ended,
  kept,
}: OwnTables): (source: FileSource) => ColumnsSource {
  return (source) => async (file, signal) => {
    const stem = file.replace(/\.parquet$/, '');
    const stems = ended && stem.startsWith('observations/') ? [stem, endedTable(stem)] : [stem];
    const read = async (one: string, cache: RequestCache): Promise<Packed | undefined> => {
      const bytes = await download(embedTablePath(base, one), { signal, cache });
      const packed = JSON.parse(new TextDecoder().decode(bytes)) as Packed;
      return packed.of === stated.get(file)?.sha256 ? packed : undefined;
    };
    const parts = await Promise.all(
      stems.map(async (one) => (await read(one, 'force-cache')) ?? (await read(one, 'reload'))),
    );
    const found = parts.flatMap((part) => part ?? []);
    return found.length === parts.length ? columnsOf(found) : kept(source)(file, signal);
  };
}

/** Tables of the same columns, one after the other. */
function columnsOf(parts: readonly Packed[]): Columns {
  const cells = parts.map(unpack);
  return {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    names: Object.keys(cells[0] ?? {}),
    column(name) {
      return cells.flatMap((part) => {
        const found = part[name];
        if (!found) throw new RangeError(`the table has no column "${name}"`);
        return found;
      });
    },
  };
}
