import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Column } from './column.ts';
import type { Engine } from './engine.ts';
import { completed } from './queries.ts';

type Known = Pick<Column, 'name' | 'type'> & Partial<Pick<Column, 'required'>>;

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
  async function view(table: string, path: string, known: readonly Known[]): Promise<void> {
    const described = await connection.runAndReadAll(`DESCRIBE ${completed(path, [])}`);
    const found = described.getRowObjectsJS() as { column_name: string; column_type: string }[];
    const types = new Map(found.map((row) => [row.column_name, row.column_type]));
    const lacking = known.filter(({ name }) => !types.has(name));
    for (const { name, type, required } of known) {
      const has = types.get(name);
      if (has === undefined && required)
        throw new Error(`${path} lacks the column "${name}", which is never empty: it is no such table`);
      if (has !== undefined && has !== type)
        throw new Error(`the column "${name}" of ${path} holds ${has}, not ${type}`);
    }
    await connection.run(`CREATE VIEW "${table}" AS ${completed(path, lacking)}`);
  }
  return {
    async attach(table, file, known = []) {
      if (!attached.has(table)) attached.set(table, view(table, join(folder, file), known));
      await attached.get(table);
    },
    async rows<T>(sql: string, parameters: readonly (string | number | boolean | null)[] = []) {
      const reader = await connection.runAndReadAll(sql, [...parameters]);
      return reader.getRowObjectsJS() as T[];
    },
  };
}
