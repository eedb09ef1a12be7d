import { areaObservationColumns } from '../../src/release/area-observations.ts';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Localized } from '../../src/i18n/language.ts';
import { tables } from '../../src/release/tables.ts';
import { areaFile, areaObservationFile, targetFile, verdictTable } from '../../src/release/twins.ts';
import { query } from '../read/database.ts';
import { type PublishedFile, type Source, writeTable } from './file.ts';
import { observationDefaults } from './observations.ts';

/**
 * Writes the twins of pages under the folder: the verdicts on each target, the verdicts and the
 * observations of each area that has any. `verdict`, `observation` and the published tables must be there and protected.
 */
export async function writeTwins(connection: DuckDBConnection, folder: string): Promise<PublishedFile[]> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE verdict_of_twin AS
    SELECT ${list(tables[verdictTable].columns)} FROM verdict ORDER BY ${list(tables[verdictTable].key.map((name) => ({ name })))}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE observation_of_twin AS
    SELECT ${areaObservationColumns.map(({ name }) => `${observationDefaults[name] ?? `"${name}"`} AS "${name}"`).join(', ')}
    FROM observation ORDER BY area_id, indicator, year, half, breakdown <> '{}', breakdown`);
  const files: PublishedFile[] = [];
  for (const source of [...(await targetTwins(connection)), ...(await areaTwins(connection))]) {
    files.push(...(await writeTable(connection, folder, source)));
  }
  await connection.run('DROP TABLE verdict_of_twin; DROP TABLE observation_of_twin');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function targetTwins(connection: DuckDBConnection): Promise<Source[]> {
  const targets = await query<{ programme: string; target: string; slug: string; vi: string; en: string }>(
    connection,
    'SELECT programme, target, slug, label_vi AS vi, label_en AS en FROM published_targets ORDER BY slug',
  );
  return targets.map(({ programme, target, slug, vi, en }) => ({
    name: stem(targetFile(slug)),
    title: { vi, en },
    columns: tables[verdictTable].columns,
    checked: true,
    sql: 'FROM verdict_of_twin WHERE programme = $programme AND target = $target',
    values: { programme, target },
  }));
}

async function areaTwins(connection: DuckDBConnection): Promise<Source[]> {
  const areas = await query<{
    area_id: string;
    slug: string;
    name: string;
    judged: boolean;
    observed: boolean;
  }>(
    connection,
    `SELECT area_id, slug, name,
       area_id IN (SELECT area_id FROM verdict_of_twin) AS judged,
       area_id IN (SELECT area_id FROM observation_of_twin) AS observed
     FROM published_areas WHERE judged OR observed ORDER BY slug`,
  );
  return areas.flatMap(({ area_id, slug, name, judged, observed }) => {
    const of = (path: string, table: string, columns: Source['columns'], title: Localized): Source => ({
      name: stem(path),
      title,
      columns,
      checked: true,
      sql: `FROM ${table} WHERE area_id = $area_id`,
      values: { area_id },
    });
    const verdicts = of(areaFile(slug), 'verdict_of_twin', tables[verdictTable].columns, {
      vi: `${name}: các chỉ tiêu`,
      en: `${name}: targets`,
    });
    const observations = of(areaObservationFile(slug), 'observation_of_twin', areaObservationColumns, {
      vi: `${name}: các chỉ số`,
      en: `${name}: indicators`,
    });
    return [...(judged ? [verdicts] : []), ...(observed ? [observations] : [])];
  });
}

function stem(path: string): string {
  return path.replace(/\.parquet$/, '');
}

function list(columns: readonly { readonly name: string }[]): string {
  return columns.map(({ name }) => `"${name}"`).join(', ');
}
