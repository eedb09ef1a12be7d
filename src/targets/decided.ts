import { lastDay, type Period } from '../periods/period.ts';
import type { Test } from './question.ts';

/** Whether the deadline lies beyond the year in which the target begins, so that a path leads to it. */
export function hasPath({ deadline, valid_from }: Test): boolean {
  return deadline !== null && deadline.slice(0, 4) > valid_from.slice(0, 4);
}

/** Whether the period settles the target: its deadline is reached, or, where a year settles it, the year is full. */
export function settles(test: Test, period: Period): boolean {
  if (test.deadline !== null && hasPath(test)) return lastDay(period) >= test.deadline;
  return period.half === 0;
}
