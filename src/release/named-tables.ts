import type { Localized } from '../i18n/language.ts';
import type { Column } from './column.ts';
import { type QualityList, qualityLists, qualityTable } from './quality.ts';
import { tables } from './tables.ts';

/** A table of the whole release, in files of its name. */
export interface NamedTable {
  readonly name: string;
  readonly title: Localized;
  /** What one row is. */
  readonly row: Localized;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

/** All tables of the whole release, in the order in which they are described: the rest are observations and twins. */
export const namedTables: readonly NamedTable[] = [
  ...Object.values(tables),
  ...(Object.keys(qualityLists) as QualityList[]).map((list) => ({
    name: qualityTable(list),
    ...qualityLists[list],
  })),
];

/** The table of that name; undefined where none of the whole release is called so. */
export function namedTable(name: string): NamedTable | undefined {
  return namedTables.find((table) => table.name === name);
}
