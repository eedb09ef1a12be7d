import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { observationHead, observationTail } from '../../src/release/tables.ts';
import type { ClosedRelease } from '../read/closed-releases.ts';
import { query } from '../read/database.ts';
import type { Figure } from './figure.ts';

/** A figure as a closed release has it. */
export type ClosedFigure = Omit<Figure, 'of_heirs' | 'gone' | 'unplaced'>;

const common = new Set<string>([...observationHead, ...observationTail].map(({ name }) => name));

/** The figures of an indicator as a closed release has them; none where it has not the indicator. */
export async function closedFigures(
  connection: DuckDBConnection,
  { folder, files }: Pick<ClosedRelease, 'folder' | 'files'>,
  indicator: string,
): Promise<readonly ClosedFigure[]> {
  const path = `observations/${indicator}.parquet`;
  if (!files.includes(path)) return [];
  const rows = await query<Record<string, unknown> & Omit<ClosedFigure, 'indicator' | 'breakdown'>>(
    connection,
    'SELECT * FROM read_parquet($path)',
    { path: join(folder, path) },
  );
  return rows.map((row) => {
    const groups = Object.entries(row).filter(([name, value]) => !common.has(name) && value !== null);
    const breakdown = JSON.stringify(Object.fromEntries(groups.toSorted(([a], [b]) => (a < b ? -1 : 1))));
    return { ...row, indicator, breakdown };
  });
}
