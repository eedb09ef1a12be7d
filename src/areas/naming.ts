import { capital } from '../i18n/capital.ts';
import { formatDay } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { namingWords } from '../i18n/naming/words.ts';
import type { Site } from '../site/site.ts';
import type { Area } from './area.ts';
import { spelling } from './fold.ts';

type Named = Pick<Area, 'area_id' | 'name' | 'type' | 'parent_id' | 'valid_from' | 'valid_to'>;

/** The name of an area with the word for its type: "đảo Veld", "Veld Island". */
export function fullName(area: { name: string; type: string }, site: Site, language: Language): string {
  const type = site.area_types.find(({ id }) => id === area.type);
  return type ? type.full[language].replace('{name}', area.name) : area.name;
}

/** As {@link fullName}, to begin a sentence or stand alone: "Đảo Veld". */
export function titleName(area: { name: string; type: string }, site: Site, language: Language): string {
  return capital(fullName(area, site, language), language);
}

/**
 * As {@link fullName}, told apart from others of `areas` that bear the same name: one that ended carries
 * its last day, and those that stand or ended together the area above them. What stands alone goes by its
 * plain name: "đảo Veld", beside "đảo Veld, vùng Bắc (đến 30/06/2025)".
 */
export function nameApart(area: Named, areas: readonly Named[], site: Site, language: Language): string {
  const placed = namePlaced(area, areas, site, language);
  if (area.valid_to === null || namesakes(area, areas).length === 0) return placed;
  return `${placed} (${namingWords(language).until(formatDay(area.valid_to, language))})`;
}

/** As {@link fullName}, with the area above it where others of the same name stand or ended together with it. */
export function namePlaced(area: Named, areas: readonly Named[], site: Site, language: Language): string {
  const name = fullName(area, site, language);
  const together = namesakes(area, areas).some(({ valid_to }) => valid_to === area.valid_to);
  const above = together ? areas.find(({ area_id }) => area_id === area.parent_id) : undefined;
  return above ? `${name}, ${fullName(above, site, language)}` : name;
}

/** As {@link namePlaced}, to begin a sentence or stand alone. */
export function titlePlaced(area: Named, areas: readonly Named[], site: Site, language: Language): string {
  return capital(namePlaced(area, areas, site, language), language);
}

/** As {@link nameApart}, to begin a sentence or stand alone. */
export function titleApart(area: Named, areas: readonly Named[], site: Site, language: Language): string {
  return capital(nameApart(area, areas, site, language), language);
}

/** By list of areas: they are named thousands of times while the pages are built. */
const known = new WeakMap<readonly Named[], ReadonlyMap<string, readonly Named[]>>();

/** The other areas of the list that bear the same name with the same word for its type. */
export function namesakes(area: Named, areas: readonly Named[]): readonly Named[] {
  const key = ({ type, name }: Named): string => `${type} ${spelling(name)}`;
  const byName = known.get(areas) ?? Map.groupBy(areas, key);
  known.set(areas, byName);
  return (byName.get(key(area)) ?? []).filter(({ area_id }) => area_id !== area.area_id);
}

/** The word for one area of a level, or for several: "các đảo", "islands". */
export function levelName(level: string, site: Site, language: Language, plural = false): string {
  const found = site.area_levels.find(({ id }) => id === level);
  return found ? (plural ? found.plural : found.label)[language] : level;
}
