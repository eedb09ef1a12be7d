import type { APIRoute } from 'astro';
import { packedFigures } from '../../../embeds/figures.ts';
import { publishedAll, publishedFile } from '../../../release/published.ts';
import { ofVersion } from '../../../site/routes.ts';

/** What embeds draw, of the release that the site shows and of every closed one. */
export async function getStaticPaths() {
  const made = await Promise.all(
    (await publishedAll()).map(async ({ release, folder, version }) => {
      const tables = await packedFigures(release, (path) => publishedFile(folder + path));
      return tables.map(({ stem, text }) => ({
        params: { table: ofVersion(stem, version) },
        props: { text },
      }));
    }),
  );
  return made.flat();
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
