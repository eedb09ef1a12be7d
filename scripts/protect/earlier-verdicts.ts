import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Asked } from '../../src/targets/reading.ts';
import type { Reason, Status } from '../../src/targets/status.ts';
import { query } from '../read/database.ts';

/** A verdict of a closed release, with what was asked then. */
export interface EarlierVerdict {
  readonly programme: string;
  readonly target: string;
  readonly reading: string;
  readonly area_id: string;
  readonly period: string;
  readonly status: Status;
  readonly reason: Reason;
  readonly asked: Pick<Asked, 'rule' | 'operator' | 'threshold' | 'threshold_unit'>;
  /** The one indicator that it was judged by, and of which of its breakdowns; null where there were several. */
  readonly indicator: string | null;
  readonly breakdown: string;
}

type Row = Omit<EarlierVerdict, 'asked'> & EarlierVerdict['asked'] & { readonly readings: string };

interface Reading extends Partial<EarlierVerdict['asked']> {
  readonly id: string;
}

/** The verdicts of a release, the withheld ones too; a release without the tables of its plans tells only of statuses. */
export async function readEarlierVerdicts(
  connection: DuckDBConnection,
  folder: string,
  files: readonly string[],
): Promise<EarlierVerdict[]> {
  const needed = ['progress', 'targets', 'target_indicators'].map((name) => `${name}.parquet`);
  if (!needed.every((name) => files.includes(name))) return [];
  const [progress = '', targets = '', links = ''] = needed.map((name) => join(folder, name));
  const rows = await query<Row>(
    connection,
    `SELECT v.programme, v.target, v.reading, v.area_id, v.period, v.status, v.reason,
       t.rule, t.operator, t.threshold, t.threshold_unit, t.readings, l.indicator, l.breakdown
     FROM read_parquet($progress) v
     JOIN read_parquet($targets) t USING (programme, target)
     JOIN (SELECT programme, target, reading, any_value(breakdown) AS breakdown,
         CASE WHEN count(*) = 1 THEN any_value(indicator) END AS indicator
       FROM read_parquet($links) GROUP BY ALL) l USING (programme, target, reading)
     ORDER BY ALL`,
    { progress, targets, links },
  );
  return rows.map(({ rule, operator, threshold, threshold_unit, readings, ...row }) => {
    // The table tells what the sensible reading asks; the others say themselves where they ask something else.
    const own = (JSON.parse(readings) as Reading[]).find(({ id }) => id === row.reading);
    const other = row.reading === 'sensible' ? undefined : own;
    return {
      ...row,
      asked: {
        rule: other?.rule ?? rule,
        operator: other?.operator ?? operator,
        threshold: other?.threshold ?? threshold,
        threshold_unit: other?.threshold_unit ?? threshold_unit,
      },
    };
  });
}
