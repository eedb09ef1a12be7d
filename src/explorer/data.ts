import type { Measure } from '../site/figure.ts';
import type { Spans } from './span.ts';

/** What the explorer knows before the engine is there, in the language of its page. Inlined as JSON. */
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
}

export interface ExplorerIndicator {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly measure: Measure;
  readonly kind: string;
  readonly accumulates: boolean;
  readonly context: boolean;
  readonly illustrative: boolean;
  /** Columns of breakdowns; the explorer reads totals only. */
  readonly breakdowns: readonly string[];
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
  /** Size of the Parquet file and of the CSV in bytes; null where the catalogue does not say. */
  readonly bytes: { readonly parquet: number | null; readonly csv: number | null };
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
}

export interface ExplorerSource {
  readonly title: string;
  readonly url: string | null;
  readonly illustrative: boolean;
}

/** Whole years alone, or half-years with the years they belong to. */
export type PeriodKind = 'year' | 'half';
