import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../read/database.ts';
import { mergeYear } from './merge-year.ts';
import { addable, lastDayOf, summed } from './sum.ts';

/**
 * Gives areas that whole predecessors became a history: for each period that ended before they
 * began, and for which every predecessor reported, the sum of the predecessors, marked
 * `recomputed`. A divided predecessor stops it, and an area's own row stays as it is. The year of the
 * change is added up from its two halves, see {@link mergeYear}.
 * Needs the tables of `loadReference`. Returns the number of rows added.
 */
export async function recompute(connection: DuckDBConnection): Promise<number> {
  const days = await query<{ day: string }>(
    connection,
    'SELECT DISTINCT effective_date::VARCHAR AS day FROM derive_lineage ORDER BY day',
  );
  let added = 0;
  // Oldest first, so that an area that changed twice carries its history through both.
  for (const { day } of days) {
    added += await recomputeOn(connection, day);
    added += await mergeYear(connection, day);
  }
  return added;
}

async function recomputeOn(connection: DuckDBConnection, day: string): Promise<number> {
  const result = await connection.run(
    `
    INSERT INTO observation BY NAME
    WITH successor AS (
      SELECT successor_id, count(*) AS predecessors
      FROM derive_lineage l
      GROUP BY successor_id
      HAVING any_value(effective_date) = $day::DATE AND bool_and(kind = 'whole')
        AND count(DISTINCT effective_date) = 1
        AND bool_and(predecessor_id NOT IN (SELECT predecessor_id FROM derive_lineage WHERE kind <> 'whole'))
    )
    SELECT o.indicator, s.successor_id AS area_id, o.period, o.year, o.half, '{}' AS breakdown,
      ${summed},
      'ok' AS flag,
      CASE WHEN any_value(i.kind) = 'share' THEN 'ok' END AS denominator_flag,
      true AS recomputed, false AS rolled_up
    FROM observation o
    JOIN derive_indicator i USING (indicator)
    JOIN derive_lineage l ON l.predecessor_id = o.area_id
    JOIN successor s USING (successor_id)
    WHERE ${addable} AND NOT coalesce(o.rolled_up, false) AND ${lastDayOf} < $day::DATE
      AND NOT EXISTS (
        FROM observation own
        WHERE own.indicator = o.indicator AND own.area_id = s.successor_id AND own.period = o.period
          AND own.breakdown = '{}')
    GROUP BY o.indicator, s.successor_id, o.period, o.year, o.half
    HAVING count(*) = any_value(s.predecessors)
    ORDER BY ALL`,
    { day },
  );
  return result.rowsChanged;
}
