import { query } from '../read/database.ts';
import type { Exports } from '../read/exports.ts';
import { createRaw } from '../read/raw.ts';
import { loadRows } from '../read/rows.ts';
import { vocabulary } from '../read/vocabulary.ts';
import { countArrivals } from './arrivals.ts';
import type { CheckContext } from './context.ts';
import { loadFigures } from './figures.ts';
import { type Finding, sortFindings } from './finding.ts';
import { findInRows, findMissingColumns, wordFindings } from './findings.ts';
import { settleKeys } from './keys.ts';
import { loadLookups } from './lookups.ts';
import { findMissing } from './missing.ts';
import { findOutliers } from './outliers.ts';
import { personalVocabulary } from './personal/vocabulary.ts';
import { joinReadings } from './reading.ts';
import { compareSums } from './sums.ts';

/** What came of checking the exports; the sound rows stand in the table `observation`. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** What came of reading: what is wrong with files as a whole, and whether every one could be read. */
export interface Read {
  readonly findings: readonly Finding[];
  readonly allRead: boolean;
}

/**
 * Reads all exports and looks at their rows one by one: makes `raw`, the table `typed` with the figures of
 * each row, and `found` with what is wrong with rows.
 */
export async function readExports(context: CheckContext, exports: Exports): Promise<Read> {
  const { connection, breakdowns } = context;
  const findings: Finding[] = [];
  // One by one: a hundred thousand at once would be too many arguments for push.
  const add = (found: readonly Finding[]) => {
    for (const each of found) findings.push(each);
  };
  add(exports.findings);
  await createRaw(connection, breakdowns);
  const words = vocabulary(context.inputs);
  const personal = personalVocabulary(context.inputs);
  for (const [number, file] of context.files.entries()) {
    add(await loadRows(connection, number, file, words, personal));
  }
  const allRead = findings.every(({ severity }) => severity !== 'error');
  await loadLookups(context);
  await joinReadings(context);
  add(await findMissingColumns(context));
  await findInRows(context);
  return { findings, allRead };
}

/** Reads and checks all exports, set by set in the database, and makes the table `observation`. */
export async function check(context: CheckContext, exports: Exports): Promise<Checked> {
  const { connection } = context;
  const findings: Finding[] = [];
  // One by one: a hundred thousand at once would be too many arguments for push.
  const add = (found: readonly Finding[]) => {
    for (const each of found) findings.push(each);
  };
  const read = await readExports(context, exports);
  add(read.findings);
  await settleKeys(context);
  await countArrivals(context);
  await loadFigures(context);
  await compareSums(context);
  await findOutliers(context);
  add(await wordFindings(context));
  if (read.allRead) add(await findMissing(context));
  const [counts] = await query<{ rows: number; rejected: number }>(
    connection,
    `SELECT (SELECT count(*) FROM raw_row) AS rows, (SELECT count(*) FROM (
       SELECT file, line FROM found WHERE code LIKE 'E%' UNION SELECT file, line FROM conflicting
       UNION SELECT raw_row.file, line FROM raw_row SEMI JOIN (FROM said_read SEMI JOIN missing_column USING (file, indicator)) USING (said_at))) AS rejected`,
  );
  await connection.run(
    'DROP VIEW raw; DROP TABLE raw_row; DROP VIEW settled; DROP VIEW sound; DROP TABLE typed; DROP TABLE figure',
  );
  const { rows, rejected } = counts ?? { rows: 0, rejected: 0 };
  return { findings: sortFindings(findings), rows, accepted: rows - rejected, rejected };
}
