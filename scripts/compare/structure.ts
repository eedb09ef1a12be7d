import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Change, change } from '../../src/changes/change.ts';
import { namedTables } from '../../src/release/named-tables.ts';
import { tables } from '../../src/release/tables.ts';
import { query } from '../read/database.ts';

/**
 * The columns of the named tables that came, went or are of another type: what breaks a reader's own programs.
 * Breakdowns of observations belong to the definition of their indicator.
 */
export async function structureChanges(
  connection: DuckDBConnection,
  before: string,
  after: string,
): Promise<Change[]> {
  const changes: Change[] = [];
  // The table of changes is made of what is found here.
  const compared = namedTables.map(({ name }) => name).filter((name) => name !== tables.changes.name);
  for (const name of compared.toSorted()) {
    const [then, now] = [
      await columnsOf(connection, join(before, `${name}.parquet`)),
      await columnsOf(connection, join(after, `${name}.parquet`)),
    ];
    const subject = 'table';
    for (const column of new Set([...then.keys(), ...now.keys()])) {
      const [old, fresh] = [then.get(column) ?? null, now.get(column) ?? null];
      if (old === fresh) continue;
      const outcome = old === null ? 'added' : fresh === null ? 'withdrawn' : 'changed';
      changes.push(
        change({ subject, change: outcome, field: `${name}.${column}`, before: old, after: fresh }),
      );
    }
  }
  return changes;
}

/** Types of a table's columns by their names; none where the release has no such table. */
async function columnsOf(connection: DuckDBConnection, path: string): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(path)) return new Map();
  const columns = await query<{ column_name: string; column_type: string }>(
    connection,
    'DESCRIBE FROM read_parquet($path)',
    { path },
  );
  return new Map(columns.map(({ column_name, column_type }) => [column_name, column_type]));
}
