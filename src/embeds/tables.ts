import { inSpans } from '../explorer/span.ts';
import type { Choice } from '../explorer/choice.ts';
import type { ExplorerData, ExplorerFile } from '../explorer/data.ts';
import { filesOf } from '../explorer/ask.ts';
import { areasShown } from '../explorer/shown-of.ts';
import type { Language } from '../i18n/language.ts';
import { download } from '../release/download.ts';
import { EngineFault } from '../release/engine-fault.ts';
import type { Columns } from '../release/parquet.ts';
import { observationFile } from '../release/queries.ts';
import type { ColumnsSource } from '../release/small-reader.ts';
import { isTwin } from '../release/twins.ts';
import { embedTablePath } from '../site/routes.ts';
import { endedTable, inLanguage, type Packed, unpack } from './packed.ts';

/** Which tables are read. */
interface Tables {
  /** Base path of the site. */
  readonly base: string;
  readonly language: Language;
  /** Of a closed release beside the one that the site shows. */
  readonly version: string | undefined;
  /** The files of the release that they were made from, by path. */
  readonly stated: ReadonlyMap<string, Pick<ExplorerFile, 'sha256'>>;
  /** Whether areas of today are shown. */
  readonly now: boolean;
  /** The files of which the figures of areas that ended are read. */
  readonly ended: ReadonlySet<string>;
}

/** The tables that a choice is drawn from. */
export function tablesFor(
  choice: Choice,
  data: ExplorerData,
  site: Pick<Tables, 'base' | 'language' | 'version'>,
): Tables {
  const shown = areasShown(choice, data);
  const asked = shown.some(({ to }) => to !== null);
  const gone = data.areas.flatMap(({ to }, place) => (to === null ? [] : [place]));
  // There is no such table of an indicator that none of them has.
  const has = data.indicators.filter(({ areas }) => asked && gone.some((place) => inSpans(areas, place)));
  const ended = new Set(has.map(({ id }) => observationFile(id)));
  return { ...site, stated: filesOf(data), now: shown.some(({ to }) => to === null), ended };
}

/** The tables that stand for a published file. */
export function stemsOf(
  file: string,
  { language, now, ended }: Pick<Tables, 'language' | 'now' | 'ended'>,
): readonly string[] {
  const stem = file.replace(/\.parquet$/, '');
  if (isTwin(stem)) return [inLanguage(stem, language)];
  if (!ended.has(file)) return [stem];
  return now ? [stem, endedTable(stem)] : [endedTable(stem)];
}

/**
 * Packed tables as the reader of small files takes them.
 * @throws EngineFault where one was packed from another release's file than the dictionary speaks of, even when it
 * is asked for anew: the site is being replaced
 */
export function packedTables(tables: Tables): ColumnsSource {
  const { base, version, stated } = tables;
  return async (file, signal) => {
    const read = async (address: string, cache: RequestCache): Promise<Packed | undefined> => {
      const bytes = await download(address, { signal, cache });
      const packed = JSON.parse(new TextDecoder().decode(bytes)) as Packed;
      return packed.of === stated.get(file)?.sha256 ? packed : undefined;
    };
    const parts = stemsOf(file, tables).map(async (one) => {
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
