import { titleApart } from '../areas/naming.ts';
import { periodName } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { programmeWords } from '../i18n/programme/words.ts';
import { words } from '../i18n/words.ts';
import { knownPeriod } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import { accountOf } from '../site/account.ts';
import { overview, summarise } from '../site/overview.ts';
import { verdictsIn } from '../site/place.ts';
import { pagePath, programmeSlug } from '../site/routes.ts';
import { inHeadline, type Standing, standingOf } from '../targets/standing.ts';
import { type Status, statuses } from '../targets/status.ts';

/** How many targets have each status somewhere, as an embed shows it. */
export interface EmbedStanding {
  readonly title: string;
  /** What the counts are out of, and what was not reported or is hidden. */
  readonly said: string;
  readonly total: string;
  /** In the order of {@link EmbedStandings.statuses}. */
  readonly counts: readonly number[];
  /** The page that tells more. */
  readonly page: string;
}

/** All that embeds of statuses know of a release, in one language. */
export interface EmbedStandings {
  readonly release: string;
  readonly asOf: string;
  readonly illustrative: boolean;
  readonly statuses: readonly { readonly id: Status; readonly label: string }[];
  /** Of the running programmes at home together, as on the first page. */
  readonly home: EmbedStanding;
  readonly programmes: Readonly<Record<string, EmbedStanding>>;
  readonly areas: Readonly<Record<string, EmbedStanding>>;
}

/** The counts that the first page and those of programmes and areas show. Build only. */
export function embedStandings(release: Lookup, language: Language): EmbedStandings {
  const { site, catalog } = release;
  const one = (title: string, standing: Standing, page: string): EmbedStanding => {
    const counts = statuses.map((status) => standing.counts.get(status) ?? 0);
    const sum = counts.reduce((all, count) => all + count, 0);
    return {
      title,
      said: accountOf(standing, language, true).join(' '),
      total: programmeWords(language).standing.total(formatNumber(sum, language)),
      counts,
      page,
    };
  };
  const judgedIn = (area: string) =>
    verdictsIn(area, release).filter(
      ({ target }) => target.measurability !== 'qualitative' && inHeadline(target),
    );
  return {
    release: catalog.release,
    asOf: periodName(knownPeriod(catalog.as_of), language),
    illustrative: catalog.illustrative,
    statuses: statuses.map((id) => ({ id, label: words(language).status[id] })),
    home: one(
      titleApart(release.area(site.home_area), release.areas, site, language),
      overview(release).standing,
      pagePath(site.base, language, 'home'),
    ),
    programmes: Object.fromEntries(
      release.programmes.map((programme) => {
        const slug = programmeSlug(programme.programme);
        const { standing } = summarise(programme, release);
        return [
          slug,
          one(programme[`label_${language}`], standing, pagePath(site.base, language, 'programme', slug)),
        ];
      }),
    ),
    areas: Object.fromEntries(
      release.areas
        .map((area) => ({ area, judged: judgedIn(area.area_id) }))
        .filter(({ judged }) => judged.length > 0)
        .map(({ area, judged }) => {
          const standing = standingOf(judged.map(({ verdict }) => verdict));
          const title = titleApart(area, release.areas, site, language);
          return [area.slug, one(title, standing, pagePath(site.base, language, 'area', area.slug))];
        }),
    ),
  };
}
