import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Change, change } from '../../src/changes/change.ts';
import { verdictChange } from '../../src/changes/verdict.ts';
import { query } from '../read/database.ts';

interface Pair {
  readonly programme: string;
  readonly target: string;
  readonly reading: string;
  readonly area_id: string;
  readonly period: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The verdicts whose status differs between two releases, from the tables in their folders. */
export async function verdictChanges(
  connection: DuckDBConnection,
  before: string,
  after: string,
): Promise<Change[]> {
  const pairs = await query<Pair>(
    connection,
    `SELECT programme, target, reading, area_id, period, b.status AS before, a.status AS after
     FROM read_parquet($before) AS b FULL JOIN read_parquet($after) AS a
       USING (programme, target, reading, area_id, period)
     WHERE b.status IS DISTINCT FROM a.status
     ORDER BY programme, target, reading, area_id, period`,
    { before: join(before, 'progress.parquet'), after: join(after, 'progress.parquet') },
  );
  return pairs.flatMap(({ before: then, after: now, ...named }) => {
    const became = verdictChange(then ?? undefined, now ?? undefined);
    if (became === undefined) return [];
    const statuses = became === 'withdrawn' ? {} : { before: became === 'added' ? null : then, after: now };
    return [change({ subject: 'verdict', change: became, ...named, ...statuses })];
  });
}
