import { firstDay, knownPeriod, lastDay } from '../periods/period.ts';

interface Row {
  readonly due: string | null;
  readonly period: string | null;
  readonly state: string;
}

/** Duties as a reader looks for them. */
export interface Arranged<T> {
  /** Due after the as-of day, the nearest first. */
  readonly next: readonly T[];
  /** Past their day, the newest first. */
  readonly past: readonly T[];
  /** Without a day: what is owed once or whenever it happens, then the newest periods first. */
  readonly undated: readonly T[];
  /** Without a day, in periods that have not begun; the nearest first. */
  readonly later: readonly T[];
  /** Never owed, since their area had ended; the earliest first. */
  readonly ended: readonly T[];
}

/** Puts duties in order for a reader on a day (ISO). */
export function arrange<T extends Row>(duties: readonly T[], asOfDay: string): Arranged<T> {
  const owed = duties.filter(({ state }) => state !== 'ended');
  const dated = owed.flatMap((duty) => (duty.due === null ? [] : [{ duty, due: duty.due }]));
  const next = dated.filter(({ due }) => due > asOfDay).toSorted((a, b) => compare(a.due, b.due));
  const past = dated.filter(({ due }) => due <= asOfDay).toSorted((a, b) => compare(b.due, a.due));
  const undated = owed.filter(({ due }) => due === null);
  return {
    next: next.map(({ duty }) => duty),
    past: past.map(({ duty }) => duty),
    undated: undated
      .filter((duty) => begins(duty) <= asOfDay)
      .toSorted((a, b) => Number(b.period === null) - Number(a.period === null) || compare(end(b), end(a))),
    later: undated.filter((duty) => begins(duty) > asOfDay).toSorted((a, b) => compare(begins(a), begins(b))),
    ended: duties.filter(({ state }) => state === 'ended').toSorted((a, b) => compare(day(a), day(b))),
  };
}

function begins({ period }: Row): string {
  return period === null ? '' : firstDay(knownPeriod(period));
}

function end({ period }: Row): string {
  return period === null ? '' : lastDay(knownPeriod(period));
}

function day(row: Row): string {
  return row.due ?? end(row);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
