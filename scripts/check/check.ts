import { query } from '../read/database.ts';
import type { Exports } from '../read/exports.ts';
import { createRaw, loadRows } from '../read/rows.ts';
import type { CheckContext } from './context.ts';
import { type Finding, sortFindings } from './finding.ts';
import { findInRows, findMissingColumns, wordFindings } from './findings.ts';
import { settleKeys } from './keys.ts';
import { loadLookups } from './lookups.ts';
import { joinReadings } from './reading.ts';
import { compareSums } from './sums.ts';

/** What came of checking the exports; the sound rows stand in the table `observation`. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** Reads and checks all exports, set by set in the database, and makes the table `observation`. */
export async function check(context: CheckContext, exports: Exports): Promise<Checked> {
  const { connection, breakdowns } = context;
  const findings: Finding[] = [...exports.findings];
  await createRaw(connection, breakdowns);
  for (const [number, file] of context.files.entries()) {
    findings.push(...(await loadRows(connection, number, file, breakdowns)));
  }
  await loadLookups(context);
  await joinReadings(context);
  findings.push(...(await findMissingColumns(context)));
  await findInRows(context);
  await settleKeys(context);
  await compareSums(context);
  findings.push(...(await wordFindings(context)));
  const [counts] = await query<{ rows: number; rejected: number }>(
    connection,
    `SELECT (SELECT count(*) FROM raw) AS rows, (SELECT count(*) FROM (
       SELECT file, line FROM found WHERE code LIKE 'E%' UNION SELECT file, line FROM conflicting
       UNION SELECT file, line FROM reading SEMI JOIN missing_column USING (file, indicator))) AS rejected`,
  );
  await connection.run('DROP TABLE raw; DROP TABLE reading; DROP TABLE sound');
  const { rows, rejected } = counts ?? { rows: 0, rejected: 0 };
  return { findings: sortFindings(findings), rows, accepted: rows - rejected, rejected };
}
