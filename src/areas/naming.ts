import type { Language } from '../i18n/language.ts';
import type { Site } from '../site/site.ts';

/** The name of an area with the word for its type: "đảo Veld", "Veld Island". */
export function fullName(area: { name: string; type: string }, site: Site, language: Language): string {
  const type = site.area_types.find(({ id }) => id === area.type);
  return type ? type.full[language].replace('{name}', area.name) : area.name;
}

/** As {@link fullName}, to begin a sentence or stand alone: "Đảo Veld". */
export function titleName(area: { name: string; type: string }, site: Site, language: Language): string {
  const name = fullName(area, site, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The word for one area of a level, or for several: "các đảo", "islands". */
export function levelName(level: string, site: Site, language: Language, plural = false): string {
  const found = site.area_levels.find(({ id }) => id === level);
  return found ? (plural ? found.plural : found.label)[language] : level;
}
