import type { DuckDBConnection } from '@duckdb/node-api';
import { loadTable, query } from '../read/database.ts';
import type { CheckContext } from './context.ts';
import { leastAmount, leastEarlier, outlier, type Point } from './outlier.ts';

const parts = 'indicator, area_id, breakdown, measure, part';

/**
 * Holds the newest figure of each series against the area's own earlier ones (W801 into `found`): years
 * against years, a half against the same halves, and so on. Only the newest, so that what was looked at
 * and found right is not told again with every later report; only figures that ran to their period's end.
 */
export async function findOutliers({ connection }: CheckContext): Promise<void> {
  await connection.run(`
    CREATE VIEW whole_figure AS
    SELECT *, left(period, 4)::INTEGER AS year, substr(period, 5) AS part
    FROM figure ANTI JOIN (FROM found WHERE code LIKE 'E%') USING (file, line) WHERE complete`);
  const years = await query<{ year: number }>(
    connection,
    'SELECT DISTINCT year FROM whole_figure ORDER BY year',
  );
  if (years.length > leastEarlier)
    await findInYears(
      connection,
      years.map(({ year }) => year),
    );
  await connection.run('DROP VIEW whole_figure');
}

async function findInYears(connection: DuckDBConnection, years: readonly number[]): Promise<void> {
  // A column a year: far cheaper than a list a series, of which there may be a million.
  await connection.run(`
    CREATE TABLE series AS
    SELECT ${parts}, row_number() OVER ()::INTEGER AS number,
      ${years.map((year) => `max(amount) FILTER (year = ${year}) AS "${year}"`).join()}
    FROM whole_figure GROUP BY ${parts}
    HAVING count(*) > ${leastEarlier} AND arg_max(amount, year) >= ${leastAmount}`);
  const expected = new Map<number, number>();
  const result = await connection.stream(
    `SELECT number, ${years.map((year) => `"${year}"`).join()} FROM series`,
  );
  for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
    const numbers = chunk.getColumnVector(0);
    const columns = years.map((year, at) => ({ year, amounts: chunk.getColumnVector(at + 1) }));
    for (let row = 0; row < chunk.rowCount; row += 1) {
      const points: Point[] = [];
      for (const { year, amounts } of columns) {
        const amount = amounts.getItem(row);
        if (amount !== null) points.push({ year, amount: Number(amount) });
      }
      const usual = outlier(points);
      if (usual !== undefined) expected.set(Number(numbers.getItem(row)), usual);
    }
  }
  await tell(connection, expected);
  await connection.run('DROP TABLE series');
}

/** Puts the outliers into `found`: `expected` holds what the newest figure of a series was to be. */
async function tell(connection: DuckDBConnection, expected: ReadonlyMap<number, number>): Promise<void> {
  const columns = [
    { name: 'number', type: 'INTEGER' },
    { name: 'expected', type: 'DOUBLE' },
  ] as const;
  await loadTable(connection, 'odd', columns, expected);
  await connection.run(`
    INSERT INTO found
    SELECT arg_max(file, period) AS file, arg_max(line, period) AS line, measure, 'W801', 'outlier',
      arg_max(amount, period), any_value(expected),
      to_json(list([period, amount::VARCHAR] ORDER BY period)[:-2])
    FROM whole_figure JOIN (FROM series JOIN odd USING (number)) USING (${parts})
    GROUP BY number, measure ORDER BY file, line, measure`);
  await connection.run('DROP TABLE odd');
}
