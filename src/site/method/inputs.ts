import { formatDay, periodName } from '../../i18n/date.ts';
import type { Language } from '../../i18n/language.ts';
import { methodWords } from '../../i18n/method/words.ts';
import { formatNumber, formatPercent } from '../../i18n/number.ts';
import { amount } from '../../i18n/verdict/amount.ts';
import { words } from '../../i18n/words.ts';
import { knownPeriod } from '../../periods/period.ts';
import type { Point } from '../../targets/point.ts';
import type { Test } from '../../targets/question.ts';
import { changeOperator } from '../../targets/rules/change.ts';
import { type Asked, test } from './example.ts';
import { measureOf, unitOf } from './told.ts';

/** What is counted and how: "Cây đang sống (số tại một thời điểm)". */
export function thingText({ thing, question: { facts } }: Asked, language: Language): string {
  const text = methodWords(language);
  const kind = facts.kind === 'share' && facts.accumulates ? 'gathered' : facts.kind;
  return `${text.thing[thing].name} (${text.kind[kind]})`;
}

/** What is asked of it and by when: "ít nhất 95%, mỗi năm". */
export function goalText({ thing, question: { test: to, facts } }: Asked, language: Language): string {
  const text = methodWords(language);
  const inPercent = to.threshold_unit === 'percent' || measureOf(facts) === 'share';
  const measure = inPercent ? 'share' : 'number';
  const threshold =
    to.threshold === null ? '' : amount(to.threshold, { measure, unit: unitOf({ thing }) }, language);
  const keeps = to.rule === 'yoy_change_at_least' && to.threshold === 0;
  const goal = keeps ? text.keep : text.goal[to.rule](threshold, changeOperator(to) === '<');
  if (to.rule === 'qualitative') return goal;
  return [goal, whenText(to, language), ...startText(to, language)].join(', ');
}

function whenText({ deadline, deadline_every, deadline_strict }: Test, language: Language): string {
  const { when } = methodWords(language);
  const by = deadline_strict ? when.before : when.by;
  if (deadline !== null) return by(formatDay(deadline, language));
  if (deadline_every === null) return when.everyYear;
  const [month, day] = deadline_every.split('-');
  return `${by(`${day}/${month}`)} ${when.everyYear}`;
}

/** When the target begins, where that is not the beginning of the year. */
function startText({ rule, valid_from }: Test, language: Language): readonly string[] {
  if (valid_from === test(rule, null).valid_from) return [];
  return [methodWords(language).when.from(formatDay(valid_from, language))];
}

/** What was reported, oldest first: "năm 2025: 43 trên 45". */
export function reportTexts(given: Asked, language: Language): readonly string[] {
  const text = methodWords(language).case;
  const { points } = given.question.series;
  if (points.length === 0) return [text.none];
  return points.map((point) =>
    text.report(periodName(knownPeriod(point.period), language), saidText(point, given, language)),
  );
}

function saidText(point: Point, given: Asked, language: Language): string {
  const text = methodWords(language).case;
  const { flag, state, event_date, numerator, denominator, value, qualifier } = point;
  const common = words(language);
  if (flag !== 'ok') return common.flag[flag];
  if (event_date !== null) return text.on(formatDay(event_date, language));
  if (state !== null) return given.question.facts.achieved.has(state) ? text.yes : text.no;
  const about = qualifier === null ? '' : `${common.qualifier[qualifier as keyof typeof common.qualifier]} `;
  const { areas_reported: reported, areas_due: due } = point;
  const partial =
    reported === null || due === null
      ? ''
      : ` (${text.partial(formatNumber(reported, language), formatNumber(due, language))})`;
  return `${about}${figureText()}${partial}`;

  function figureText(): string {
    if (numerator !== null && denominator !== null) {
      return text.of(formatNumber(numerator, language), formatNumber(denominator, language));
    }
    if (value === null) return text.none;
    return given.question.facts.kind === 'share'
      ? text.shareOnly(formatPercent(value, language))
      : amount(value, { measure: 'number', unit: unitOf(given) }, language);
  }
}
