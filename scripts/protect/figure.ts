import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../read/database.ts';

/** A row of `observation`, or of `heir_observation`, with what protection needs of it. */
export interface Figure {
  readonly indicator: string;
  readonly area_id: string;
  readonly period: string;
  readonly year: number;
  readonly half: 0 | 1 | 2;
  /** The categories as JSON text: `{}` for the total. */
  readonly breakdown: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly flag: string;
  readonly denominator_flag: string | null;
  readonly recomputed: boolean;
  readonly rolled_up: boolean;
  readonly areas_reported: number | null;
  /** What the successors of an ended area add up to: judged, never published. */
  readonly of_heirs: boolean;
  /** Shown by an earlier release, and taken out since. */
  readonly gone?: boolean;
  /** Cast onto an area of another time, and nothing here says what else it adds up to. */
  readonly unplaced?: boolean;
}

/** Which number of a figure: the two counts of a share, their difference, or a count. */
export type Part = 'numerator' | 'denominator' | 'complement' | 'value';

const bothTables = ['observation', 'heir_observation'] as const;

/** The rows of some indicators, in the order of their keys; a number with a day beside it is a number. */
export async function readFigures(
  connection: DuckDBConnection,
  indicators: readonly string[],
  from: readonly (typeof bothTables)[number][] = bothTables,
): Promise<Figure[]> {
  const read = (table: (typeof bothTables)[number]) =>
    query<Figure>(
      connection,
      `SELECT indicator, area_id, period, year, half, breakdown, numerator, denominator, value, flag,
         denominator_flag, coalesce(recomputed, false) AS recomputed, coalesce(rolled_up, false) AS rolled_up,
         areas_reported, ${table === 'heir_observation'} AS of_heirs
       FROM ${table}
       WHERE list_contains(from_json($list, '["VARCHAR"]'), indicator)
         AND flag IN ('ok', 'protected') AND state IS NULL
       ORDER BY indicator, area_id, period, breakdown`,
      { list: JSON.stringify(indicators) },
    );
  const found = [];
  for (const table of from) found.push(...(await read(table)));
  return found;
}

/** The key of a figure; those on heirs have one of their own. */
export function figureKey(
  figure: Pick<Figure, 'indicator' | 'area_id' | 'period' | 'breakdown' | 'of_heirs'>,
): string {
  const { indicator, area_id, period, breakdown, of_heirs } = figure;
  return [indicator, area_id, period, breakdown, of_heirs ? 'heirs' : ''].join('\t');
}
