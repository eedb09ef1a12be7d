import type { DuckDBConnection } from '@duckdb/node-api';
import { keptSentence, partMissedSentence, withheldSentence } from '../../src/i18n/verdict/sentence.ts';
import { type Cell, loadTable, query } from '../read/database.ts';
import { blind, type Claim } from './claims.ts';

const empty = `indicator = NULL, numerator = NULL, denominator = NULL, value = NULL, required = NULL, gap = NULL, base_period = NULL,
  base_value = NULL, pace = NULL, pace_needed = NULL, projected = NULL, event_date = NULL, areas_reported = NULL, areas_due = NULL, coverage = NULL`;

const key = ['programme', 'target', 'reading', 'area_id', 'period'] as const;

/**
 * Leaves in `verdict` what may be known: a verdict on numbers that are all published as it is; one that says no
 * more of hidden numbers than was proven safe without any number; the others withheld. Then composites of
 * withheld parts, unless an open part is missed; and what a target was when its verdict was withheld.
 * `isKnown` tells whether readers have the number of a cell.
 */
export async function protectVerdicts(
  connection: DuckDBConnection,
  claims: readonly Claim[],
  isKnown: (cell: number) => boolean,
  withheld: ReadonlySet<number>,
): Promise<void> {
  const rows: Cell[][] = [];
  claims.forEach((claim, index) => {
    const { programme, target, reading, area_id, period, cells, told, bound, decided } = claim;
    if (decided && cells.every(isKnown)) return;
    const keep = bound && !withheld.has(index);
    if (keep && told.every(isKnown)) return;
    rows.push([programme, target, reading, area_id, period, keep]);
  });
  await loadTable(
    connection,
    'protect_verdict',
    [...key.map((name) => ({ name, type: 'VARCHAR' as const })), { name: 'kept', type: 'BOOLEAN' }],
    rows,
  );
  const of = (kept: boolean) =>
    `(${key.join(', ')}) IN (SELECT (${key.join(', ')}) FROM protect_verdict WHERE ${kept ? '' : 'NOT '}kept)`;
  await connection.run(`UPDATE verdict SET reason_vi = $vi, reason_en = $en, ${empty} WHERE ${of(true)}`, {
    vi: keptSentence.vi,
    en: keptSentence.en,
  });
  const bind = { vi: withheldSentence.vi, en: withheldSentence.en };
  const withhold = `status = 'withheld', reason = 'small_numbers', reason_vi = $vi, reason_en = $en, ${empty}`;
  await connection.run(`UPDATE verdict SET ${withhold} WHERE ${of(false)}`, bind);
  // Nothing was judged: what was reported all the same stands in the figures, if it may.
  await connection.run(`
    UPDATE verdict SET ${empty} WHERE reason IN (${blind.map((reason) => `'${reason}'`).join(', ')})
      AND (programme, target, reading) IN (SELECT (programme, target, reading) FROM protect_target)
      AND area_id IN (FROM protect_area)`);
  await withholdComposites(connection, withhold, bind);
  await connection.run(`
    UPDATE verdict SET previous_status = NULL, turned = NULL
    WHERE status = 'withheld' OR EXISTS (FROM verdict AS former
      WHERE former.programme = verdict.programme AND former.target = verdict.target
        AND former.reading = verdict.reading AND former.area_id = verdict.area_id
        AND former.period = verdict.previous_period AND former.status = 'withheld')`);
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
