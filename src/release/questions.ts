import type { ObservationRow, ProgressRow } from './tables.ts';

/**
 * The questions that can be asked of a release in the browser. Two readers answer them with equal rows:
 * `small-reader.ts` from small files fetched whole, `sql-reader.ts` through DuckDB. `route.ts` chooses.
 */
export interface Questions {
  /** Observations of one indicator, ordered by area, year, half, category. */
  series(question: SeriesQuestion, signal?: AbortSignal): Promise<readonly AnsweredRow[]>;
  /** Two indicators in one period, for every area that has both or either; ordered by area. */
  pairs(question: PairsQuestion, signal?: AbortSignal): Promise<readonly PairRow[]>;
  /** Verdicts on one target: result, requirement, pace; ordered by reading, area, year, half. */
  path(question: PathQuestion, signal?: AbortSignal): Promise<readonly ProgressRow[]>;
}

/** An indicator as the questions need to know it. */
export interface Asked {
  /** Id, as in the dictionary. */
  readonly indicator: string;
  /** Columns of its breakdowns. */
  readonly breakdowns: readonly string[];
}

/** Which rows of an indicator: its totals (null), or those of one breakdown, of every category or of one. */
export type Cut = null | { readonly by: string; readonly category: string | null };

export interface SeriesQuestion extends Asked {
  /** Ids; null: every area. */
  readonly areas: readonly string[] | null;
  /** First and last year, both included. */
  readonly from: number;
  readonly to: number;
  readonly cut: Cut;
}

export interface PairsQuestion {
  readonly x: Asked;
  readonly y: Asked;
  readonly year: number;
  /** 0 whole year, 1 first half, 2 second half. */
  readonly half: number;
}

export interface PathQuestion {
  /** Slug of the target: names the file `targets/<slug>.parquet`. */
  readonly slug: string;
  /** Ids; null: every area. */
  readonly areas: readonly string[] | null;
  /** Of a closed release, which keeps no file a target: its plan and id, to be found in the table of all verdicts. */
  readonly among?: readonly [programme: string, target: string] | undefined;
}

/** An observation, with its category where the question asked for a breakdown; null for a total. */
export interface AnsweredRow extends ObservationRow {
  readonly category: string | null;
}

/** Value and flag of both indicators in one area; null flag: that indicator has no row there. */
export interface PairRow {
  readonly area_id: string;
  readonly x: number | null;
  readonly x_flag: string | null;
  readonly y: number | null;
  readonly y_flag: string | null;
  /** Ids of their sources; null where there is no row. */
  readonly x_source: string | null;
  readonly y_source: string | null;
}

/** @throws RangeError if the cut names no breakdown of the indicator */
export function checkCut({ indicator, breakdowns, cut }: SeriesQuestion): void {
  if (cut && !breakdowns.includes(cut.by))
    throw new RangeError(`"${cut.by}" is no breakdown of ${indicator}`);
}
