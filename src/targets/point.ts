import { comparePeriods, knownPeriod, type Period, periodId } from '../periods/period.ts';

export type Flag = 'ok' | 'protected' | 'not_reported' | 'not_applicable';

/** What one area reported for one indicator and period. */
export interface Point {
  readonly period: string;
  /** Shares: what was reached and what it is part of. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Counts and durations: the number; shares: percent. */
  readonly value: number | null;
  readonly state: string | null;
  /** ISO day. */
  readonly event_date: string | null;
  /** The day to which the figures run, where it is not the period's last. */
  readonly cutoff: string | null;
  readonly flag: Flag;
  readonly denominator_flag: Flag | null;
  /** about, over, near, under: the number is not exact. */
  readonly qualifier: string | null;
  /** Added up from areas below: how many reported, of how many due. */
  readonly areas_reported: number | null;
  readonly areas_due: number | null;
}

/** The points of one indicator in one area, oldest first, one a period. */
export class Series {
  readonly points: readonly Point[];
  readonly #byPeriod: ReadonlyMap<string, Point>;

  constructor(points: readonly Point[]) {
    this.points = points.toSorted((a, b) => comparePeriods(knownPeriod(a.period), knownPeriod(b.period)));
    this.#byPeriod = new Map(points.map((point) => [point.period, point]));
  }

  at(period: Period): Point | undefined {
    return this.#byPeriod.get(periodId(period));
  }

  /** Points of periods that end no later than the given one. */
  upTo(period: Period): readonly Point[] {
    return this.points.filter((point) => comparePeriods(knownPeriod(point.period), period) <= 0);
  }
}
