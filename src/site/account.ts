import type { Language } from '../i18n/language.ts';
import { programmeWords } from '../i18n/programme/words.ts';
import { isKnown, type Standing } from '../targets/standing.ts';
import type { Apart } from './overview.ts';

/** How many have no verdict to show, a phrase each. */
function lackingIn({ silent, hidden }: Standing, language: Language): readonly string[] {
  const own = programmeWords(language).standing;
  return [...(silent > 0 ? [own.silent(silent)] : []), ...(hidden > 0 ? [own.hidden(hidden)] : [])];
}

/**
 * What counts of verdicts are out of, and what they leave out, a sentence each. `brief` names only what
 * they are out of and what was not reported or is hidden.
 */
export function accountOf(standing: Standing, language: Language, brief = false): readonly string[] {
  const own = programmeWords(language).standing;
  const { good, judged, waiting, rolledUp } = standing;
  const lacking = lackingIn(standing, language);
  const { all, complete, least } = rolledUp;
  return [
    ...(judged === 0
      ? [own.none]
      : isKnown(standing)
        ? [own.good(good, judged), ...(lacking.length > 0 ? [own.lacking(lacking, judged)] : [])]
        : [own.unknown(lacking, judged)]),
    ...(waiting > 0 && !brief ? [own.waiting(waiting)] : []),
    ...(all > 0 && !brief
      ? [least ? own.incomplete(all, complete, least.reported, least.due) : own.complete(all)]
      : []),
  ];
}

/** What is counted apart from a headline, in one sentence; undefined where there is nothing. */
export function apartSentence(apart: readonly Apart[], language: Language): string | undefined {
  if (apart.length === 0) return undefined;
  const own = programmeWords(language).standing;
  const phrases = apart.map(({ role, rows, standing }) => {
    const named = own.rows[role](rows);
    if (role === 'purpose') return named;
    if (standing.judged === 0) return own.rowsOpen(named);
    return isKnown(standing)
      ? own.rowsGood(named, standing.good, standing.judged, lackingIn(standing, language))
      : own.rowsUnknown(named, lackingIn(standing, language), standing.judged);
  });
  return `${own.apart} ${phrases.join('; ')}.`;
}
