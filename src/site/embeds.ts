import { type EmbedOffer, embedOffer } from '../embeds/offer.ts';
import { embedWords } from '../i18n/embeds/words.ts';
import type { Language } from '../i18n/language.ts';
import { knownPeriod } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { AreaRow, TargetRow } from '../release/tables.ts';

/** The chart of a target in one area, for other sites' pages; none where its figures are not published in numbers. */
export function targetEmbed(
  target: TargetRow,
  area: AreaRow,
  release: Lookup,
  language: Language,
): readonly EmbedOffer[] {
  const { site, catalog } = release;
  const [indicator] = release.indicatorsOf(target);
  if (!indicator || !release.observed.has(indicator.indicator)) return [];
  const title = `${target[`label_${language}`]} – ${area.name}`;
  const common = { 'chi-so': indicator.indicator, 'dia-ban': area.slug };
  const groups = Object.entries(
    JSON.parse(release.breakdownOf(target, indicator.indicator)) as Record<string, string>,
  );
  const [group] = groups;
  // The explorer shows one breakdown at a time, and no path of a part.
  if (groups.length > 1) return [];
  if (!group)
    return [
      embedOffer(title, site.base, language, 'path', { ...common, 'chi-tieu': target.slug }, catalog.release),
    ];
  const cut = { ...common, 'phan-to': group[0], nhom: group[1] };
  return indicator.kind === 'status'
    ? []
    : [embedOffer(title, site.base, language, 'trend', cut, catalog.release)];
}

/** How many targets have each status: of a programme or an area, or of the home area's running programmes. */
export function standingEmbed(
  title: string,
  query: Readonly<Partial<Record<'chuong-trinh' | 'dia-ban', string>>>,
  { site, catalog }: Lookup,
  language: Language,
): readonly EmbedOffer[] {
  const name = `${embedWords(language).standing}: ${title}`;
  return [embedOffer(name, site.base, language, 'standing', query, catalog.release)];
}

/** The figures of a target in all areas in one period, on the map. */
export function areasEmbed(
  target: TargetRow,
  parent: AreaRow,
  period: string,
  release: Lookup,
  language: Language,
): readonly EmbedOffer[] {
  const { site, catalog } = release;
  const [indicator] = release.indicatorsOf(target);
  if (!indicator || indicator.kind === 'status' || !release.observed.has(indicator.indicator)) return [];
  if (release.breakdownOf(target, indicator.indicator) !== '{}') return [];
  const { year, half } = knownPeriod(period);
  const query = {
    'chi-so': indicator.indicator,
    'dia-ban': parent.slug,
    tu: String(year),
    den: String(year),
    ky: half === 0 ? 'nam' : 'nua-nam',
  };
  const title = `${indicator[`label_${language}`]}, ${period}`;
  return [embedOffer(title, site.base, language, 'map', query, catalog.release)];
}
