import type { DuckDBConnection } from '@duckdb/node-api';
import { type Point, Series } from '../../src/targets/point.ts';
import { query } from '../read/database.ts';
import type { Place } from './places.ts';

interface PointRow extends Point {
  readonly indicator: string;
  readonly area_id: string;
  readonly breakdown: string;
}

const empty = new Series([]);

/** The reported series of the indicators that targets use, by indicator, area and breakdown. */
export class SeriesStore {
  readonly #series: ReadonlyMap<string, Series>;
  readonly #parts: ReadonlyMap<string, readonly string[]>;

  constructor(rows: readonly PointRow[]) {
    const points = Map.groupBy(rows, ({ indicator, area_id, breakdown }) =>
      key(indicator, area_id, breakdown),
    );
    this.#series = new Map([...points].map(([id, list]) => [id, new Series(list)]));
    const areas = Map.groupBy(rows, ({ indicator, area_id }) => key(indicator, area_id));
    this.#parts = new Map(
      [...areas].map(([id, list]) => [id, [...new Set(list.map((row) => row.breakdown))]]),
    );
  }

  /** The series of one breakdown: '{}' is the total. Empty when nothing was reported. */
  get(indicator: string, area: string, breakdown: string): Series {
    return this.#series.get(key(indicator, area, breakdown)) ?? empty;
  }

  /** The breakdowns for which the area reported the indicator. */
  breakdowns(indicator: string, area: string): readonly string[] {
    return this.#parts.get(key(indicator, area)) ?? [];
  }
}

/** Under which name the series of an area stand: what the successors of an ended area add up to is apart. */
export function seriesOf({ area, role, basis }: Place): string {
  return basis === 'successor' && role !== 'unit' ? heirsOf(area.area_id) : area.area_id;
}

function heirsOf(area_id: string): string {
  return `heirs of ${area_id}`;
}

function key(...parts: readonly string[]): string {
  return parts.join('\t');
}

/** Reads the series of the given indicators from `observation` and, under a name of their own, `heir_observation`. */
export async function readSeries(
  connection: DuckDBConnection,
  indicators: readonly string[],
): Promise<SeriesStore> {
  const read = (table: 'observation' | 'heir_observation') =>
    query<PointRow>(
      connection,
      `SELECT indicator, area_id, breakdown, period, numerator, denominator, value, state,
         event_date::VARCHAR AS event_date, cutoff::VARCHAR AS cutoff, flag, denominator_flag, qualifier,
         areas_reported, areas_due
       FROM ${table}
       WHERE list_contains(from_json($list, '["VARCHAR"]'), indicator)
       ORDER BY indicator, area_id, breakdown, year, half`,
      { list: JSON.stringify(indicators) },
    );
  const following = await read('heir_observation');
  return new SeriesStore([
    ...(await read('observation')),
    ...following.map((row) => ({ ...row, area_id: heirsOf(row.area_id) })),
  ]);
}
