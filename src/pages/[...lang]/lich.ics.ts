import type { APIRoute } from 'astro';
import type { Language } from '../../i18n/language.ts';
import { published } from '../../release/published.ts';
import { calendarOf } from '../../site/calendar.ts';
import { languageParams } from '../../site/routes.ts';

interface Props {
  readonly language: Language;
}

/** One file for all agencies, where any owes something on a day. */
export async function getStaticPaths() {
  const release = await published();
  return languageParams
    .filter(({ language }) => calendarOf(release, language) !== undefined)
    .map(({ language, lang }) => ({ params: { lang }, props: { language } }));
}

export const GET: APIRoute<Props> = async ({ props: { language } }) =>
  new Response(calendarOf(await published(), language), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
