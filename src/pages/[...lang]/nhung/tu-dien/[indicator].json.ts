import type { APIRoute } from 'astro';
import { sliceOf } from '../../../../embeds/slice.ts';
import { firstViewOf } from '../../../../explorer/first-view.ts';
import { filesOf, targetsMeasured } from '../../../../explorer/prepare.ts';
import { published, publishedTwins } from '../../../../release/published.ts';
import { languageParams } from '../../../../site/routes.ts';

/** What embeds know of one indicator, under a name that stays, so that an embed follows the newest release. */
export async function getStaticPaths() {
  const release = await published();
  const files = filesOf(release, await publishedTwins());
  const paths = languageParams.map(async ({ language, lang }) => {
    const { data } = await firstViewOf(release, language);
    return Promise.all(
      data.indicators.map(async (indicator) => {
        const rows = await release.series(indicator.id);
        const sources = new Set(rows.map(({ source }) => source));
        const targets = targetsMeasured(indicator.id, release, files, language);
        return [false, true].map((ended) => ({
          params: { lang, indicator: indicator.id + (ended ? '.da-het' : '') },
          props: { text: JSON.stringify(sliceOf(data, indicator, sources, targets, ended)) },
        }));
      }),
    );
  });
  return (await Promise.all(paths)).flat(2);
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
