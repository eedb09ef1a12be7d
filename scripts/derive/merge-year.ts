import type { DuckDBConnection } from '@duckdb/node-api';
import { addable, lastDayOf, summed } from './sum.ts';

/**
 * Gives areas that began on an ISO day, within a year, that whole year: their first half as recomputed
 * from whole predecessors and the second half that they reported themselves, added up and marked
 * `recomputed`. Only for indicators whose halves add up to a year, never for levels at a date; only from
 * two full halves; and the area's own row for the year, whatever it says, stays as it is.
 * Years that an area could have reported itself are left alone: that it did not is for it to answer.
 * Needs the tables of `loadReference`. Returns the number of rows added.
 */
export async function mergeYear(connection: DuckDBConnection, day: string): Promise<number> {
  const result = await connection.run(
    `
    INSERT INTO observation BY NAME
    SELECT * EXCLUDE (until) REPLACE (until AS cutoff) FROM (
      SELECT o.indicator, o.area_id, o.year::VARCHAR AS period, o.year, 0 AS half, '{}' AS breakdown,
        ${summed},
        max(o.cutoff) FILTER (o.half = 2) AS until,
        'ok' AS flag,
        CASE WHEN any_value(i.kind) = 'share' THEN 'ok' END AS denominator_flag,
        true AS recomputed, false AS rolled_up
      FROM observation o
      JOIN derive_indicator i USING (indicator)
      SEMI JOIN (FROM derive_lineage WHERE effective_date = $day::DATE) l ON l.successor_id = o.area_id
      WHERE ${addable} AND i.adds_over_periods AND i.kind <> 'stock' AND NOT coalesce(o.rolled_up, false)
        AND o.year = year($day::DATE) AND o.half = CASE WHEN o.recomputed THEN 1 ELSE 2 END
        AND coalesce(o.cutoff, ${lastDayOf}) >= ${lastDayOf}
        AND NOT EXISTS (
          FROM observation own
          WHERE own.indicator = o.indicator AND own.area_id = o.area_id AND own.period = o.year::VARCHAR
            AND own.breakdown = '{}')
      GROUP BY o.indicator, o.area_id, o.year
      HAVING count(*) = 2
    )
    ORDER BY ALL`,
    { day },
  );
  return result.rowsChanged;
}
