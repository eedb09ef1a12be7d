import type { DuckDBConnection } from '@duckdb/node-api';
import { inForce } from './in-force.ts';
import type { Standing } from './standing.ts';
import { addable, summed } from './sum.ts';

/**
 * Adds up, for the area of a programme, what the areas below it reported for its targets: a row
 * marked `rolled_up` with how many areas reported of how many were due, where the area has no row
 * of its own. The areas are those of the target's level that lay in it on the period's last day.
 * Needs the tables of `loadReference`. Returns the number of rows added.
 */
export async function rollUp(
  connection: DuckDBConnection,
  { inside, sums: target }: Standing,
): Promise<number> {
  const result = await connection.run(`
    INSERT INTO ${target} BY NAME
    WITH scope AS (
      SELECT s.area_id AS inside_id, s.indicator, any_value(s.level) AS level
      FROM derive_scope s GROUP BY s.area_id, s.indicator HAVING count(DISTINCT s.level) = 1
    ), sums AS (
      SELECT o.indicator, scope.inside_id AS area_id, scope.level, o.period, o.year, o.half, '{}' AS breakdown,
        ${summed},
        'ok' AS flag,
        CASE WHEN any_value(i.kind) = 'share' THEN 'ok' END AS denominator_flag,
        false AS recomputed, true AS rolled_up,
        count(*)::INTEGER AS areas_reported
      FROM observation o
      JOIN derive_indicator i USING (indicator)
      JOIN scope USING (indicator)
      JOIN ${inside} n ON n.area_id = o.area_id AND n.inside_id = scope.inside_id AND n.level = scope.level
      WHERE ${addable} AND ${inForce('n')} AND NOT coalesce(o.rolled_up, false)
        AND NOT EXISTS (
          FROM ${target} own
          WHERE own.indicator = o.indicator AND own.area_id = scope.inside_id AND own.period = o.period
            AND own.breakdown = '{}')
      GROUP BY ALL
    ), due AS (
      SELECT o.area_id, o.level, o.period, count(*)::INTEGER AS areas_due
      FROM (SELECT DISTINCT area_id, level, period, year, half FROM sums) o
      JOIN ${inside} n ON n.inside_id = o.area_id AND n.level = o.level
      WHERE ${inForce('n')}
      GROUP BY ALL
    )
    SELECT sums.* EXCLUDE (level), due.areas_due
    FROM sums JOIN due USING (area_id, level, period)
    ORDER BY ALL`);
  return result.rowsChanged;
}
