import type { APIRoute } from 'astro';
import { closedDictionaries } from '../../../explorer/closed-dictionaries.ts';
import { firstViewOf } from '../../../explorer/first-view.ts';
import { published } from '../../../release/published.ts';
import { languageParams } from '../../../site/routes.ts';

/** What the explorer knows of indicators and areas, in files of their own whose names bear a hash: of the
 * release that the site shows, and of the closed ones. */
export async function getStaticPaths() {
  const release = await published();
  const paths = await Promise.all(
    languageParams.map(async ({ language, lang }) => {
      const { dictionary } = await firstViewOf(release, language);
      const all = [dictionary, ...(await closedDictionaries(language))];
      return all.map(({ name, text }) => ({ params: { lang, dictionary: name }, props: { text } }));
    }),
  );
  return paths.flat();
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
