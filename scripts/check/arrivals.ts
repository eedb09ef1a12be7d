import type { CheckContext } from './context.ts';

/**
 * Makes the table `arrival`: how many of the rows that stand in `settled` came in on a day, by source and
 * period. The day is the report's own, else the file's.
 */
export async function countArrivals({ connection }: CheckContext): Promise<void> {
  await connection.run(`
    CREATE TABLE arrival AS
    SELECT source, period, year, half, coalesce(reported_at::DATE, received::DATE) AS received, count(*)::INTEGER AS cells
    FROM settled WHERE flag <> 'not_reported' GROUP BY ALL`);
}
