import { inSpans, type Spans } from '../explorer/span.ts';
import { downloadWords } from '../i18n/downloads/words.ts';
import type { Language } from '../i18n/language.ts';
import type { Observed } from '../site/observed-areas.ts';
import { areaSelections } from '../site/selections.ts';
import type { Taken } from './taken.ts';

/** What tells which tables of a closed release hold what of each of its areas. */
export interface KeptAreas {
  readonly indicators: Observed;
  /** By slug; areas of which the release holds nothing are left out. */
  readonly areas: Readonly<
    Record<
      string,
      {
        readonly id: string;
        /** Whether there are verdicts. */
        readonly judged: boolean;
        /** Places among the indicators. */
        readonly observed: Spans;
      }
    >
  >;
  /** Columns of its verdicts and observations: a release closed long ago lacks those that came later. */
  readonly columns: readonly string[];
}

/** A closed release, as its page tells of it. */
interface KeptRelease {
  readonly language: Language;
  readonly base: string;
  readonly version: string;
  readonly illustrative: boolean;
}

/** What can be taken of one area of a closed release; undefined where it holds nothing of that name. */
export function keptArea(
  slug: string,
  title: string,
  kept: KeptAreas,
  { language, base, version, illustrative }: KeptRelease,
): Taken | undefined {
  const area = Object.hasOwn(kept.areas, slug) ? kept.areas[slug] : undefined;
  if (!area) return undefined;
  const own = Object.entries(kept.indicators).filter((_, place) => inSpans(area.observed, place));
  const has = { judged: area.judged, observed: own.length > 0 };
  const known = new Set(kept.columns);
  const selections = areaSelections({ slug, area_id: area.id }, has, Object.fromEntries(own));
  const words = downloadWords(language);
  return {
    language,
    base,
    name: `${slug}-${version}`,
    title,
    source: `${words.source}: ${words.sourceColumn}`,
    illustrative,
    selections: selections.map((one) => ({
      ...one,
      columns: one.columns.filter((name) => known.has(name)),
      order: one.order.filter((name) => known.has(name)),
    })),
    plain: true,
    version,
  };
}
