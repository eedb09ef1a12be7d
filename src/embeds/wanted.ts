import { type Problem, readAddress } from '../explorer/address.ts';
import { type Choice, indicatorOf } from '../explorer/choice.ts';
import type { ExplorerData, ExplorerTarget } from '../explorer/data.ts';
import { type ViewId, viewWords } from '../explorer/view-id.ts';
import { viewOf } from '../explorer/views.ts';
import { embedKeys } from './address.ts';
import { type Slice, together } from './slice.ts';

/** An embed comes with someone else's page: larger files of figures are not asked of its readers. */
export const mostBytes = 250_000;

/** What an embed's page says of the site. */
export interface EmbedSite {
  /** The release that the site shows. */
  readonly release: string;
  /** Dictionaries of closed releases, by version. */
  readonly closed: Readonly<Record<string, string>>;
  /** Null where there is no such indicator. @param ended with areas that ended */
  slice(indicator: string, ended: boolean): Promise<Slice | null>;
  /** The whole dictionary of the site's release, or of a closed one. */
  dictionary(name?: string): Promise<ExplorerData>;
}

/** Why nothing can be drawn. */
export interface Refusal {
  readonly refused: 'indicator' | 'none' | 'second' | 'area' | 'target' | 'release' | 'view' | 'large';
  readonly value: string;
}

/** What to draw, and from which release. */
export interface Wanted {
  readonly choice: Choice;
  readonly data: ExplorerData;
  /** The version of the closed release to read; null: the one that the site shows. */
  readonly version: string | null;
  /** What the address says that could not be followed, though the rest can be drawn. */
  readonly problems: readonly Problem[];
  /** The target that it was asked for, if it was. */
  readonly target: ExplorerTarget | null;
}

/**
 * What an embed's address asks for. Where it names what is not there, nothing else is put in its place: a reader of
 * another site's page could not know.
 */
export async function wanted(search: string, view: ViewId, site: EmbedSite): Promise<Wanted | Refusal> {
  const query = new URLSearchParams(search);
  const release = query.get(embedKeys.release);
  const closed =
    release !== null && release !== site.release && Object.hasOwn(site.closed, release)
      ? site.closed[release]
      : undefined;
  if (release !== null && release !== site.release && closed === undefined)
    return { refused: 'release', value: release };
  const indicator = query.get('chi-so');
  if (indicator === null) return { refused: 'none', value: '' };

  const found = await dictionaryFor(query, indicator, closed, site);
  if ('refused' in found) return found;
  const slug = query.get(embedKeys.target);
  const own = indicatorOf(found, indicator);
  const target = slug === null ? null : found.targets?.[indicator]?.find((one) => one.slug === slug);
  if (target === undefined) return { refused: 'target', value: slug ?? '' };
  // The target that was asked for, in place of the first that the indicator measures.
  const data: ExplorerData =
    target === null
      ? found
      : {
          ...found,
          indicators: found.indicators.map((one) => (one === own ? { ...own, target } : one)),
        };

  query.delete(embedKeys.target);
  query.delete(embedKeys.release);
  query.set(embedKeys.view, viewWords[view]);
  const { choice, problems } = readAddress(`?${query}`, data);
  const named = query.get('dia-ban');
  const lost = problems.filter(({ kind }) => kind === 'area');
  const known = choice.areas.length > 0 && (named === null || named.split(',').length > lost.length);
  if (lost[0] && !known) return { refused: 'area', value: lost.map(({ value }) => value).join(', ') };
  const second = problems.find(({ kind }) => kind === 'second');
  if (second) return { refused: 'second', value: second.value };
  if (choice.view !== view || !viewOf(view).fits(choice, data))
    return { refused: 'view', value: viewWords[view] };
  const files = [choice.indicator, choice.second].flatMap((id) =>
    id === null ? [] : indicatorOf(data, id).file.bytes,
  );
  if (files.some((bytes) => bytes > mostBytes)) return { refused: 'large', value: indicator };
  return { choice, data, version: closed === undefined ? null : release, problems, target };
}

/** The small slices where they hold all that is asked for; else the whole dictionary. */
async function dictionaryFor(
  query: URLSearchParams,
  indicator: string,
  closed: string | undefined,
  site: EmbedSite,
): Promise<ExplorerData | Refusal> {
  if (closed !== undefined) {
    const data = await site.dictionary(closed);
    const known = data.indicators.some(({ id }) => id === indicator);
    return known ? data : { refused: 'indicator', value: indicator };
  }
  const other = query.get('voi');
  const named = (query.get('dia-ban') ?? '').split(',').filter((slug) => slug !== '');
  const sliced = async (ended: boolean): Promise<Slice | Refusal> => {
    const slice = await site.slice(indicator, ended);
    if (!slice) return { refused: 'indicator', value: indicator };
    if (other === null || other === indicator) return slice;
    const second = await site.slice(other, ended);
    return second ? together(slice, second) : { refused: 'second', value: other };
  };
  const holds = ({ areas }: Slice): boolean => {
    const slugs = new Set(areas.map(({ slug }) => slug));
    return named.every((slug) => slugs.has(slug));
  };
  const today = await sliced(false);
  if ('refused' in today) return today;
  // What areas were made of and lie in is in the whole one only.
  if (query.get('theo') !== null || query.get('gop') !== null)
    return { ...(await site.dictionary()), targets: today.targets };
  if (holds(today)) return today;
  const all = await sliced(true);
  if ('refused' in all || holds(all)) return all;
  return { ...(await site.dictionary()), targets: today.targets };
}
