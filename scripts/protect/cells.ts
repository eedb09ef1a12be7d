import type { DuckDBConnection } from '@duckdb/node-api';

const sensitive = 'indicator IN (FROM protect_indicator)';
const closed = 'area_id IN (FROM protect_area)';
const closedOrAlone = `(${closed} OR (rolled_up AND coalesce(areas_reported, 0) < 2))`;

/**
 * Empties the cells of `observation` that may not be shown. Counts of people, or of events tied to
 * people, are shown at open levels only, zeros among the rest; below them no breakdown is shown at all.
 * A sum that one area stands behind is that area's own number, and so is hidden with it.
 */
export async function protectCells(connection: DuckDBConnection): Promise<void> {
  await connection.run(`DELETE FROM observation WHERE ${sensitive} AND ${closed} AND breakdown <> '{}'`);
  await connection.run(`CREATE OR REPLACE TABLE protect_hidden AS
    SELECT DISTINCT indicator, area_id, period FROM observation WHERE ${sensitive} AND ${closedOrAlone} AND flag IN ('ok', 'protected')`);
  await connection.run(`
    UPDATE observation SET
      numerator = NULL, denominator = NULL, value = NULL, state = NULL, event_date = NULL, cutoff = NULL,
      flag = 'protected', denominator_flag = CASE WHEN denominator_flag IS NULL THEN NULL ELSE 'protected' END,
      provisional = false, revised = false, qualifier = NULL, period_text_vi = NULL, period_text_en = NULL
    WHERE ${sensitive} AND ${closedOrAlone}
      AND flag IN ('ok', 'protected')`);
  // What the sender hid carries the same mark, and nothing beside it but a denominator that was sent openly.
  await connection.run(`
    UPDATE observation SET numerator = NULL, value = NULL, state = NULL, event_date = NULL, qualifier = NULL
    WHERE flag = 'protected'`);
  await connection.run(
    `UPDATE observation SET denominator = NULL, value = NULL WHERE denominator_flag = 'protected'`,
  );
}
