import { namesakes } from '../areas/naming.ts';
import { slugOf } from '../areas/slug.ts';
import { formatDay } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { namingWords } from '../i18n/naming/words.ts';
import { searchWords } from '../i18n/search/words.ts';
import type { Lookup } from '../release/lookup.ts';
import type { AreaRow } from '../release/tables.ts';
import { programmeSlug } from '../site/routes.ts';
import type { Site } from '../site/site.ts';
import type { AreaLine, IndexFile, IndexWords, PageLine, TypeLine } from './index-file.ts';

/** Parts of a release of which the index is made. */
export type Source = Pick<Lookup, 'areas' | 'lineage' | 'programmes' | 'targets' | 'agencies' | 'site'>;

/**
 * The index of a release in one language. `shown` are the ids of areas that have a page; the others lead to
 * the page of what they became, or of the area above.
 */
export function packIndex(
  source: Source,
  shown: ReadonlySet<string>,
  pages: readonly PageLine[],
  language: Language,
): IndexFile {
  const { site, programmes } = source;
  const days = [
    ...new Set(source.areas.flatMap(({ valid_from, valid_to }) => [valid_from, valid_to ?? valid_from])),
  ];
  const programme = new Map(programmes.map(({ programme }, at) => [programme, at]));
  return {
    base: site.base,
    language,
    words: wordsIn(language),
    days: days.map((day) => formatDay(day, language)),
    types: typeLines(site, language),
    areas: areaLines(source, shown, days),
    programmes: programmes.map((row) => [
      row[`short_${language}`],
      row[`label_${language}`],
      programmeSlug(row.programme),
    ]),
    targets: source.targets.map((row) => [
      row[`label_${language}`],
      programme.get(row.programme) ?? -1,
      row.target,
      row.slug === slugOf(row.target) ? '' : row.slug,
    ]),
    agencies: source.agencies.map((row) => [
      row[`label_${language}`],
      programme.get(row.programme) ?? -1,
      row.slug === slugOf(row[`label_${language}`]) ? '' : row.slug,
    ]),
    pages,
  };
}

/** What the search says in a language. */
export function wordsIn(language: Language): IndexWords {
  const words = searchWords(language);
  const { until, since } = namingWords(language);
  return {
    kinds: words.kinds,
    results: words.results,
    one: words.count('1'),
    many: words.count('{n}'),
    all: words.all('{n}'),
    found: words.found('{count}', '{query}'),
    noneFor: words.noneFor('{query}'),
    none: words.none,
    enter: words.enter('{name}'),
    formerly: words.formerly('{name}'),
    including: words.including('{name}'),
    partOf: words.partOf('{name}'),
    shown: words.shown('{name}'),
    until: until('{day}'),
    since: since('{day}'),
  };
}

function typeLines({ area_types }: Site, language: Language): readonly TypeLine[] {
  return area_types.map((type) => [type.full[language], ...wordsOfType(type)]);
}

/** The words that stand for a kind of area when readers type them: those of both languages, and short forms. */
export function wordsOfType({
  label,
  full,
  abbreviations = [],
}: Site['area_types'][number]): readonly string[] {
  const joined = [full.vi, full.en].map((text) => text.replace('{name}', '').trim());
  return [...new Set([...joined, label.vi, label.en, ...abbreviations])].filter((word) => word !== '');
}

function areaLines(
  { areas, lineage, site }: Source,
  shown: ReadonlySet<string>,
  days: readonly string[],
): readonly AreaLine[] {
  const place = new Map(areas.map(({ area_id }, at) => [area_id, at]));
  const at = (id: string | null): number => (id === null ? -1 : (place.get(id) ?? -1));
  const before = Map.groupBy(lineage, ({ successor_id }) => successor_id);
  const after = Map.groupBy(lineage, ({ predecessor_id }) => predecessor_id);

  /** Areas that went into one, over any number of changes. */
  function made(id: string, part: boolean, into: Map<string, boolean>): ReadonlyMap<string, boolean> {
    for (const { predecessor_id, kind } of before.get(id) ?? []) {
      if (into.has(predecessor_id)) continue;
      into.set(predecessor_id, part || kind === 'part');
      made(predecessor_id, part || kind === 'part', into);
    }
    return into;
  }

  /** The nearest area with a page: what an area became, else what it lay in. */
  function seenAt({ area_id, parent_id }: AreaRow): number {
    if (shown.has(area_id)) return -1;
    const next = (after.get(area_id) ?? []).find(({ successor_id }) => shown.has(successor_id));
    if (next) return at(next.successor_id);
    let above = parent_id;
    while (above !== null && !shown.has(above)) above = areas[at(above)]?.parent_id ?? null;
    return at(above);
  }

  return areas.map((area) => {
    const { area_id, name, valid_from, valid_to } = area;
    // What has only what it had before tells nothing: a reader looks for it, not for its past.
    const parts = valid_to === null ? [...made(area_id, false, new Map())] : [];
    const slug = slugOf(name) + (valid_to === null ? '' : `-${valid_to.slice(0, 4)}`);
    return [
      name,
      site.area_types.findIndex(({ id }) => id === area.type),
      at(area.parent_id),
      area.code,
      valid_to === null ? -1 : days.indexOf(valid_to),
      valid_to === null && namesakes(area, areas).length > 0 ? days.indexOf(valid_from) : -1,
      area.slug === slug ? '' : area.slug,
      seenAt(area),
      parts.filter(([, part]) => !part).map(([id]) => at(id)),
      parts.filter(([, part]) => part).map(([id]) => at(id)),
    ];
  });
}
