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

/** Kinds of rows that are to be done by a day: shown, and counted apart from results. */
const dutyKinds: ReadonlySet<string> = new Set(['deadline', 'milestone', 'cycle']);

/**
 * What a row of a plan is to a count of its results. Headlines are results to reach that stand for
 * themselves; parts of another target, reports to send, other duties and purposes without a measure
 * are counted apart.
 */
export const roles = ['headline', 'part', 'report', 'duty', 'purpose'] as const;

export type Role = (typeof roles)[number];

interface Row {
  readonly kind: string;
  readonly parent: string | null;
  readonly measurability: string;
}

/** What a row of a plan is to a count of its results; each row is one thing only. */
export function roleOf({ kind, parent, measurability }: Row): Role {
  if (measurability === 'qualitative') return 'purpose';
  if (parent !== null) return 'part';
  if (kind === 'report') return 'report';
  return dutyKinds.has(kind) ? 'duty' : 'headline';
}

/** Whether a target counts in a headline. */
export function inHeadline(target: Row): boolean {
  return roleOf(target) === 'headline';
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

/** How complete the reports are behind verdicts that were added up from areas below. */
export interface RolledUp {
  readonly all: number;
  /** Those for which every area due has reported. */
  readonly complete: number;
  /** Areas reported of areas due where the smallest part reported; null where all are complete. */
  readonly least: { readonly reported: number; readonly due: number } | null;
}

/** How a set of verdicts stands: counts with what they are counted out of. */
export interface Standing {
  readonly counts: ReadonlyMap<Status, number>;
  /** Met or on track, out of `judged`. */
  readonly good: number;
  /** Verdicts that say something of a result, and those that are due but silent or hidden. */
  readonly judged: number;
  /** Of `judged`: due and not reported. */
  readonly silent: number;
  /** Of `judged`: known and hidden. */
  readonly hidden: number;
  /** Beside `judged`: not due yet, or without meaning here. */
  readonly waiting: number;
  readonly rolledUp: RolledUp;
}

/** Whether any verdict says what came of it: not all that are due are silent or hidden. */
export function isKnown({ judged, silent, hidden }: Pick<Standing, 'judged' | 'silent' | 'hidden'>): boolean {
  return judged > silent + hidden;
}

interface Counted {
  readonly status: string;
  readonly areas_reported: number | null;
  readonly areas_due: number | null;
}

/** Counts verdicts, with the denominators that keep the counts from misleading. */
export function standingOf(verdicts: readonly Counted[]): Standing {
  const counts = tally(verdicts);
  const of = (status: Status): number => counts.get(status) ?? 0;
  return {
    counts,
    good: goodCount(counts),
    judged: judgedCount(counts),
    silent: of('no_data'),
    hidden: of('withheld'),
    waiting: of('not_due') + of('not_applicable'),
    rolledUp: rolledUp(verdicts),
  };
}

function rolledUp(verdicts: readonly Counted[]): RolledUp {
  const covered = verdicts.flatMap(({ areas_reported: reported, areas_due: due }) =>
    reported !== null && due !== null && due > 0 ? [{ reported, due }] : [],
  );
  const [least] = covered
    .filter(({ reported, due }) => reported < due)
    .toSorted((a, b) => a.reported * b.due - b.reported * a.due);
  return {
    all: covered.length,
    complete: covered.filter(({ reported, due }) => reported === due).length,
    least: least ?? null,
  };
}
