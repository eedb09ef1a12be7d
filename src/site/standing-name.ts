import { titleName } from '../areas/naming.ts';
import type { Language } from '../i18n/language.ts';
import { words } from '../i18n/words.ts';
import type { AreaRow } from '../release/tables.ts';
import type { Site } from './site.ts';

/** An area by its name; where it ended and its successors stand for it, with a word that says so. */
export function standingName(
  area: AreaRow,
  basis: string | undefined,
  site: Site,
  language: Language,
): string {
  const name = titleName(area, site, language);
  return basis === 'successor' ? `${name} (${words(language).target.successor})` : name;
}
