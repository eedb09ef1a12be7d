import type { DuckDBConnection } from '@duckdb/node-api';
import type { Checked } from '../check/check.ts';
import { query } from '../read/database.ts';
import type { Inputs } from '../read/inputs.ts';

interface Coverage {
  readonly programme: string;
  readonly period: string;
  /** Verdicts that were due, and those of them with a result. */
  readonly due: number;
  readonly reported: number;
}

/** Counts only: no cell, place or number of a finding leaves the officer's machine. */
export interface Quality {
  readonly release: string;
  readonly as_of: string;
  readonly counts: Record<'files' | 'rows' | 'accepted' | 'rejected' | 'protected', number>;
  readonly findings: Readonly<Record<string, number>>;
  /** Hidden cells by the sensitivity of their indicators. */
  readonly protected: Readonly<Record<string, number>>;
  readonly coverage: readonly Coverage[];
  readonly audit: { readonly status: 'not_run' };
}

/** The release's own report. Comes after protection. */
export async function quality(
  connection: DuckDBConnection,
  inputs: Inputs,
  release: string,
  asOf: string,
  checked: Checked,
  fileCount: number,
): Promise<Quality> {
  const hidden = await query<{ indicator: string; cells: number }>(
    connection,
    `SELECT indicator, count(*) AS cells FROM observation WHERE flag = 'protected' GROUP BY 1`,
  );
  const byClass = { person: 0, event: 0, household: 0, open: 0 };
  for (const { indicator, cells } of hidden) {
    byClass[inputs.indicators.indicators[indicator]?.sensitivity ?? 'open'] += cells;
  }
  const byCode: Record<string, number> = {};
  for (const { code } of [...checked.findings].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    byCode[code] = (byCode[code] ?? 0) + 1;
  }
  const coverage = await query<Coverage>(
    connection,
    `SELECT programme, period, count(*) AS due, count(*) FILTER (status <> 'no_data') AS reported
     FROM verdict WHERE status NOT IN ('not_due', 'not_applicable', 'not_measurable') AND reading = 'sensible'
     GROUP BY programme, period, year, half
     ORDER BY programme, year, CASE half WHEN 0 THEN 3 ELSE half END`,
  );
  const { rows, accepted, rejected } = checked;
  const total = hidden.reduce((sum, { cells }) => sum + cells, 0);
  return {
    release,
    as_of: asOf,
    counts: { files: fileCount, rows, accepted, rejected, protected: total },
    findings: byCode,
    protected: byClass,
    coverage,
    audit: { status: 'not_run' },
  };
}
