import type { DuckDBConnection } from '@duckdb/node-api';
import { knownPeriod } from '../../src/periods/period.ts';
import { type Edition, firstDraft } from '../edition.ts';
import type { Changes } from '../../src/release/changes.ts';
import { type Quality, type QualityList, qualityLists, qualityTable } from '../../src/release/quality.ts';
import { namedTables } from '../../src/release/named-tables.ts';
import { tables } from '../../src/release/tables.ts';
import type { Column } from '../../src/release/column.ts';
import { type Cell, loadTable, query } from '../read/database.ts';
import type { Boundaries } from '../read/boundaries.ts';
import type { ExportFile } from '../read/exports.ts';
import type { Inputs } from '../read/inputs.ts';
import { writeBoundaries } from './boundaries.ts';
import { writeChanges } from './changes.ts';
import { type Catalog, describeRelease } from './describe.ts';
import { dictionaryRows } from './dictionary.ts';
import { dutyRows } from './duties.ts';
import { type PublishedFile, type Source, writeJson, writeTable } from './file.ts';
import { observationTables } from './observations.ts';

/**
 * Writes a whole release into an empty folder: a Parquet and a CSV file a table, and the JSON that
 * describes them. `observation` and `verdict` must be protected by now. The same input gives the same bytes.
 */
export async function writeRelease(
  connection: DuckDBConnection,
  folder: string,
  inputs: Inputs,
  exports: readonly ExportFile[],
  report: Quality,
  boundaries: readonly Boundaries[] = [],
  edition: Edition = firstDraft,
): Promise<{ readonly catalog: Catalog; readonly changes: Changes }> {
  await loadDictionary(connection, inputs, exports, report.as_of);
  await loadQuality(connection, report);
  const sources = [...namedSources(), ...(await observationTables(connection, inputs))];
  const files: PublishedFile[] = [];
  for (const source of sources) files.push(...(await writeTable(connection, folder, source)));
  const { site } = inputs;
  files.push(
    ...(await writeBoundaries(folder, boundaries, inputs.lineage, site)),
    await writeJson(folder, 'quality.json', { vi: 'Báo cáo chất lượng', en: 'Quality report' }, report),
    await writeJson(folder, 'site.json', { vi: 'Thiết lập của trang', en: 'Settings of the site' }, site),
  );
  const { before, closing } = edition;
  const changes = await writeChanges(connection, folder, report.release, before);
  const head = {
    release: report.release,
    as_of: report.as_of,
    title: site.title,
    licence: site.licence,
    closed: closing !== undefined,
    date: closing?.date ?? null,
    kind: closing?.kind ?? null,
    previous: before?.version ?? null,
    illustrative: await isIllustrative(connection),
  };
  const catalog = await describeRelease(connection, folder, {
    ...{ head, site },
    sources: [...sources, changes.source],
    files: [...files, ...changes.files],
  });
  return { catalog, changes: changes.told };
}

async function loadDictionary(
  connection: DuckDBConnection,
  inputs: Inputs,
  exports: readonly ExportFile[],
  asOf: string,
) {
  const duties = await dutyRows(connection, inputs, knownPeriod(asOf));
  const rows = { ...dictionaryRows(inputs, exports), duties };
  for (const name of Object.keys(rows) as (keyof typeof rows)[]) {
    await loadRows(connection, name, tables[name].columns, rows[name]);
  }
}

async function loadQuality(connection: DuckDBConnection, report: Quality) {
  for (const list of Object.keys(qualityLists) as QualityList[]) {
    await loadRows(connection, qualityTable(list), qualityLists[list].columns, report[list]);
  }
}

async function loadRows(
  connection: DuckDBConnection,
  name: string,
  columns: readonly Column[],
  rows: readonly object[],
) {
  const cells = rows.map((row) =>
    columns.map((column): Cell => (row as Record<string, Cell>)[column.name] ?? null),
  );
  await loadTable(connection, `published_${name}`, columns, cells);
}

function namedSources(): Source[] {
  const known = namedTables.filter(({ name }) => name !== tables.changes.name);
  return known.map(({ name, title, columns, key }) => {
    const from = name === 'progress' ? 'verdict' : `published_${name}`;
    const order = name === 'targets' ? ['programme', 'position'] : key;
    const list = columns.map((column) => `"${column.name}"`).join(', ');
    return {
      name,
      title,
      columns,
      sql: `SELECT ${list} FROM "${from}" ORDER BY ${order.map((each) => `"${each}"`).join(', ')}`,
    };
  });
}

async function isIllustrative(connection: DuckDBConnection): Promise<boolean> {
  const [row] = await query<{ any: boolean }>(
    connection,
    // Sums name the sources of all their parts.
    `SELECT EXISTS (FROM (SELECT unnest(string_split(source, ';')) AS source FROM observation)
       JOIN published_sources USING (source) WHERE illustrative) AS any`,
  );
  return row?.any ?? false;
}
