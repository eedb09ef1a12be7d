import type { DuckDBConnection } from '@duckdb/node-api';
import { keptColumns } from './header.ts';

/** The columns of `raw` after `file` and `line`, by the name that a header gives them. */
export function rawColumns(
  breakdowns: readonly string[],
): { readonly name: string; readonly column: string }[] {
  return [
    ...keptColumns.map((name) => ({ name, column: name })),
    ...breakdowns.map((id) => ({ name: id, column: `b_${id}` })),
  ];
}

/**
 * Makes the table `raw`: every export row as text, trimmed, '' where a cell or column is missing; and
 * `wide_cell`: for lines that stand for one figure of a wide table the row and headers its sender sees.
 */
export async function createRaw(connection: DuckDBConnection, breakdowns: readonly string[]): Promise<void> {
  const list = rawColumns(breakdowns).map(({ column }) => `"${column}" VARCHAR NOT NULL`);
  await connection.run(`CREATE TABLE raw (file INTEGER NOT NULL, line INTEGER NOT NULL, ${list.join(', ')})`);
  await connection.run(
    'CREATE TABLE wide_cell (file INTEGER NOT NULL, line INTEGER NOT NULL, "row" INTEGER NOT NULL, header VARCHAR NOT NULL, denominator VARCHAR)',
  );
}

/** Columns of which a wide table has one for the whole row. */
const ofTheRow = ['area', 'period', 'cutoff', 'reported_at', 'status', 'qualifier', 'source'];

/**
 * SQL for the table `found` with the places that the sender sees: in wide tables the row of the sheet and
 * the header of the column, also where another row is named.
 */
export const placedFindings = `
  SELECT f.* REPLACE (
    coalesce(w."row", f.line) AS line,
    CASE WHEN w.header IS NULL OR f."column" IN (${ofTheRow.map((name) => `'${name}'`).join(', ')}) THEN f."column"
      WHEN f."column" = 'denominator' THEN coalesce(w.denominator, w.header)
      ELSE w.header END AS "column",
    coalesce(other."row"::VARCHAR || ' (' || other.header || ')', f.b) AS b)
  FROM found f
  LEFT JOIN wide_cell w ON w.file = f.file AND w.line = f.line
  LEFT JOIN wide_cell other ON f.message IN ('conflict', 'repeat')
    AND other.file = try_cast(f.a AS INTEGER) AND other.line = try_cast(f.b AS INTEGER)`;
