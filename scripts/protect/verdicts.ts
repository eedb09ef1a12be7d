import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../read/database.ts';
import { partMissedSentence, withheldSentence } from '../../src/i18n/verdict/sentence.ts';

/** Reasons that say nothing of the numbers: of the calendar, or that nothing was reported. */
const blind = ['before_start', 'yearly_only', 'not_reported', 'not_judged', 'area_ended'];

const empty = `indicator = NULL, numerator = NULL, denominator = NULL, value = NULL, required = NULL, gap = NULL, base_period = NULL,
  base_value = NULL, pace = NULL, pace_needed = NULL, projected = NULL, event_date = NULL, areas_reported = NULL, areas_due = NULL, coverage = NULL`;

const key = 'programme, target, reading, area_id';

/**
 * Withholds in `verdict` what would tell of hidden cells: verdicts on targets that use an indicator about
 * people or events at a level where these are not shown, a result that is hidden, or no figure of
 * the area itself (no indicator decided) but the verdicts of areas inside it, or sums over what followed
 * it that are not published as cells; composites of such parts,
 * unless an open part is missed; and what such a target was before.
 */
export async function protectVerdicts(connection: DuckDBConnection): Promise<void> {
  const bind = { vi: withheldSentence.vi, en: withheldSentence.en };
  const withhold = `status = 'withheld', reason = 'small_numbers', reason_vi = $vi, reason_en = $en, ${empty}`;
  const hidden = `EXISTS (FROM protect_target AS used WHERE used.programme = verdict.programme
      AND used.target = verdict.target AND used.reading = verdict.reading
      AND (verdict.area_id IN (FROM protect_area) OR EXISTS (FROM protect_hidden AS cell
        WHERE cell.indicator = used.indicator AND cell.area_id = verdict.area_id
          AND cell.period IN (verdict.period, verdict.base_period))
        OR verdict.indicator IS NULL
        OR (verdict.basis = 'successor' AND (verdict.programme, verdict.area_id) IN (FROM protect_home))))`;
  // Kept apart, since the rows lose their base period on the way.
  await connection.run(`CREATE OR REPLACE TEMP TABLE protect_verdict AS
    SELECT programme, target, reading, area_id, period FROM verdict WHERE ${hidden}`);
  const told = '(programme, target, reading, area_id, period) IN (FROM protect_verdict)';
  await connection.run(
    `UPDATE verdict SET ${withhold} WHERE ${told} AND reason NOT IN (${blind.map((reason) => `'${reason}'`).join(', ')})`,
    bind,
  );
  await connection.run(`UPDATE verdict SET ${empty} WHERE ${told} AND status <> 'withheld'`);
  await withholdComposites(connection, withhold, bind);
  await connection.run(`
    UPDATE verdict SET previous_status = NULL, turned = NULL
    WHERE (${key}) IN (SELECT (${key}) FROM verdict WHERE status = 'withheld')`);
}

/** Composites may be parts of others: repeated until nothing changes. */
async function withholdComposites(
  connection: DuckDBConnection,
  withhold: string,
  bind: Record<string, string>,
) {
  for (;;) {
    await connection.run(`
      CREATE OR REPLACE TEMP TABLE composite AS
      SELECT whole.programme, whole.target, whole.reading, part.area_id, part.period,
        bool_or(part.status = 'missed' AND part.reading IN (whole.reading, 'sensible')) AS open_missed
      FROM protect_part AS whole
      JOIN verdict AS part ON part.programme = whole.programme AND part.target = whole.part
      GROUP BY ALL HAVING bool_or(part.status = 'withheld')`);
    const same = `composite.programme = verdict.programme AND composite.target = verdict.target
      AND composite.reading = verdict.reading AND composite.area_id = verdict.area_id AND composite.period = verdict.period`;
    const [open] = await query<{ n: number }>(
      connection,
      `SELECT count(*) AS n FROM verdict JOIN composite USING (programme, target, reading, area_id, period)
       WHERE NOT open_missed AND status <> 'withheld'`,
    );
    await connection.run(
      `UPDATE verdict SET status = 'missed', reason = 'part_fails', reason_vi = $vi, reason_en = $en, ${empty}
       FROM composite WHERE ${same} AND composite.open_missed AND status <> 'withheld'`,
      { vi: partMissedSentence.vi, en: partMissedSentence.en },
    );
    if ((open?.n ?? 0) === 0) return;
    await connection.run(
      `UPDATE verdict SET ${withhold} FROM composite WHERE ${same} AND NOT composite.open_missed AND status <> 'withheld'`,
      bind,
    );
  }
}
