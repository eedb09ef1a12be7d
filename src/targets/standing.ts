import { type Period, comparePeriods, firstDay, knownPeriod, lastDay } from '../periods/period.ts';
import type { Status } from './status.ts';

/** Whether a plan has begun, is under way or has ended at the end of a period. */
export type Phase = 'future' | 'running' | 'ended';

interface Span {
  readonly valid_from: string;
  readonly valid_to: string;
}

/** Where a plan stands at the end of the as-of period. */
export function phaseOf(programme: Span, asOf: Period): Phase {
  if (programme.valid_to < firstDay(asOf)) return 'ended';
  return programme.valid_from <= lastDay(asOf) ? 'running' : 'future';
}

/** Kinds of rows that are duties to act or report by a day: shown, and counted apart from results. */
const dutyKinds: ReadonlySet<string> = new Set(['report', 'deadline', 'milestone', 'cycle']);

/**
 * Whether a target counts in a headline: it is measured, stands for itself and not as part of
 * another, and is a result to reach rather than a report to send.
 */
export function inHeadline(target: { kind: string; parent: string | null; measurability: string }): boolean {
  return target.measurability !== 'qualitative' && target.parent === null && !dutyKinds.has(target.kind);
}

interface Judged {
  readonly period: string;
  readonly status: string;
  readonly reason: string;
  readonly reading: string;
}

/**
 * The newest verdict of the reading that was meant, at or before a period; undefined if there is none.
 * A half-year in which the indicator is not published says nothing: then the newest that does.
 */
export function newest<T extends Judged>(verdicts: readonly T[], until: Period): T | undefined {
  const found = verdicts
    .filter(
      ({ reading, period }) => reading === 'sensible' && comparePeriods(knownPeriod(period), until) <= 0,
    )
    .toSorted((a, b) => comparePeriods(knownPeriod(b.period), knownPeriod(a.period)));
  const [last] = found;
  if (last?.reason !== 'yearly_only') return last;
  return found.find(({ status }) => status !== 'not_due') ?? last;
}

/** How many verdicts have each status. */
export function tally(verdicts: readonly { readonly status: string }[]): ReadonlyMap<Status, number> {
  const counts = new Map<Status, number>();
  for (const { status } of verdicts) counts.set(status as Status, (counts.get(status as Status) ?? 0) + 1);
  return counts;
}

/** Verdicts that are met or on track. */
export function goodCount(counts: ReadonlyMap<Status, number>): number {
  return (counts.get('met') ?? 0) + (counts.get('on_track') ?? 0);
}

/** Verdicts that say something of a result: not those that are not due, not applicable or not measurable. */
export function judgedCount(counts: ReadonlyMap<Status, number>): number {
  const shown: readonly Status[] = ['met', 'on_track', 'off_track', 'missed', 'no_data', 'withheld'];
  return shown.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
}
