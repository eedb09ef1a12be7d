import type { APIRoute } from 'astro';
import type { Language } from '../../../../i18n/language.ts';
import { published } from '../../../../release/published.ts';
import type { AgencyRow } from '../../../../release/tables.ts';
import { calendarOf } from '../../../../site/calendar.ts';
import { languageParams } from '../../../../site/routes.ts';

interface Props {
  readonly language: Language;
  readonly agency: AgencyRow;
}

/** One file for each agency that owes something on a day. */
export async function getStaticPaths() {
  const release = await published();
  return languageParams.flatMap(({ language, lang }) =>
    release.agencies
      .filter((agency) => calendarOf(release, language, agency) !== undefined)
      .map((agency) => ({ params: { lang, agency: agency.slug }, props: { language, agency } })),
  );
}

export const GET: APIRoute<Props> = async ({ props: { language, agency } }) =>
  new Response(calendarOf(await published(), language, agency), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
