import type { Language } from '../i18n/language.ts';
import { comparePeriods, knownPeriod, periodId } from '../periods/period.ts';
import type { Column } from '../release/column.ts';
import type { Lookup } from '../release/lookup.ts';
import { observationFile } from '../release/queries.ts';
import type { CatalogFile } from '../release/release.ts';
import { namedTables } from '../release/named-tables.ts';
import { observationHead, observationTail } from '../release/tables.ts';
import { fileStem } from './selections.ts';

/** A published table in all its formats, with what one wants to know before taking it. */
export interface CatalogueTable {
  /** Path in the release without its format. */
  readonly stem: string;
  /** Indicator of a table of observations. */
  readonly indicator: string | null;
  readonly title: string;
  readonly rows: number;
  readonly columns: readonly string[];
  /** The newest period that its rows are about. */
  readonly newest: string;
  /** Day on which the newest of its sources came in; null for tables that have no sources. */
  readonly received: string | null;
  readonly files: readonly CatalogFile[];
}

/** The tables of a release: those of the whole, then the observations of each indicator. */
export async function catalogueTables(
  release: Lookup,
  language: Language,
): Promise<{ readonly whole: CatalogueTable[]; readonly observations: CatalogueTable[] }> {
  const { catalog } = release;
  const files = Map.groupBy(
    catalog.files.filter(({ rows }) => rows !== null),
    ({ path }) => path.replace(/\.[a-z]+$/, ''),
  );
  const received = release.sources.map((source) => source.received).sort();
  const whole = namedTables.flatMap(({ name, title, columns }): CatalogueTable[] => {
    const found = files.get(name);
    if (!found) return [];
    return [
      {
        stem: name,
        indicator: null,
        title: title[language],
        rows: found[0]?.rows ?? 0,
        columns: columns.map((one: Column) => one.name),
        newest: catalog.as_of,
        received: name === 'progress' || name === 'sources' ? (received.at(-1) ?? null) : null,
        files: found,
      },
    ];
  });
  const observations = await Promise.all(
    release.indicators
      .filter(({ indicator }) => release.observed.has(indicator))
      .map(async (row): Promise<CatalogueTable> => {
        const stem = fileStem(observationFile(row.indicator));
        const found = files.get(stem) ?? [];
        const series = await release.series(row.indicator);
        const periods = series.map(({ period }) => knownPeriod(period)).sort(comparePeriods);
        const days = [...new Set(series.map(({ source }) => source))]
          .flatMap((id) => release.source(id)?.received ?? [])
          .sort();
        const last = periods.at(-1);
        return {
          stem,
          indicator: row.indicator,
          title: row[`label_${language}`],
          rows: found[0]?.rows ?? 0,
          columns: [
            ...observationHead.map(({ name }) => name),
            ...Object.keys(JSON.parse(row.breakdowns) as object),
            ...observationTail.map(({ name }) => name),
          ],
          newest: last ? periodId(last) : catalog.as_of,
          received: days.at(-1) ?? null,
          files: found,
        };
      }),
  );
  return { whole, observations };
}
