import type { Table } from './column.ts';
import { type QualityList, qualityLists, qualityTable } from './quality.ts';
import type { Catalog } from './release.ts';
import { tables } from './tables.ts';

/** All tables of the whole release, in the order in which they are described: the rest are observations and twins. */
export const namedTables: readonly Table[] = [
  ...Object.values(tables),
  ...(Object.keys(qualityLists) as QualityList[]).map((list) => ({
    name: qualityTable(list),
    ...qualityLists[list],
  })),
];

/** The table of that name; undefined where none of the whole release is called so. */
export function namedTable(name: string): Table | undefined {
  return namedTables.find((table) => table.name === name);
}

/** Whether a release holds the table, by its path without a format: one closed long ago is older than some. */
export function holdsTable({ files }: Pick<Catalog, 'files'>, stem: string): boolean {
  return !namedTable(stem) || files.some(({ path }) => path === `${stem}.parquet`);
}
