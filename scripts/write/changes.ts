import type { DuckDBConnection } from '@duckdb/node-api';
import type { Changes } from '../../src/release/changes.ts';
import { changesTold } from '../../src/i18n/changes/told.ts';
import { changesFile } from '../../src/release/changes.ts';
import { tables } from '../../src/release/tables.ts';
import { compare, noDifference } from '../compare/compare.ts';
import { type Cell, loadTable } from '../read/database.ts';
import type { ClosedRelease } from '../read/closed-releases.ts';
import { type PublishedFile, type Source, writeJson, writeTable } from './file.ts';

/**
 * Writes how a release differs from the closed one before, as a table, in numbers and in words. The other tables
 * must be in the folder by now: they are compared as they were written, since that is all that readers know.
 * Where nothing was closed before, nothing has changed and the table is empty.
 */
export async function writeChanges(
  connection: DuckDBConnection,
  folder: string,
  release: string,
  before: ClosedRelease | undefined,
): Promise<{ readonly told: Changes; readonly source: Source; readonly files: readonly PublishedFile[] }> {
  const { changes, summary } = before ? await compare(connection, before.folder, folder) : noDifference;
  const { name, title, columns } = tables.changes;
  const cells = changes.map((change, index) =>
    columns.map((column): Cell => (column.name === 'position' ? index + 1 : change[column.name])),
  );
  await loadTable(connection, 'published_changes', columns, cells);
  const source = { name, title, columns, sql: 'SELECT * FROM published_changes ORDER BY position' };
  const told: Changes = {
    release,
    since: before ? { version: before.version, as_of: before.as_of, date: before.date } : null,
    ...summary,
    words: { vi: changesTold(summary, 'vi'), en: changesTold(summary, 'en') },
  };
  return {
    ...{ told, source },
    files: [
      ...(await writeTable(connection, folder, source)),
      await writeJson(folder, changesFile, { vi: 'Tóm tắt thay đổi', en: 'Summary of the changes' }, told),
    ],
  };
}
