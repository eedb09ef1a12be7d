import { knownPeriod, type Period } from '../../periods/period.ts';
import { formatDay, periodName } from '../date.ts';
import type { Language } from '../language.ts';
import { formatNumber, formatSigned } from '../number.ts';
import { amount, distance } from './amount.ts';
import type { Told } from './told.ts';

/** The pieces of a sentence, in one language. A piece that the verdict lacks is "…". */
export interface Phrases {
  readonly value: string;
  readonly required: string;
  readonly gap: string;
  readonly threshold: string;
  readonly base: string;
  readonly basePeriod: string;
  readonly change: string;
  /** The change in percent with its sign, or '' where it is not asked in percent. */
  readonly changePercent: string;
  readonly deadline: string;
  readonly event: string;
  readonly start: string;
  readonly areaDay: string;
  readonly period: string;
  readonly held: string;
  readonly parts: string;
  readonly reported: string;
  readonly due: string;
  readonly agency: string;
}

const none = '…';

/** Formats every number and day of a verdict for its sentence. */
export function phrases(told: Told, language: Language): Phrases {
  const { verdict, test, period } = told;
  const { value, base_value: base } = verdict;
  const say = (number: number | null) => (number === null ? none : amount(number, told, language));
  const apart = (number: number | null) => (number === null ? none : distance(number, told, language));
  const count = (number: number | null | undefined) => (number == null ? none : formatNumber(number, language));
  const day = (iso: string | null | undefined) => (iso == null ? none : formatDay(iso, language));
  const moved = value === null || base === null ? null : value - base;
  const percent = test.threshold_unit === 'percent' && told.measure !== 'share' && moved !== null && base;
  const due = test.deadline_every === null ? test.deadline : `${period.year}-${test.deadline_every}`;
  return {
    value: say(value),
    required: say(verdict.required),
    gap: apart(verdict.gap),
    threshold: say(test.threshold),
    base: say(base),
    basePeriod: periodName(basePeriod(told), language),
    change: apart(moved),
    changePercent: percent ? `${formatSigned((100 * moved) / base, language, 2)}%` : '',
    deadline: day(due),
    event: day(verdict.event_date),
    start: day(test.valid_from),
    areaDay: day(told.area_day),
    period: periodName(period, language),
    held: count(verdict.numerator),
    parts: count(verdict.denominator),
    reported: count(told.areas?.reported),
    due: count(told.areas?.due),
    agency: told.agency?.[language] ?? none,
  };
}

function basePeriod({ verdict, period }: Told): Period {
  return verdict.base_period === null ? { year: period.year - 1, half: 0 } : knownPeriod(verdict.base_period);
}
