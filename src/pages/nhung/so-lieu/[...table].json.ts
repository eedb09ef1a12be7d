import type { APIRoute } from 'astro';
import { endedTable, pack } from '../../../embeds/packed.ts';
import { filesOf } from '../../../explorer/prepare.ts';
import { readParquet } from '../../../release/parquet.ts';
import { published, publishedFile, publishedTwins } from '../../../release/published.ts';
import { observationFile } from '../../../release/queries.ts';
import type { ProgressRow } from '../../../release/tables.ts';
import { targetFile } from '../../../release/twins.ts';
import { fileStem } from '../../../site/selections.ts';

/** What a result beside its path is drawn from; the rest of a verdict no embed shows. */
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
  'reason_vi',
  'reason_en',
]);

/**
 * The figures of each indicator and the verdicts on each target as embeds read them: the published rows, packed.
 * Most embeds show areas of today: figures of those that ended are apart.
 */
export async function getStaticPaths() {
  const release = await published();
  const files = filesOf(release, await publishedTwins());
  const paths = [
    ...[...release.observed].map((indicator) => observationFile(indicator)),
    ...release.targets.map(({ slug }) => targetFile(slug)),
  ];
  const made = await Promise.all(
    paths.map(async (path) => {
      const file = await readParquet(publishedFile(path));
      const { length, names } = file;
      const verdicts = path.startsWith('targets/');
      const wanted = verdicts ? names.filter((name) => drawn.has(name)) : names;
      const of = files.get(path)?.sha256.slice(0, 16) ?? '';
      const ids = file.column('area_id');
      const one = (table: string, keep: (area: string) => boolean) => {
        const rows = Array.from({ length }, (_, at) => at).filter((at) => keep(String(ids[at])));
        const cells = wanted.map((name) => [name, rows.map((at) => file.column(name)[at] ?? null)] as const);
        const text = JSON.stringify(pack(Object.fromEntries(cells), rows.length, of));
        return { params: { table }, props: { text } };
      };
      const stem = fileStem(path);
      if (verdicts) return [one(stem, () => true)];
      const ended = (id: string): boolean => release.area(id).valid_to !== null;
      return [one(stem, (id) => !ended(id)), one(endedTable(stem), ended)];
    }),
  );
  return made.flat();
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
