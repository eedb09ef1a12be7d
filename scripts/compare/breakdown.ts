import type { DuckDBConnection } from '@duckdb/node-api';
import { observationHead, observationTail } from '../../src/release/tables.ts';
import { query } from '../read/database.ts';

const fixed = new Set<string>([...observationHead, ...observationTail].map(({ name }) => name));

/** The breakdown columns of a published observation table, in the order of the file. */
export async function breakdownsOf(connection: DuckDBConnection, path: string): Promise<readonly string[]> {
  const columns = await query<{ column_name: string }>(connection, 'DESCRIBE FROM read_parquet($path)', {
    path,
  });
  return columns.map(({ column_name }) => column_name).filter((name) => !fixed.has(name));
}
