import type { APIRoute } from 'astro';
import type { KeptAreas } from '../../../../downloads/kept-area.ts';
import { spansOf } from '../../../../explorer/span.ts';
import { readParquet } from '../../../../release/parquet.ts';
import { publishedFile, publishedReleaseOf, publishedReleases } from '../../../../release/published.ts';
import { observationFile } from '../../../../release/queries.ts';
import { allVerdicts } from '../../../../release/twins.ts';
import { observedAreas } from '../../../../site/observed-areas.ts';

/** Which tables of a closed release hold what of each of its areas; the same for all languages. */
export function getStaticPaths() {
  return publishedReleases().releases.map(({ version, folder }) => ({
    params: { release: version },
    props: { version, folder },
  }));
}

export const GET: APIRoute<{ version: string; folder: string }> = async ({ props }) => {
  const release = await publishedReleaseOf(props.version);
  const read = (path: string): Uint8Array => publishedFile(props.folder + path);
  const observed = await observedAreas(release, read);
  const all = Object.assign({}, ...observed.values()) as KeptAreas['indicators'];
  const place = new Map(Object.keys(all).map((id, at) => [id, at]));
  const names = async (path: string): Promise<readonly string[]> => (await readParquet(read(path))).names;
  const [first] = Object.keys(all);
  const areas = release.areas.flatMap(({ area_id, slug }): [string, KeptAreas['areas'][string]][] => {
    const judged = release.progressIn(area_id).length > 0;
    const own = Object.keys(observed.get(area_id) ?? {}).flatMap((id) => place.get(id) ?? []);
    return judged || own.length > 0 ? [[slug, { id: area_id, judged, observed: spansOf(own) }]] : [];
  });
  const kept: KeptAreas = {
    indicators: all,
    areas: Object.fromEntries(areas),
    columns: [
      ...(await names(allVerdicts)),
      ...(first === undefined ? [] : [...(await names(observationFile(first))), 'indicator', 'breakdown']),
    ],
  };
  return new Response(JSON.stringify(kept), { headers: { 'Content-Type': 'application/json' } });
};
