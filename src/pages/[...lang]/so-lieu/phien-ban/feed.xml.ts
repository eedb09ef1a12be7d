import type { APIRoute } from 'astro';
import { atom } from '../../../../site/feed.ts';
import { publishedFeed } from '../../../../site/published-feed.ts';
import { languageParams } from '../../../../site/routes.ts';

/** One feed a language, where the site says where it stands. */
export async function getStaticPaths() {
  const feeds = await Promise.all(
    languageParams.map(async ({ language, lang }) => ({ lang, feed: await publishedFeed(language) })),
  );
  return feeds.flatMap(({ lang, feed }) => (feed ? [{ params: { lang }, props: { text: atom(feed) } }] : []));
}

export const GET: APIRoute<{ readonly text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
