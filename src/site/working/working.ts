import { capital } from '../../i18n/capital.ts';
import { formatDay, periodName } from '../../i18n/date.ts';
import type { Language } from '../../i18n/language.ts';
import { formatNumber } from '../../i18n/number.ts';
import { keptSentence } from '../../i18n/verdict/sentence.ts';
import { words } from '../../i18n/words.ts';
import { paceSentence } from '../../i18n/working/pace.ts';
import { workingWords, type WorkingWords } from '../../i18n/working/words.ts';
import { knownPeriod, lastDay, type Period } from '../../periods/period.ts';
import { deadlineIn } from '../../targets/rules/milestone.ts';
import { numbersHidden } from '../../targets/numbers-hidden.ts';
import { percent, withUnit } from '../figure.ts';
import { byWhen, goal } from '../goal.ts';
import { evenWord, gapWord } from '../verdict-facts.ts';
import { type Comparison, comparison } from './comparison.ts';
import { Figures } from './figures.ts';
import { pacedOf } from './paced.ts';
import { requirementOf, years } from './requirement.ts';
import { requirementText } from './requirement-text.ts';
import { isEveryUnit, ruleText } from './rule-text.ts';
import type { Step } from './step.ts';
import type { Subject } from './subject.ts';

/**
 * How a verdict was reached, step by step in one language: the rule, what was set, the numbers, what they
 * were compared with and how, the pace, how complete the reports are, what the status means and where the
 * plan says so. Of a verdict that is hidden, only what the plan and the status say.
 */
export function working(subject: Subject, language: Language): readonly Step[] {
  const text = workingWords(language);
  const step = (id: Step['id'], lines: readonly string[], more: Partial<Step> = {}): Step[] =>
    lines.length === 0 && !more.parts ? [] : [{ id, label: text.label[id], lines, ...more }];
  const { status } = subject.verdict;
  const silent = status === 'withheld' || status === 'not_measurable';
  const said = numbersHidden(subject.verdict)
    ? step('result', [keptSentence[language]])
    : silent
      ? []
      : numbers(subject, language, step);
  return [
    ...step('rule', ruleText(subject, text)),
    ...step('threshold', status === 'not_measurable' ? [] : thresholdText(subject, text, language)),
    ...said,
    ...step('status', [words(language).statusAbout[status as keyof Meanings]]),
    ...step('plan', [planText(subject, language)]),
  ];
}

type Meanings = ReturnType<typeof words>['statusAbout'];
type Stepped = (id: Step['id'], lines: readonly string[], more?: Partial<Step>) => Step[];

/** Rules of single acts: their result is a day or a record, not a number. */
const acts = new Set(['milestone_by_date', 'record_present', 'qualitative']);

/** Rules that set a limit, which is kept rather than reached. */
const limits = new Set([
  'count_at_most',
  'count_zero',
  'yoy_change_at_most',
  'yoy_decrease',
  'duration_at_most',
]);

/** The steps from the result to the distance from what was required, its pace and how complete it is. */
function numbers(subject: Subject, language: Language, step: Stepped): Step[] {
  const text = workingWords(language);
  const { target, indicator } = subject;
  const figures = new Figures(indicator, language);
  if (isEveryUnit(subject)) {
    return [...step('units', held(text.units, subject, figures)), ...coverage(subject, language, step)];
  }
  if (subject.composed) {
    return step('parts', held(text.parts, subject, figures), { parts: subject.parts });
  }
  if (acts.has(target.rule)) {
    return [...step('day', dayText(subject, text, language)), ...coverage(subject, language, step)];
  }
  const isState = indicator?.kind === 'status';
  const requirement = isState ? undefined : requirementOf(subject);
  const compared = requirement && comparison(subject, requirement, figures);
  return [
    ...step('result', resultText(subject, figures, text, language)),
    ...(requirement
      ? step(
          limits.has(target.rule) ? 'limit' : 'required',
          requirementText(subject, requirement, figures, text, language),
        )
      : []),
    ...(compared ? step('comparison', [compared.sum, ...(compared.whole ? [text.wholeNumbers] : [])]) : []),
    ...(compared ? step('gap', [gapText(subject, compared, figures, language)]) : []),
    ...step('pace', paceText(subject, figures, text, language)),
    ...coverage(subject, language, step),
  ];
}

/** What is set, by when, and whether the plan itself says so. */
function thresholdText(
  { target, indicator, composed }: Subject,
  text: WorkingWords,
  language: Language,
): string[] {
  // A composite without parts asks for a number of things.
  const counts = target.rule === 'composite_all_criteria' && !composed && target.threshold !== null;
  const asked = counts ? { ...target, rule: 'count_at_least' } : target;
  const set = [goal(asked, indicator, language), byWhen(target, language)].filter(Boolean).join(', ');
  const basis = target.basis === null ? undefined : text.basis[target.basis as keyof WorkingWords['basis']];
  const minimum = target[`unit_minimum_of_${language}`];
  return [
    `${set}${basis ? ` (${basis})` : ''}.`,
    ...(target.unit_minimum === null || minimum === null
      ? []
      : [text.unitMinimum(formatNumber(target.unit_minimum, language), minimum)]),
  ];
}

