import type { APIRoute } from 'astro';
import { firstViewOf } from '../../../explorer/first-view.ts';
import { published } from '../../../release/published.ts';
import { languageParams } from '../../../site/routes.ts';

/** What the explorer knows of indicators and areas, in a file of its own whose name bears a hash of it. */
export async function getStaticPaths() {
  const release = await published();
  return Promise.all(
    languageParams.map(async ({ language, lang }) => {
      const { dictionary } = await firstViewOf(release, language);
      return { params: { lang, dictionary: dictionary.name }, props: { text: dictionary.text } };
    }),
  );
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
