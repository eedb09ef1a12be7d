import { daysBetween } from '../periods/date.ts';
import { firstDay, lastDay, type Period } from '../periods/period.ts';
import type { Test } from './question.ts';

/** Rules of single acts: they are due whenever the target is in force. */
const acts = new Set(['milestone_by_date', 'record_present']);

/** The part of a period that a target must have been in force for results of the period to be put to it. */
export const leastPart = 0.5;

/**
 * Whether the period is too early for the target: it ends before the target begins or, for results
 * over a period, the target was in force for less than half of it.
 */
export function beforeStart(
  { rule, valid_from }: Pick<Test, 'rule' | 'valid_from'>,
  period: Period,
): boolean {
  const last = lastDay(period);
  if (last < valid_from) return true;
  const first = firstDay(period);
  if (acts.has(rule) || valid_from <= first) return false;
  return daysBetween(valid_from, last) + 1 < leastPart * (daysBetween(first, last) + 1);
}
