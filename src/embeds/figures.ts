import { toldDigits } from '../explorer/data.ts';
import { languages } from '../i18n/language.ts';
import type { Lookup } from '../release/lookup.ts';
import { type Columns, readParquet, type Value } from '../release/parquet.ts';
import { observationFile } from '../release/queries.ts';
import type { CatalogFile } from '../release/release.ts';
import type { ProgressRow } from '../release/tables.ts';
import { allVerdicts, targetFile } from '../release/twins.ts';
import { fileStem } from '../site/selections.ts';
import { endedTable, inLanguage, pack } from './packed.ts';

/** What a result beside its path is drawn from, but for its words; the rest, and other readings, no embed shows. */
const drawn: ReadonlySet<string> = new Set<keyof ProgressRow>([
  'area_id',
  'reading',
  'basis',
  'period',
  'year',
  'half',
  'indicator',
  'status',
  'numerator',
  'denominator',
  'value',
  'required',
  'base_period',
  'base_value',
  'pace',
  'projected',
  'reason',
]);

/** A table as embeds read it. */
export interface EmbedTable {
  /** Its path without the ending. */
  readonly stem: string;
  readonly text: string;
}

/**
 * The figures of each indicator and the verdicts on each target as embeds read them: the published rows of a release,
 * packed. Most embeds show areas of today: figures of those that ended are apart. All of it comes from what closed
 * releases keep, so that an embed of an old one reads the same form. Build only.
 * @param read gives a file of the release
 */
export async function packedFigures(
  release: Lookup,
  read: (path: string) => Uint8Array,
): Promise<readonly EmbedTable[]> {
  const files = embedFiles(release);
  const of = (path: string): string => files.get(path)?.sha256.slice(0, toldDigits) ?? '';
  const verdicts = await readParquet(read(allVerdicts));
  const programme = verdicts.column('programme');
  const target = verdicts.column('target');
  const reading = verdicts.column('reading');
  const sensible = placesOf(verdicts).filter((at) => reading[at] === 'sensible');
  const rows = Map.groupBy(sensible, (at) => `${String(programme[at])} ${String(target[at])}`);
  const judged = release.targets.flatMap((one) => {
    const path = targetFile(one.slug);
    const own = rows.get(`${one.programme} ${one.target}`) ?? [];
    return languages.map((language) => {
      const names = verdicts.names.filter((name) => drawn.has(name) || name === `reason_${language}`);
      return tableOf(inLanguage(fileStem(path), language), verdicts, names, own, of(path));
    });
  });
  const observed = await Promise.all(
    [...release.observed].map(async (indicator) => {
      const path = observationFile(indicator);
      const file = await readParquet(read(path));
      const area = file.column('area_id');
      const { now = [], ended } = Object.groupBy(placesOf(file), (at) =>
        release.area(String(area[at])).valid_to === null ? 'now' : 'ended',
      );
      const stem = fileStem(path);
      return [
        tableOf(stem, file, file.names, now, of(path)),
        ...(ended ? [tableOf(endedTable(stem), file, file.names, ended, of(path))] : []),
      ];
    }),
  );
  return [...judged, ...observed.flat()];
}

/**
 * What a release says of the files that tables of embeds are made from, by the path under which embeds ask for them:
 * the verdicts on each target are among all.
 */
export function embedFiles({ catalog, targets }: Lookup): ReadonlyMap<string, CatalogFile> {
  const known = new Map(catalog.files.map((file) => [file.path, file]));
  const all = known.get(allVerdicts);
  return all ? new Map([...known, ...targets.map(({ slug }) => [targetFile(slug), all] as const)]) : known;
}

function placesOf({ length }: Columns): readonly number[] {
  return Array.from({ length }, (_, at) => at);
}

function tableOf(
  stem: string,
  file: Columns,
  names: readonly string[],
  rows: readonly number[],
  of: string,
): EmbedTable {
  const cells = names.map((name): [string, Value[]] => {
    const column = file.column(name);
    return [name, rows.map((at) => column[at] ?? null)];
  });
  return { stem, text: JSON.stringify(pack(Object.fromEntries(cells), rows.length, of)) };
}
