import type { Language } from '../../i18n/language.ts';
import type { Paced } from '../../i18n/working/outlook.ts';
import { knownPeriod } from '../../periods/period.ts';
import { Figures } from './figures.ts';
import type { Subject } from './subject.ts';

/** What the sentence on the pace of a verdict is made from; undefined for a verdict without one. */
export function pacedOf(
  { target, verdict, indicator }: Pick<Subject, 'target' | 'verdict' | 'indicator'>,
  language: Language,
): Paced | undefined {
  const { base_period, value, pace } = verdict;
  if (base_period === null || value === null || pace === null || target.threshold === null) return undefined;
  if (verdict.status === 'withheld') return undefined;
  const { measure, unit } = new Figures(indicator, language);
  return {
    measure,
    unit,
    base_year: knownPeriod(base_period).year,
    value,
    threshold: target.threshold,
    strict: target.rule === 'share_above',
    deadline: target.deadline ?? target.valid_to,
    pace,
    pace_needed: verdict.pace_needed,
    projected: verdict.projected,
  };
}
