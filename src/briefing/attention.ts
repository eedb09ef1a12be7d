import { briefingWords } from '../i18n/briefing/words.ts';
import type { Language } from '../i18n/language.ts';
import { workingWords } from '../i18n/working/words.ts';
import type { Period } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import { answering } from '../site/answering.ts';
import { findingText } from '../site/finding.ts';
import { byWhen, goal } from '../site/goal.ts';
import { dutyWhen } from '../site/duty-text.ts';
import type { Judged } from '../site/overview.ts';
import { Figures } from '../site/working/figures.ts';
import type { Status } from '../targets/status.ts';
import { nextReport } from './next-report.ts';
import type { Attention } from './briefing.ts';

/** What a target that needs attention says: how far it is, what is needed from now on, who answers for it. */
export function attentionOf(
  { target, verdict }: Judged,
  period: Period,
  lookup: Lookup,
  language: Language,
): Omit<Attention, 'label' | 'href'> {
  const text = briefingWords(language).attention;
  const indicator = lookup.indicatorOf(target, verdict);
  const report = nextReport(target, period, lookup);
  const figures = new Figures(indicator, language);
  const asked = goal(target, lookup.indicatorsOf(target)[0], language);
  return {
    code: target.target,
    status: verdict.status as Status,
    result:
      verdict.value === null || verdict.required === null
        ? verdict[`reason_${language}`]
        : findingText(target, verdict, indicator, language),
    needed:
      verdict.pace_needed !== null && verdict.status !== 'missed'
        ? workingWords(language).perYear(figures.signed(verdict.pace_needed))
        : text.goal(asked.charAt(0).toLocaleLowerCase(language) + asked.slice(1), byWhen(target, language)),
    agency: agencyText(
      answering(target, lookup, language).map((one) => one.label),
      language,
    ),
    report: report ? dutyWhen(report, language) : '',
  };
}

/** The agency in charge, and how many answer with it. */
function agencyText([first = '', ...others]: readonly string[], language: Language): string {
  return others.length === 0 ? first : briefingWords(language).attention.agencies(first, others.length);
}
