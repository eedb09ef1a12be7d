import type { DuckDBConnection } from '@duckdb/node-api';
import type { Kind } from '../../src/changes/version.ts';
import { namedTable } from '../../src/release/named-tables.ts';
import { observationHead, observationTail } from '../../src/release/tables.ts';
import type { Site } from '../../src/site/site.ts';
import { writeChecksums } from './checksums.ts';
import { csvw } from './csvw.ts';
import { dcat } from './dcat.ts';
import { type PublishedFile, type Source, writeJson } from './file.ts';
import { dataPackage, type Resource } from './package.ts';
import { writeTwins } from './twins.ts';
import { writeWorkbook } from './workbooks.ts';

/** The catalogue of a release, `catalog.json`. */
export interface Catalog {
  readonly release: string;
  readonly as_of: string;
  readonly title: Site['title'];
  readonly licence: Site['licence'];
  readonly closed: boolean;
  /** The day on which it was closed, ISO, and of what kind it is; null for a draft. */
  readonly date: string | null;
  readonly kind: Kind | null;
  /** The closed release that it follows. */
  readonly previous: string | null;
  /** Whether any published figure was made for show. */
  readonly illustrative: boolean;
  readonly files: readonly PublishedFile[];
}

/** What is no table and follows from the tables. */
export const descriptions: readonly string[] = ['datapackage.json', 'csvw.json', 'dcat.jsonld', 'twins.json'];

/** A release whose tables are written. */
export interface WrittenTables {
  readonly head: Omit<Catalog, 'files'>;
  readonly site: Site;
  readonly sources: readonly Source[];
  readonly files: readonly PublishedFile[];
}

/**
 * Writes what follows from the tables of a release: the spreadsheets of its named tables, the twins of pages, the
 * descriptions by each standard, the catalogue and the checksums. The twins are cut from the tables `verdict`,
 * `observation`, `published_areas` and `published_targets`.
 */
export async function describeRelease(
  connection: DuckDBConnection,
  folder: string,
  { head, site, sources, files: written }: WrittenTables,
): Promise<Catalog> {
  const twins = await writeTwins(connection, folder);
  const tableFiles = [...written];
  // Spreadsheets of the tables; those of a chart or an indicator are made where they are asked for.
  for (const source of sources.filter(isNamed)) {
    tableFiles.push(await writeWorkbook(connection, folder, source, { ...site, ...head }));
  }
  const described = { ...site, release: head.release };
  const resources = sources.map(resource);
  const files = [
    ...tableFiles,
    await writeJson(
      folder,
      'datapackage.json',
      { vi: 'Mô tả gói dữ liệu', en: 'Data package descriptor' },
      dataPackage(described, resources, tableFiles),
    ),
    await writeJson(
      folder,
      'csvw.json',
      { vi: 'Mô tả theo chuẩn CSV on the Web', en: 'Metadata as CSV on the Web' },
      csvw(described, resources),
      null,
    ),
    await writeJson(
      folder,
      'dcat.jsonld',
      { vi: 'Danh mục theo chuẩn DCAT', en: 'Catalogue as DCAT' },
      dcat(described, resources, tableFiles),
      null,
    ),
    await writeJson(
      folder,
      'twins.json',
      {
        vi: 'Danh mục các tệp của từng chỉ tiêu, từng địa bàn',
        en: 'Catalogue of the files of each target and area',
      },
      { release: head.release, files: twins },
      null,
    ),
  ];
  const catalog = catalogOf(head, files);
  const listing = await writeCatalog(folder, catalog);
  await writeChecksums(folder, [...files, ...twins, listing]);
  return catalog;
}

/** The catalogue of some files, in the order of their paths. */
export function catalogOf(head: Omit<Catalog, 'files'>, files: readonly PublishedFile[]): Catalog {
  return { ...head, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** Writes `catalog.json` under the folder. */
export function writeCatalog(folder: string, catalog: Catalog): Promise<PublishedFile> {
  return writeJson(folder, 'catalog.json', { vi: 'Danh mục', en: 'Catalogue' }, catalog);
}

const fixed = new Set<string>([...observationHead, ...observationTail].map(({ name }) => name));

/** Whether a source is one of the tables that are named in the contract, and no observation table. */
function isNamed({ name }: Source): boolean {
  return namedTable(name) !== undefined;
}

/** An observation table has its breakdowns in its key, which are empty for the total. */
function resource(source: Source): Resource {
  const { name, title, columns } = source;
  const named = namedTable(name);
  if (named) return { name, title, columns, key: named.key, nullableKey: [] };
  const nullableKey = columns.map((column) => column.name).filter((column) => !fixed.has(column));
  return { name, title, columns, key: ['area_id', 'period'], nullableKey };
}
