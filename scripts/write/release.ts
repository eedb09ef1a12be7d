import type { DuckDBConnection } from '@duckdb/node-api';
import { knownPeriod } from '../../src/periods/period.ts';
import type { Quality } from '../../src/release/quality.ts';
import { type TableName, tables } from '../../src/release/tables.ts';
import type { Column } from '../../src/release/column.ts';
import { type Cell, loadTable, query } from '../read/database.ts';
import type { Boundaries } from '../read/boundaries.ts';
import type { ExportFile } from '../read/exports.ts';
import type { Inputs } from '../read/inputs.ts';
import { writeBoundaries } from './boundaries.ts';
import { dictionaryRows } from './dictionary.ts';
import { dutyRows } from './duties.ts';
import { type PublishedFile, type Source, writeJson, writeTable } from './file.ts';
import { observationTables } from './observations.ts';
import { writeChecksums } from './checksums.ts';
import { csvw } from './csvw.ts';
import { dcat } from './dcat.ts';
import { dataPackage, type Resource } from './package.ts';
import { writeWorkbook } from './workbooks.ts';
import { writeTwins } from './twins.ts';

/** The catalogue of a release, `catalog.json`. */
export interface Catalog {
  readonly release: string;
  readonly as_of: string;
  readonly title: Inputs['site']['title'];
  readonly licence: Inputs['site']['licence'];
  readonly closed: boolean;
  /** Whether any published figure was made for show. */
  readonly illustrative: boolean;
  readonly files: readonly PublishedFile[];
}

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
): Promise<Catalog> {
  await loadDictionary(connection, inputs, exports, report.as_of);
  const sources = [...namedTables(), ...(await observationTables(connection, inputs))];
  const files: PublishedFile[] = [];
  for (const source of sources) files.push(...(await writeTable(connection, folder, source)));
  files.push(...(await writeBoundaries(folder, boundaries, inputs.lineage, inputs.site)));

  const twins = await writeTwins(connection, folder);

  const { site } = inputs;
  const illustrative = await isIllustrative(connection);
  const noted = { ...site, release: report.release, as_of: report.as_of, closed: false, illustrative };
  // Spreadsheets of the tables; those of a chart or an indicator are made where they are asked for.
  for (const source of namedTables()) files.push(await writeWorkbook(connection, folder, source, noted));
  const head = { ...site, release: report.release };
  const resources = sources.map((source) => resource(source, inputs));
  const described = dataPackage(head, resources, files);
  const catalogued = dcat(head, resources, files);
  files.push(
    await writeJson(
      folder,
      'datapackage.json',
      { vi: 'Mô tả gói dữ liệu', en: 'Data package descriptor' },
      described,
    ),
    await writeJson(
      folder,
      'csvw.json',
      { vi: 'Mô tả theo chuẩn CSV on the Web', en: 'Metadata as CSV on the Web' },
      csvw(head, resources),
      null,
    ),
    await writeJson(
      folder,
      'dcat.jsonld',
      { vi: 'Danh mục theo chuẩn DCAT', en: 'Catalogue as DCAT' },
      catalogued,
      null,
    ),
    await writeJson(folder, 'quality.json', { vi: 'Báo cáo chất lượng', en: 'Quality report' }, report),
    await writeJson(folder, 'site.json', { vi: 'Thiết lập của trang', en: 'Settings of the site' }, site),
    await writeJson(
      folder,
      'twins.json',
      {
        vi: 'Danh mục các tệp của từng chỉ tiêu, từng địa bàn',
        en: 'Catalogue of the files of each target and area',
      },
      { release: report.release, files: twins },
      null,
    ),
  );
  const catalog: Catalog = {
    release: report.release,
    as_of: report.as_of,
    title: site.title,
    licence: site.licence,
    closed: false,
    illustrative,
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  const listing = await writeJson(folder, 'catalog.json', { vi: 'Danh mục', en: 'Catalogue' }, catalog);
  await writeChecksums(folder, [...files, ...twins, listing]);
  return catalog;
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
    const columns: readonly Column[] = tables[name].columns;
    const cells = rows[name].map((row) =>
      columns.map((column): Cell => (row as Record<string, Cell>)[column.name] ?? null),
    );
    await loadTable(connection, `published_${name}`, columns, cells);
  }
}

function namedTables(): Source[] {
  return (Object.keys(tables) as TableName[]).map((name) => {
    const { title, columns, key } = tables[name];
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

function resource({ name, title, columns }: Source, inputs: Inputs): Resource {
  const [, indicator] = name.split('/');
  if (indicator === undefined)
    return { name, title, columns, key: tables[name as TableName].key, nullableKey: [] };
  const nullableKey = Object.keys(inputs.indicators.indicators[indicator]?.breakdowns ?? {});
  return { name, title, columns, key: ['area_id', 'period'], nullableKey };
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
