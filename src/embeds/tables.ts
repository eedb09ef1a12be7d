import { inSpans } from '../explorer/span.ts';
import type { Choice } from '../explorer/choice.ts';
import type { ExplorerData, ExplorerFile } from '../explorer/data.ts';
import { filesOf } from '../explorer/loader.ts';
import { areasShown } from '../explorer/shown-of.ts';
import { download } from '../release/download.ts';
import { EngineFault } from '../release/engine-fault.ts';
import type { Columns } from '../release/parquet.ts';
import { observationFile } from '../release/queries.ts';
import type { ColumnsSource } from '../release/small-reader.ts';
import { embedTablePath } from '../site/routes.ts';
import { endedTable, type Packed, unpack } from './packed.ts';

/** Which tables are read. */
interface Tables {
  /** Base path of the site. */
  readonly base: string;
  /** Of a closed release beside the one that the site shows. */
  readonly version: string | undefined;
  /** The files of the release that they were made from, by path. */
  readonly stated: ReadonlyMap<string, Pick<ExplorerFile, 'sha256'>>;
  /** The files of which the figures of areas that ended are read too. */
  readonly ended: ReadonlySet<string>;
}

/** The tables that a choice is drawn from. */
export function tablesFor(
  choice: Choice,
  data: ExplorerData,
  { base, version }: Pick<Tables, 'base' | 'version'>,
): Tables {
  const asked = areasShown(choice, data).some(({ to }) => to !== null);
  const gone = data.areas.flatMap(({ to }, place) => (to === null ? [] : [place]));
  // There is no such table of an indicator that none of them has.
  const has = data.indicators.filter(({ areas }) => asked && gone.some((place) => inSpans(areas, place)));
  const ended = new Set(has.map(({ id }) => observationFile(id)));
  return { base, version, stated: filesOf(data), ended };
}

/**
 * Packed tables as the reader of small files takes them.
 * @throws EngineFault where one was packed from another release's file than the dictionary speaks of, even when it
 * is asked for anew: the site is being replaced
 */
export function packedTables({ base, version, stated, ended }: Tables): ColumnsSource {
  return async (file, signal) => {
    const stem = file.replace(/\.parquet$/, '');
    const stems = ended.has(file) ? [stem, endedTable(stem)] : [stem];
    const read = async (address: string, cache: RequestCache): Promise<Packed | undefined> => {
      const bytes = await download(address, { signal, cache });
      const packed = JSON.parse(new TextDecoder().decode(bytes)) as Packed;
      return packed.of === stated.get(file)?.sha256 ? packed : undefined;
    };
    const parts = stems.map(async (one) => {
      const address = embedTablePath(base, one, version);
      const packed = (await read(address, 'force-cache')) ?? (await read(address, 'reload'));
      if (!packed)
        throw new EngineFault('broken', `${address} was not made from the ${file} of this release`);
      return packed;
    });
    return columnsOf(await Promise.all(parts));
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
