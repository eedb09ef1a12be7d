import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Engine } from './engine.ts';

/**
 * Opens a release folder with DuckDB's native engine: the reader while the site is built.
 * @param folder e.g. `public/data`
 * @throws Error that names the folder and the mend, if it holds no release
 */
export async function openFolder(folder: string): Promise<Engine> {
  if (!existsSync(join(folder, 'catalog.json'))) {
    throw new Error(`${folder} holds no release (catalog.json is missing): run "npm run data" first`);
  }
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const attached = new Map<string, Promise<unknown>>();
  return {
    async attach(table, file) {
      if (!attached.has(table)) {
        const path = join(folder, file).replaceAll("'", "''");
        attached.set(
          table,
          connection.run(`CREATE VIEW "${table}" AS SELECT * FROM read_parquet('${path}')`),
        );
      }
      await attached.get(table);
    },
    async rows<T>(sql: string, parameters: readonly (string | number | boolean | null)[] = []) {
      const reader = await connection.runAndReadAll(sql, [...parameters]);
      return reader.getRowObjectsJS() as T[];
    },
  };
}
