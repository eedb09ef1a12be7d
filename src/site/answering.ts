import type { Language } from '../i18n/language.ts';
import type { Lookup } from '../release/lookup.ts';
import type { TargetRow } from '../release/tables.ts';
import { pagePath } from './routes.ts';

/** The agencies that answer for a target, the one in charge first, with their pages. */
export function answering(
  target: TargetRow,
  lookup: Lookup,
  language: Language,
): readonly { readonly label: string; readonly href: string }[] {
  return target.agency.split(';').map((id) => {
    const agency = lookup.agency(target.programme, id);
    return {
      label: agency[`label_${language}`],
      href: pagePath(lookup.site.base, language, 'agency', agency.slug),
    };
  });
}
