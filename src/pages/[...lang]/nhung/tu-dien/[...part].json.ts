import type { APIRoute } from 'astro';
import { embedDictionary } from '../../../../embeds/dictionary.ts';
import { publishedAll } from '../../../../release/published.ts';
import { languageParams, ofVersion } from '../../../../site/routes.ts';

/** What embeds know of each indicator and of areas, under names that stay, so that an embed follows the newest release. */
export async function getStaticPaths() {
  const all = await publishedAll();
  const made = languageParams.flatMap(({ language, lang }) =>
    all.map(async ({ release, version }) =>
      (await embedDictionary(release, language)).map(({ name, text }) => ({
        params: { lang, part: ofVersion(name, version) },
        props: { text },
      })),
    ),
  );
  return (await Promise.all(made)).flat();
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
