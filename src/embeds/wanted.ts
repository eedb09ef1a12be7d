import { type Problem, readAddress } from '../explorer/address.ts';
import { type Choice, indicatorOf } from '../explorer/choice.ts';
import type { ExplorerArea, ExplorerData, ExplorerTarget } from '../explorer/data.ts';
import { type ViewId, viewWords } from '../explorer/view-id.ts';
import { viewOf } from '../explorer/views.ts';
import { embedKeys } from './address.ts';
import { type Era, type Slice, together } from './slice.ts';

/** An embed comes with someone else's page: larger files of figures are not asked of its readers. */
export const mostBytes = 250_000;

/** What an embed's page says of the site. */
export interface EmbedSite {
  /** The release that the site shows. */
  readonly release: string;
  /** Versions of the closed releases beside it. */
  readonly closed: readonly string[];
  /** Null where there is no such indicator. @param version of a closed release; left out: the one that is shown */
  slice(indicator: string, version?: string): Promise<Slice | null>;
  /** The areas of an era, as of a release. */
  areas(era: Era, version?: string): Promise<readonly ExplorerArea[]>;
}

/** Why nothing can be drawn. */
export interface Refusal {
  readonly refused:
    'indicator' | 'none' | 'second' | 'area' | 'target' | 'programme' | 'release' | 'view' | 'large';
  readonly value: string;
}

/** What to draw, and from which release. */
export interface Wanted {
  readonly choice: Choice;
  readonly data: ExplorerData;
  /** The version of the closed release to read; left out: the one that the site shows. */
  readonly version?: string | undefined;
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
  const version = release === null || release === site.release ? undefined : release;
  if (version !== undefined && !site.closed.includes(version)) return { refused: 'release', value: version };
  const indicator = query.get('chi-so');
  if (indicator === null) return { refused: 'none', value: '' };

  const found = await dictionaryFor(query, indicator, version, site);
  if ('refused' in found) return found;
  const slug = query.get(embedKeys.target);
  const own = indicatorOf(found, indicator);
  const target = slug === null ? null : own.targets.find((one) => one.slug === slug);
  if (target === undefined) return { refused: 'target', value: slug ?? '' };
  // The target that was asked for, in place of all that the indicator measures.
  const data: ExplorerData =
    target === null
      ? found
      : {
          ...found,
          indicators: found.indicators.map((one) => (one === own ? { ...own, targets: [target] } : one)),
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
  return { choice, data, version, problems, target };
}

/** What is known of the indicators, with the areas of today where these are all that is asked for; else all. */
async function dictionaryFor(
  query: URLSearchParams,
  indicator: string,
  version: string | undefined,
  site: EmbedSite,
): Promise<ExplorerData | Refusal> {
  const other = query.get('voi');
  const named = (query.get('dia-ban') ?? '').split(',').filter((slug) => slug !== '');
  // What areas were made of and lie in is told of all together.
  const era: Era = query.get('theo') === null && query.get('gop') === null ? 'today' : 'ever';
  const [slice, second, areas] = await Promise.all([
    site.slice(indicator, version),
    other === null || other === indicator ? undefined : site.slice(other, version),
    site.areas(era, version),
  ]);
  if (!slice) return { refused: 'indicator', value: indicator };
  if (second === null) return { refused: 'second', value: other ?? '' };
  const known = new Set(areas.map(({ slug }) => slug));
  if (named.every((slug) => known.has(slug))) return together(slice, second ?? null, areas, era);
  return together(slice, second ?? null, await site.areas('ever', version), 'ever');
}
