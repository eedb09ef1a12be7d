import type { Measure } from '../site/figure.ts';
import type { Spans } from './span.ts';

/** What the explorer knows before it reads any figures, in the language of its page: see dictionary.ts. */
export interface ExplorerData {
  readonly release: string;
  /** `area_id` of the area the site is about. */
  readonly home: string;
  /** Only indicators with observations, context last. */
  readonly indicators: readonly ExplorerIndicator[];
  /** Every area of the registry: by level, current ones before ended ones, then by name. */
  readonly areas: readonly ExplorerArea[];
  /** Plural words of area levels by id. */
  readonly levels: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, ExplorerSource>>;
  /** Left out where none are published. */
  readonly boundaries?: readonly ExplorerBoundaries[];
}

export interface ExplorerIndicator {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly measure: Measure;
  readonly kind: string;
  readonly accumulates: boolean;
  /** Whether figures of areas can be added up to one of all of them. */
  readonly adds: boolean;
  /** Whether it has totals; without them only its breakdowns can be shown. */
  readonly totals: boolean;
  readonly context: boolean;
  readonly illustrative: boolean;
  /** All breakdowns, each with the categories that have observations; none may have any. */
  readonly breakdowns: readonly ExplorerBreakdown[];
  /** All targets that this indicator measures, in the plans' order; see targetOf. */
  readonly targets: readonly ExplorerTarget[];
  /** Words of states by id. */
  readonly states: Readonly<Record<string, string>>;
  /** First and last year with observations. */
  readonly years: readonly [number, number];
  /** How many different numbers whole years have for home: what is shown first has many. */
  readonly homeValues: number;
  /** Kinds of period with observations. */
  readonly periods: readonly PeriodKind[];
  /** Places in {@link ExplorerData.areas} that have observations. */
  readonly areas: Spans;
  /** The Parquet file with its figures. */
  readonly file: ExplorerFile;
}

/** Hexadecimal digits of a checksum that are told: enough against mishaps, and each costs every reader bytes. */
export const toldDigits = 12;

/** What the catalogue says of a file, so that one that was cut off or replaced is known. */
export interface ExplorerFile {
  readonly bytes: number;
  /** The first {@link toldDigits} of its SHA-256. */
  readonly sha256: string;
}

export interface ExplorerBreakdown {
  /** Column of the breakdown. */
  readonly id: string;
  /** What readers call it; left out in releases closed before breakdowns had names. */
  readonly label?: string;
  readonly categories: readonly { readonly id: string; readonly label: string }[];
}

/** A target as far as its path can be drawn from the verdicts on it. */
export interface ExplorerTarget {
  readonly slug: string;
  readonly label: string;
  /** Reaching at least or at most the threshold is good; null where the rule compares otherwise. */
  readonly operator: string | null;
  /** What must be reached, where it is one number for all years. */
  readonly threshold: number | null;
  /** Where the path leads; null where each year asks anew. */
  readonly goal: { readonly at: string; readonly value: number } | null;
  /** The Parquet file with the verdicts on it. */
  readonly file: ExplorerFile;
  /** Places in {@link ExplorerData.areas} in which it is judged. */
  readonly areas: Spans;
  /** Its plan and id. */
  readonly ids: readonly [programme: string, target: string];
  /** Whether that file is the one of all verdicts: closed releases keep none a target. */
  readonly among?: true;
}

export interface ExplorerArea {
  readonly id: string;
  /** To stand alone: "Đảo Veld". */
  readonly name: string;
  readonly slug: string;
  readonly level: string;
  readonly parent: string | null;
  readonly from: string;
  readonly to: string | null;
  /** Ids of the areas that it was made of; left out where there are none. */
  readonly before?: readonly string[];
  /** Its bare name and its cell on the grid of tiles, column and row; left out where its place is not known. */
  readonly tile?: readonly [name: string, column: number, row: number];
}

/** A published file of boundaries, of one level as it was from a day on. */
export interface ExplorerBoundaries extends ExplorerFile {
  readonly path: string;
  readonly level: string;
  readonly valid_on: string;
}

export interface ExplorerSource {
  readonly title: string;
  readonly url: string | null;
  readonly illustrative: boolean;
}

/** Whole years alone, or half-years with the years they belong to. */
export type PeriodKind = 'year' | 'half';
