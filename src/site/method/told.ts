import type { Language } from '../../i18n/language.ts';
import { methodWords } from '../../i18n/method/words.ts';
import { sentence } from '../../i18n/verdict/sentence.ts';
import type { Told, UnitWords } from '../../i18n/verdict/told.ts';
import type { Facts } from '../../targets/question.ts';
import { type Asked, type Example, test } from './example.ts';
import { type Judged, judged } from './judged.ts';

/** The sentence of the verdict on an example, as the release would tell it. */
export function exampleSentence(example: Example, language: Language): string {
  return sentence(told(example, judged(example)), language);
}

/** How results of the kind are told. */
export function measureOf({ kind }: Pick<Facts, 'kind'>): Told['measure'] {
  return kind === 'share' || kind === 'status' ? kind : 'number';
}

export function unitOf({ thing }: Pick<Asked, 'thing'>): UnitWords {
  const [vi, en] = [methodWords('vi').thing[thing], methodWords('en').thing[thing]];
  return { label: { vi: vi.unit, en: en.unit }, one: en.one };
}

function told({ put }: Example, { verdict, decided }: Judged): Told {
  if (!decided) {
    // Of parts and purposes nothing is told but their number: neither a day nor a unit.
    const rule = put.kind === 'purpose' ? 'qualitative' : 'composite_all_criteria';
    const none = test(rule, null);
    return { verdict, test: none, period: { year: 2026, half: 0 }, measure: 'number' };
  }
  const { thing, question } = decided;
  const { areas_reported: reported = null, areas_due: due = null } =
    question.series.at(question.period) ?? {};
  const several = put.kind === 'indicators' && put.asked.length > 1;
  return {
    verdict,
    test: question.test,
    period: question.period,
    measure: measureOf(question.facts),
    unit: unitOf(decided),
    subject: several
      ? { vi: methodWords('vi').thing[thing].name, en: methodWords('en').thing[thing].name }
      : undefined,
    areas: reported === null || due === null ? undefined : { reported, due },
    second_half: question.period.half === 2 && question.facts.adds_over_periods,
    area_day: question.area_from,
  };
}
