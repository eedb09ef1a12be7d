import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Localized } from '../../src/i18n/language.ts';
import type { Defined } from '../../src/changes/method.ts';
import { namedTables } from '../../src/release/named-tables.ts';
import { query } from '../read/database.ts';
import type { ComparedArea } from './areas.ts';

/** What a release says of how it reckons, and what things are called in it. */
export interface Dictionary {
  readonly targets: readonly (Defined & Named)[];
  readonly indicators: readonly (Defined & Named)[];
  readonly programmes: readonly Named[];
  readonly privacy: readonly Defined[];
  readonly areas: readonly ComparedArea[];
}

interface Named {
  readonly programme: string;
  readonly target: string;
  readonly indicator: string;
  readonly label_vi: string;
  readonly label_en: string;
  readonly short_vi: string;
  readonly short_en: string;
}

/** Reads it from the tables in a folder; targets with the `indicators` they read, as JSON. */
export async function readDictionary(connection: DuckDBConnection, folder: string): Promise<Dictionary> {
  const table = (name: string) =>
    query<Defined & Named>(connection, 'FROM read_parquet($path)', { path: join(folder, `${name}.parquet`) });
  const links = Map.groupBy(
    await query<{ programme: string; target: string; link: string }>(
      connection,
      `SELECT programme, target, to_json([reading, indicator, breakdown])::VARCHAR AS link
       FROM read_parquet($path) ORDER BY programme, target, reading, indicator, breakdown`,
      { path: join(folder, 'target_indicators.parquet') },
    ),
    ({ programme, target }) => `${programme} ${target}`,
  );
  const targets = (await table('targets')).map((target) => ({
    ...target,
    indicators: `[${(links.get(`${target.programme} ${target.target}`) ?? []).map(({ link }) => link).join(',')}]`,
  }));
  const site = JSON.parse(await readFile(join(folder, 'site.json'), 'utf8')) as { privacy?: Defined };
  return {
    targets,
    indicators: await table('indicators'),
    programmes: await table('programmes'),
    privacy: site.privacy ? [site.privacy] : [],
    areas: await query<ComparedArea>(
      connection,
      `SELECT * REPLACE (valid_from::VARCHAR AS valid_from, valid_to::VARCHAR AS valid_to) FROM read_parquet($path)`,
      { path: join(folder, 'areas.parquet') },
    ),
  };
}

/** What is called how, by the newer release where it knows the thing. */
export function labelsOf({ targets, indicators, programmes, areas }: Dictionary, older?: Dictionary) {
  const labels = new Map<string, Localized>();
  const say = (key: string, vi: string, en: string): void => void labels.set(key, { vi, en });
  for (const row of [...(older?.programmes ?? []), ...programmes])
    say(row.programme, row.short_vi, row.short_en);
  for (const row of [...(older?.indicators ?? []), ...indicators])
    say(`indicator ${row.indicator}`, row.label_vi, row.label_en);
  for (const row of [...(older?.targets ?? []), ...targets])
    say(`${row.programme} ${row.target}`, row.label_vi, row.label_en);
  for (const { name, title } of namedTables) say(`table ${name}`, title.vi, title.en);
  const names = new Map([...(older?.areas ?? []), ...areas].map((row) => [row.area_id, row.name]));
  const known = (key: string, id: string): Localized => labels.get(key) ?? { vi: id, en: id };
  return {
    programme: (id: string) => known(id, id),
    area: (id: string) => names.get(id) ?? id,
    indicator: (id: string) => known(`indicator ${id}`, id),
    target: (programme: string, id: string) => known(`${programme} ${id}`, id),
    table: (id: string) => known(`table ${id}`, id),
  };
}
