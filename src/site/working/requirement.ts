import { addDays } from '../../periods/date.ts';
import { knownPeriod, lastDay, type Period } from '../../periods/period.ts';
import {
  ceil,
  divide,
  floor,
  fraction,
  type Fraction,
  multiply,
  subtract,
  toNumber,
} from '../../targets/fraction.ts';
import { pathAt } from '../../targets/path.ts';
import { position } from '../../targets/position.ts';
import type { Test } from '../../targets/question.ts';
import { requiredSoFar } from '../../targets/required.ts';
import type { Subject } from './subject.ts';

/** How what a verdict required came to be, with the numbers on the way to it. */
export type Requirement =
  /** The threshold itself. */
  | { readonly kind: 'threshold'; readonly threshold: number }
  /** The part of the threshold that the elapsed part of the year asks for. */
  | {
      readonly kind: 'elapsed';
      readonly threshold: number;
      /** Of a year: 0.5. */
      readonly part: number;
      readonly exact: number;
      /** Rounded down to a whole thing; null where a fraction may be asked for. */
      readonly whole: number | null;
    }
  /** The straight line from a base, or from nothing at the start, to the threshold at the deadline. */
  | {
      readonly kind: 'path';
      /** Null where it begins with nothing on the day before the target does. */
      readonly base: { readonly period: Period; readonly value: number } | null;
      readonly start: string;
      readonly threshold: number;
      readonly deadline: string;
      /** Years. */
      readonly passed: number;
      readonly span: number;
      readonly exact: number;
      readonly whole: number | null;
      /** The base is at the threshold or better, which then is all that is asked for. */
      readonly flat: boolean;
    }
  /** The result of the period compared with, and the step up or down that the target asks for. */
  | {
      readonly kind: 'change';
      readonly base: number;
      /** Null where only a direction is asked for. */
      readonly step: { readonly threshold: number; readonly percent: boolean } | null;
      readonly exact: number;
    };

/** A share of areas asked for in whole areas. */
export interface WholeAreas {
  /** Percent. */
  readonly share: number;
  readonly areas: number;
  readonly exact: number;
  readonly count: number;
  readonly round: 'up' | 'down';
}

/** How what a verdict required came to be; undefined where it required no number. */
export function requirementOf({ target, verdict, indicator }: Subject): Requirement | undefined {
  const { required, base_period, base_value } = verdict;
  if (required === null || !indicator) return undefined;
  const threshold = target.rule === 'count_zero' ? 0 : (target.threshold ?? required);
  const period = knownPeriod(verdict.period);
  if (target.rule.startsWith('yoy_')) {
    return base_value === null
      ? undefined
      : change(target.rule, threshold, base_value, target.threshold_unit);
  }
  if (base_period !== null && base_value !== null) {
    return path(target, threshold, knownPeriod(base_period), base_value, period);
  }
  if (target.rule === 'share_of_areas_with_status_by_date' || required === threshold) {
    return { kind: 'threshold', threshold };
  }
  if (target.rule === 'class_transition_count') return fromNothing(target, threshold, period);
  const part = toNumber(requiredSoFar(fraction(1), period, indicator));
  const exact = multiply(fraction(threshold), fraction(part));
  const whole = target.rule === 'count_at_least' ? toNumber(floor(exact)) : null;
  return { kind: 'elapsed', threshold, part, exact: toNumber(exact), whole };
}

/** The whole areas that a share of areas asks for at the end of the period; undefined for other rules. */
export function wholeAreasOf({ target, verdict }: Subject, requirement: Requirement): WholeAreas | undefined {
  const { denominator } = verdict;
  if (target.rule !== 'share_of_areas_with_status_by_date' || denominator === null) return undefined;
  const path = requirement.kind === 'path';
  const share = path ? requirement.exact : (target.threshold ?? 100);
  const exact = divide(multiply(fraction(share), fraction(denominator)), fraction(100));
  // The share of a path is itself rounded: what is required says how many areas were meant.
  const count = path ? Math.round(((verdict.required ?? 0) * denominator) / 100) : toNumber(ceil(exact));
  return { share, areas: denominator, exact: toNumber(exact), count, round: path ? 'down' : 'up' };
}

type Spanned = Pick<Test, 'deadline' | 'valid_from' | 'valid_to'> & { readonly rule: string };

function path(target: Spanned, threshold: number, base: Period, value: number, period: Period): Requirement {
  const deadline = target.deadline ?? target.valid_to;
  const start = lastDay(base);
  const amount = fraction(value);
  const exact = pathAt({ period: base, amount }, fraction(threshold), deadline, lastDay(period));
  return {
    kind: 'path',
    base: { period: base, value },
    start,
    threshold,
    deadline,
    ...passedOf(start, deadline, period),
    exact: toNumber(exact),
    whole: target.rule === 'count_at_least' ? toNumber(floor(exact)) : null,
    flat: value >= threshold,
  };
}

function fromNothing(target: Spanned, threshold: number, period: Period): Requirement {
  const deadline = target.deadline ?? target.valid_to;
  const start = addDays(target.valid_from, -1);
  const part = divide(
    subtract(position(lastDay(period)), position(start)),
    subtract(position(deadline), position(start)),
  );
  const exact = multiply(fraction(threshold), part);
  return {
    kind: 'path',
    base: null,
    start,
    threshold,
    deadline,
    ...passedOf(start, deadline, period),
    exact: toNumber(exact),
    whole: toNumber(floor(exact)),
    flat: false,
  };
}

/** Years from one day to another. */
export function years(from: string, to: string): number {
  return toNumber(subtract(position(to), position(from)));
}

function passedOf(start: string, deadline: string, period: Period): { passed: number; span: number } {
  return { passed: years(start, lastDay(period)), span: years(start, deadline) };
}

function change(rule: string, threshold: number, base: number, unit: string | null): Requirement {
  if (rule === 'yoy_decrease' || rule === 'yoy_increase') {
    return { kind: 'change', base, step: null, exact: base };
  }
  const percent = unit === 'percent';
  const step: Fraction = percent
    ? divide(multiply(fraction(base), fraction(threshold)), fraction(100))
    : fraction(threshold);
  const exact = base + toNumber(step);
  return { kind: 'change', base, step: { threshold, percent }, exact };
}
