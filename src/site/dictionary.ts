import type { Column } from '../release/column.ts';
import { column } from '../release/column.ts';
import { catalogueWords } from '../i18n/catalogue/words.ts';
import type { Localized } from '../i18n/language.ts';
import type { Lookup } from '../release/lookup.ts';
import { holdsTable, namedTables } from '../release/named-tables.ts';
import { observationHead, observationTail } from '../release/tables.ts';
import { areaObservationColumns } from '../release/area-observations.ts';
import { breakdownNames, breakdownsOf } from './states.ts';

/** A kind of table with the meaning of its columns. */
export interface DescribedTable {
  /** Place on the page of the dictionary. */
  readonly id: string;
  readonly title: Localized;
  /** What one row is. */
  readonly row: Localized;
  /** Paths in the release, with what varies in pointed brackets. */
  readonly files: readonly string[];
  readonly columns: readonly Column[];
  /** Columns that only some of its files have. */
  readonly sometimes: readonly Column[];
}

/** Every kind of table that a release holds, from the schemas by which the files are written. */
export function describedTables({
  indicators,
  catalog,
}: Pick<Lookup, 'indicators' | 'catalog'>): DescribedTable[] {
  const whole = namedTables.filter(({ name }) => holdsTable(catalog, name));
  const [vi, en] = [catalogueWords('vi').dictionary, catalogueWords('en').dictionary];
  const breakdowns = new Set(indicators.flatMap((row) => Object.keys(breakdownsOf(row))));
  const names = Object.assign({}, ...indicators.map(breakdownNames)) as Readonly<Record<string, Localized>>;
  return [
    ...whole.map(({ name, title, row, columns }) => ({
      id: name,
      title,
      row,
      files: [name, ...(name === 'progress' ? ['targets/<slug>', 'areas/<slug>'] : [])],
      columns,
      sometimes: [],
    })),
    {
      id: 'observations',
      title: { vi: vi.observations, en: en.observations },
      row: { vi: vi.observationRow, en: en.observationRow },
      files: ['observations/<indicator>'],
      columns: [...observationHead, ...observationTail],
      sometimes: [...breakdowns]
        .sort()
        .map((id) =>
          column(id, 'VARCHAR', vi.breakdown(names[id]?.vi ?? id), en.breakdown(names[id]?.en ?? id)),
        ),
    },
    {
      id: 'area-observations',
      title: { vi: vi.ofArea, en: en.ofArea },
      row: { vi: vi.observationRow, en: en.observationRow },
      files: ['areas/<slug>.observations'],
      columns: areaObservationColumns,
      sometimes: [],
    },
  ];
}
