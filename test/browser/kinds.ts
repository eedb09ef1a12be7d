import { narrowestLevel } from '../../src/areas/levels.ts';
import { newestPeriods, periodSlug } from '../../src/briefing/periods.ts';
import type { Language } from '../../src/i18n/language.ts';
import { areaPages } from '../../src/site/area-pages.ts';
import { pagePath, programmeSlug } from '../../src/site/routes.ts';
import type { AreaRow } from '../../src/release/tables.ts';
import { builtRelease } from './release.ts';

/** One page to look at: what it stands for, and its path below the site's base. */
export interface Kind {
  readonly kind: string;
  readonly language: Language;
  readonly path: string;
}

const languages = ['vi', 'en'] as const;

/** One page of each kind in both languages; of areas the home, one at the narrowest level, one that ended, the widest. */
export async function pageKinds(): Promise<readonly Kind[]> {
  const release = await builtRelease();
  const areas = await areaPages(release);
  const { home_area } = release.site;
  const narrowest = narrowestLevel(release.site, release.areas);
  const home = release.area(home_area);
  const programme = release.programmes.find(({ area_id }) => area_id === home_area);
  const inside = (found: AreaRow): boolean =>
    found.level === narrowest && release.predecessors(found.area_id).length > 0;
  const target = release.targets.find(
    (row) =>
      row.measurability !== 'qualitative' &&
      release.progressOf(row).some(({ area_id, value }) => area_id === home_area && value !== null),
  );
  // One with duties past and to come, of which areas made some late.
  const agency = release.agencies.find((row) =>
    release.duties.some(
      (duty) => duty.programme === row.programme && duty.agency === row.agency && (duty.units_late ?? 0) > 0,
    ),
  );
  const newestBriefing = periodSlug((await newestPeriods(home_area, release)).at(-1) ?? { year: 0, half: 0 });
  const slug = (what: string, row: { slug: string } | undefined): string => {
    if (!row) throw new Error(`the release holds no ${what} to look at`);
    return row.slug;
  };
  return languages.flatMap((language) => {
    const page = (kind: string, path: string): Kind => ({ kind: `${kind} (${language})`, language, path });
    const area = (kind: string, row: AreaRow | undefined): Kind =>
      page(kind, pagePath('', language, 'area', slug(kind, row)));
    return [
      page('home', pagePath('', language, 'home')),
      page('programmes', pagePath('', language, 'programmes')),
      page(
        'programme',
        pagePath('', language, 'programme', programmeSlug(programme?.programme ?? 'none of the home area')),
      ),
      page('target', pagePath('', language, 'target', slug('target', target))),
      page('areas', pagePath('', language, 'areas')),
      area('home area', home),
      area(
        'narrow area',
        areas.find((row) => row.valid_to === null && inside(row)),
      ),
      area(
        'former area',
        areas.find(({ valid_to, level }) => valid_to !== null && level === narrowest),
      ),
      area(
        'widest area',
        areas.find(({ parent_id }) => parent_id === null),
      ),
      page('briefing', pagePath('', language, 'briefing', home.slug, newestBriefing)),
      page('briefings', pagePath('', language, 'briefings')),
      page('agencies', pagePath('', language, 'agencies')),
      page('agency', pagePath('', language, 'agency', slug('agency', agency))),
      page('data', pagePath('', language, 'data')),
      page('releases', pagePath('', language, 'releases')),
      page('dictionary', pagePath('', language, 'dictionary')),
      page('method', pagePath('', language, 'method')),
      page('quality', pagePath('', language, 'quality')),
      page('accessibility', pagePath('', language, 'accessibility')),
      page('offline', pagePath('', language, 'offline')),
      page('style guide', pagePath('', language, 'styleGuide')),
      page('style guide, charts', pagePath('', language, 'styleCharts')),
      page('style guide, tables', pagePath('', language, 'styleTables')),
      page('style guide, briefing', pagePath('', language, 'styleBriefing')),
      page('search', pagePath('', language, 'search')),
      page('compare', pagePath('', language, 'compare')),
      page('console', pagePath('', language, 'sql')),
    ];
  });
}
