import { query } from '../read/database.ts';
import type { CheckContext } from './context.ts';
import { leastAmount, leastEarlier, outlier } from './outlier.ts';

interface Series {
  readonly file: number;
  readonly line: number;
  readonly measure: string;
  readonly points: string;
}

/**
 * Holds the newest figure of each series against the area's own earlier ones (W801 into `found`): years
 * against years, a half against the same halves, and so on. Only the newest, so that what was looked at
 * and found right is not told again with every later report; only figures that ran to their period's end.
 */
export async function findOutliers({ connection }: CheckContext): Promise<void> {
  const series = await query<Series>(
    connection,
    `SELECT arg_max(file, period) AS file, arg_max(line, period) AS line, measure,
       to_json(list({ 'period': period, 'year': left(period, 4)::INTEGER, 'amount': amount } ORDER BY period))::VARCHAR AS points
     FROM figure ANTI JOIN (FROM found WHERE code LIKE 'E%') USING (file, line) WHERE complete
     GROUP BY indicator, area_id, breakdown, measure, substr(period, 5)
     HAVING count(*) > ${leastEarlier} AND arg_max(amount, period) >= ${leastAmount}
     ORDER BY file, line, measure`,
  );
  for (const { file, line, measure, points } of series) {
    const said = JSON.parse(points) as { period: string; year: number; amount: number }[];
    const expected = outlier(said);
    const last = said.at(-1);
    if (expected === undefined || !last) continue;
    await connection.run(
      `INSERT INTO found VALUES ($file::INTEGER, $line::INTEGER, $measure, 'W801', 'outlier', $amount, $expected, $earlier)`,
      {
        file,
        line,
        measure,
        amount: String(last.amount),
        expected: String(expected),
        earlier: JSON.stringify(said.slice(0, -1).map(({ period, amount }) => [period, String(amount)])),
      },
    );
  }
}
