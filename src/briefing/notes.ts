import { briefingWords } from '../i18n/briefing/words.ts';
import type { Language } from '../i18n/language.ts';
import { type Period, periodId } from '../periods/period.ts';
import type { AreaRow } from '../release/tables.ts';
import { apartSentence } from '../site/account.ts';
import { numbersHidden } from '../targets/numbers-hidden.ts';
import { isKnown, type Standing, standingOf } from '../targets/standing.ts';
import type { BriefingVerdicts } from './judged.ts';

/** What a reader must know beside the numbers, each note a sentence. */
export function notesOf(
  area: AreaRow,
  period: Period,
  language: Language,
  { judged, apart, ended }: BriefingVerdicts,
  { hidden: withheld, silent }: Standing,
): readonly string[] {
  const text = briefingWords(language).notes;
  const earlier = judged.filter(({ verdict }) => verdict.period !== periodId(period)).length;
  const hidden = withheld + judged.filter(({ verdict }) => numbersHidden(verdict)).length;
  const counted = apartSentence(apart, language);
  return [
    ...(judged.length === 0 ? [text.empty] : []),
    ...(hidden > 0 ? [text.hidden(hidden)] : []),
    ...(silent > 0 ? [text.silent(silent)] : []),
    ...(earlier > 0 ? [text.earlier(earlier)] : []),
    ...ended.map(({ programme, judged: final }) => {
      const standing = standingOf(final.map(({ verdict }) => verdict));
      const name = programme[`short_${language}`];
      return isKnown(standing)
        ? text.ended(name, standing.counts.get('met') ?? 0, standing.judged)
        : text.endedOpen(name);
    }),
    ...(counted ? [`${counted} ${text.withinTwo}`] : []),
    ...(judged.length > 0 ? [text.trace(area.area_id)] : []),
  ];
}
