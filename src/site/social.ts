import { titleName } from '../areas/naming.ts';
import { periodName } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { words } from '../i18n/words.ts';
import { knownPeriod } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { ProgrammeRow } from '../release/tables.ts';
import { isKnown } from '../targets/standing.ts';
import { type Status, statuses } from '../targets/status.ts';
import { accountOf } from './account.ts';
import { type Headline, overview, summarise } from './overview.ts';
import { placeOf } from './place.ts';
import { pagePath, programmeSlug } from './routes.ts';

/** What the picture says that other sites show beside a link to a page. */
export interface SocialPicture {
  /** Address of the PNG, with the base path. */
  readonly path: string;
  /** The site's name. */
  readonly site: string;
  /** What it is about: an area or a programme. */
  readonly title: string;
  /** So many of so many, where most is known. */
  readonly figure: readonly [good: string, judged: string] | undefined;
  /** The figure in words, and what it leaves out. */
  readonly said: string;
  /** One for each target that is counted, in the order of the statuses. */
  readonly marks: readonly Status[];
  /** How many have each status, in words. */
  readonly counts: readonly { readonly status: Status; readonly label: string }[];
  /** Of which period and release it is. */
  readonly source: string;
  /** Said where figures are made up. */
  readonly warning: string | undefined;
}

/** The size of the pictures in px, as sites that show them ask for. */
export const socialSize = { width: 1200, height: 630 } as const;

const known = new Map<string, SocialPicture>();

/** The picture of the home area, by all programmes under way: of every page that has none of its own. */
export function homePicture(release: Lookup, language: Language): SocialPicture {
  return once(`${release.catalog.release} ${language}`, () =>
    pictureOf(release, language, {
      path: pagePath(release.site.base, language, 'homePicture'),
      title: titleName(release.area(release.site.home_area), release.site, language),
      headline: overview(release),
      period: release.catalog.as_of,
    }),
  );
}

/** The picture of a programme, where it is summed up. */
export function programmePicture(
  programme: ProgrammeRow,
  release: Lookup,
  language: Language,
): SocialPicture {
  return once(`${release.catalog.release} ${language} ${programme.programme}`, () =>
    pictureOf(release, language, {
      path: pagePath(release.site.base, language, 'programmePicture', programmeSlug(programme.programme)),
      title: programme[`short_${language}`],
      headline: summarise(programme, release),
      period: placeOf(programme, release).period,
    }),
  );
}

/** The pictures of a site, in one language. */
export function socialPictures(release: Lookup, language: Language): readonly SocialPicture[] {
  return [
    homePicture(release, language),
    ...release.programmes.map((programme) => programmePicture(programme, release, language)),
  ];
}

interface About {
  readonly path: string;
  readonly title: string;
  readonly headline: Headline;
  readonly period: string | ReturnType<typeof knownPeriod>;
}

function pictureOf(
  { catalog, site }: Lookup,
  language: Language,
  { path, title, headline, period }: About,
): SocialPicture {
  const text = words(language);
  const { standing } = headline;
  const shown = (n: number): string => formatNumber(n, language);
  const marks = statuses.flatMap((status) =>
    Array.from({ length: standing.counts.get(status) ?? 0 }, () => status),
  );
  const release = catalog.closed ? text.banner.release(catalog.release) : text.banner.draft;
  const time = typeof period === 'string' ? knownPeriod(period) : period;
  return {
    path,
    site: site.title[language],
    title,
    figure:
      standing.judged > 0 && isKnown(standing) ? [shown(standing.good), shown(standing.judged)] : undefined,
    said: accountOf(standing, language, true).join(' '),
    marks,
    counts: statuses
      .filter((status) => marks.includes(status))
      .map((status) => ({
        status,
        label: `${shown(standing.counts.get(status) ?? 0)} ${text.status[status].toLocaleLowerCase(language)}`,
      })),
    source: `${text.home.asOf(periodName(time, language))} ${release}.`,
    warning: catalog.illustrative ? text.banner.illustrative : undefined,
  };
}

function once(key: string, make: () => SocialPicture): SocialPicture {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