function planText({ target, programme }: Subject, language: Language): string {
  const section = language === 'vi' ? target.section : target.section_en;
  return words(language).target.sectionLine(section, programme[`label_${language}`]);
}

/** How far the result is from what was required, with as many decimals as keep it from reading as none. */
function gapText(
  { target, verdict }: Subject,
  { holds }: Comparison,
  figures: Figures,
  language: Language,
): string {
  const text = words(language).target;
  const gap = verdict.gap ?? 0;
  if (gap === 0 && !holds) return workingWords(language).even[limits.has(target.rule) ? 'limit' : 'level'];
  const told =
    gap === 0 ? text[evenWord(target.rule, holds)] : text[gapWord(target.rule, gap)](figures.apart(gap));
  return sentence(told, language);
}

/** The result with its counts; why there is none, where there is none. */
function resultText(
  { verdict, indicator }: Subject,
  figures: Figures,
  text: WorkingWords,
  language: Language,
): string[] {
  const { value, numerator, denominator } = verdict;
  const period = sentence(periodName(knownPeriod(verdict.period), language), language, '');
  if (indicator?.kind === 'status' && value !== null) {
    const before =
      verdict.base_value === null || verdict.base_period === null
        ? []
        : [text.compared(periodName(knownPeriod(verdict.base_period), language), state(verdict.base_value))];
    return [text.result(period, state(value)), ...before];
  }
  if (value === null || !indicator) return [verdict[`reason_${language}`]];
  const digits = figures.digits(...[value, verdict.required].filter((each) => each !== null));
  if (numerator === null || denominator === null) return [text.result(period, figures.full(value, digits))];
  const counted = [
    [text.numerator, indicator[`numerator_${language}`]],
    [text.denominator, indicator[`denominator_${language}`]],
  ] as const;
  return [
    text.share(period, figures.plain(numerator), figures.plain(denominator), figures.full(value, digits)),
    ...counted.flatMap(([say, what]) => (what === null ? [] : [say(what)])),
  ];

  function state(held: number): string {
    return held >= 1 ? text.state.held : text.state.lacking;
  }
}

/** Where the pace leads, in a sentence and with its sums. */
function paceText(subject: Subject, figures: Figures, text: WorkingWords, language: Language): string[] {
  const paced = pacedOf(subject, language);
  const { base_period, base_value } = subject.verdict;
  if (!paced || base_period === null || base_value === null) return [];
  const { value, threshold, pace, pace_needed: needed } = paced;
  const today = lastDay(knownPeriod(subject.verdict.period));
  const passed = figures.plain(years(lastDay(knownPeriod(base_period)), today));
  const left = figures.plain(years(today, paced.deadline));
  const digits = figures.digits(value, base_value, threshold);
  const [now, before, end] = [value, base_value, threshold].map((each) => figures.bare(each, digits));
  const close = figures.digits(pace, needed ?? pace);
  const mean = `(${now} − ${before}) / ${passed} = ${figures.signed(pace, close)}`;
  const more = `(${end} − ${now}) / ${left} = ${figures.signed(needed ?? 0, close)}`;
  const open = needed !== null && needed > 0 ? [text.needed(more)] : [];
  return [paceSentence(paced, language), text.mean(mean), ...open];
}

/** Areas that reported, of those that were due to. */
function coverage({ verdict }: Subject, language: Language, step: Stepped): Step[] {
  const text = workingWords(language);
  const figures = new Figures(undefined, language);
  const { areas_reported: reported, areas_due: due, coverage: share } = verdict;
  if (reported !== null && due !== null) {
    return step('coverage', [text.coverage(figures.plain(reported), figures.plain(due))]);
  }
  return share === null
    ? []
    : step('coverage', [text.coverageShare(withUnit(share * 100, percent, language))]);
}

function held(
  say: (held: string, all: string) => string,
  { verdict }: Subject,
  figures: Figures,
): readonly string[] {
  const { numerator, denominator } = verdict;
  if (numerator === null || denominator === null) return [];
  return [say(figures.plain(numerator), figures.plain(denominator))];
}

/** The day on which an act was done, and the day it was due. */
function dayText({ target, verdict }: Subject, text: WorkingWords, language: Language): string[] {
  const due = dueDay(target, knownPeriod(verdict.period));
  const done =
    verdict.event_date === null
      ? verdict[`reason_${language}`]
      : text.done(formatDay(verdict.event_date, language));
  if (due === undefined) return [done];
  const say = target.deadline_strict ? text.dueBefore : text.dueBy;
  return [done, say(formatDay(due, language)), ...kept()];

  function kept(): string[] {
    const { event_date } = verdict;
    if (target.rule !== 'milestone_by_date' || event_date === null || due === undefined) return [];
    const early = target.deadline_strict ? event_date < due : event_date <= due;
    return [early ? text.inTime : text.late];
  }
}

function dueDay(target: Subject['target'], period: Period): string | undefined {
  if (target.rule === 'milestone_by_date') return deadlineIn(target, period);
  return (
    target.deadline ??
    (target.deadline_every === null ? undefined : `${period.year}-${target.deadline_every}`)
  );
}

/** Words as a sentence: a capital, and a stop. */
function sentence(text: string, language: Language, stop = '.'): string {
  return capital(text, language) + stop;
}
