import type { CheckContext } from './context.ts';

/**
 * Makes the table `figure`: each number that stands, with the row it was read from. Counts of a share
 * are two figures; marks, rough numbers ("about 50") and shares without their counts are none.
 * `day` is the day to which a figure runs, `complete` whether that is the end of its period.
 */
export async function loadFigures({ connection }: CheckContext): Promise<void> {
  const measure = (name: string, when: string) =>
    `SELECT file, line, indicator, area_id, period, breakdown, cutoff, area_day, last_day, '${name}' AS measure, ${name} AS amount
     FROM settled JOIN indicator_said USING (indicator) WHERE qualifier = '' AND ${name} IS NOT NULL AND ${when}`;
  await connection.run(`
    CREATE TABLE figure AS
    SELECT * EXCLUDE (cutoff, last_day), coalesce(cutoff, last_day) AS day,
      coalesce(cutoff >= last_day, true) AS complete
    FROM (
      ${measure('value', `kind <> 'share' AND flag = 'ok'`)}
      UNION ALL ${measure('numerator', `kind = 'share'`)}
      UNION ALL ${measure('denominator', `kind = 'share'`)}
    )
    ORDER BY file, line, measure`);
}
