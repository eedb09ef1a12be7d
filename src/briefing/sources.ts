import { briefingWords } from '../i18n/briefing/words.ts';
import { illustrativeTitle } from '../i18n/illustrative-title.ts';
import type { Language } from '../i18n/language.ts';
import { words } from '../i18n/words.ts';
import type { Lookup } from '../release/lookup.ts';

/** Whether any of these sources is made up. */
export function illustrated(sources: ReadonlySet<string>, lookup: Lookup): boolean {
  return [...sources].some((id) => lookup.source(id)?.illustrative === true);
}

/** Sources that a line names before it counts the rest. */
const namedSources = 3;

/** The line that names the sources. */
export function sourceText(ids: ReadonlySet<string>, lookup: Lookup, language: Language): string {
  const text = briefingWords(language).source;
  const rows = [...ids].flatMap((id) => lookup.source(id) ?? []);
  const illustrative = words(language).source.illustrative;
  const titles = rows.slice(0, namedSources).map((row) => {
    const title = row[`title_${language}`];
    return row.illustrative ? illustrativeTitle(title, illustrative).join('') : title;
  });
  const more = rows.length - titles.length;
  return `${text.line}: ${titles.length === 0 ? text.none : titles.join('; ')}${more > 0 ? `; ${text.more(more)}` : ''}.`;
}
