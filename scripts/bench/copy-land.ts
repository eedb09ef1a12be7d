import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** What copying alone took, as this program writes it. */
export interface CopiedLand {
  readonly seconds: number;
  readonly cpu_seconds: number;
}

/** Copies the exports of a data folder to Parquet as DuckDB does by itself, with all its threads. */
async function copyLand(folder: string, target: string): Promise<CopiedLand> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const started = performance.now();
    const cpu = process.cpuUsage();
    await connection.run(
      `COPY (FROM read_csv($from)) TO '${target.replaceAll("'", "''")}' (FORMAT parquet)`,
      {
        from: join(folder, 'exports', '*.csv'),
      },
    );
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    return { seconds, cpu_seconds: (user + system) / 1e6 };
  } finally {
    connection.closeSync();
  }
}

const [folder = '', target = '', result = ''] = process.argv.slice(2);
if (import.meta.main) writeFileSync(result, JSON.stringify(await copyLand(folder, target)));
