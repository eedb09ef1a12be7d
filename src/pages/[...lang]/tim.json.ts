import type { APIRoute } from 'astro';
import type { Language } from '../../i18n/language.ts';
import { words } from '../../i18n/words.ts';
import { published } from '../../release/published.ts';
import { packIndex } from '../../search/pack.ts';
import { areaPages } from '../../site/area-pages.ts';
import { languageParams, pagePath } from '../../site/routes.ts';

interface Props {
  readonly language: Language;
}

export function getStaticPaths() {
  return languageParams.map(({ language, lang }) => ({ params: { lang }, props: { language } }));
}

const pages = ['home', 'programmes', 'areas', 'compare', 'data', 'method'] as const;

export const GET: APIRoute<Props> = async ({ props: { language } }) => {
  const release = await published();
  const shown = new Set((await areaPages(release)).map(({ area_id }) => area_id));
  const { nav } = words(language);
  const named = pages.map((page) => [nav[page], pagePath(release.site.base, language, page)] as const);
  return Response.json(packIndex(release, shown, named, language));
};
