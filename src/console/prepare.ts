import type { Language } from '../i18n/language.ts';
import type { Column } from '../release/column.ts';
import type { Lookup } from '../release/lookup.ts';
import { observationFile, observationTable } from '../release/queries.ts';
import { namedTables } from '../release/named-tables.ts';
import { observationHead, observationTail } from '../release/tables.ts';
import type { ConsoleColumn, ConsoleData, ConsoleTable } from './data.ts';
import { questions } from './questions.ts';

/** What the console's page carries, made from a release while the site is built. */
export async function consoleData(release: Lookup, language: Language): Promise<ConsoleData> {
  const file = (path: string): Pick<ConsoleTable, 'file' | 'bytes' | 'sha256' | 'rows'> => {
    const found = release.catalog.files.find((each) => each.path === path);
    if (!found) throw new RangeError(`the catalog holds no "${path}"`);
    return { file: path, bytes: found.bytes, sha256: found.sha256, rows: found.rows ?? 0 };
  };
  const collator = new Intl.Collator(language);
  // A closed release may be older than some of the tables.
  const known = namedTables.filter(({ name }) =>
    release.catalog.files.some(({ path }) => path === `${name}.parquet`),
  );
  const general = known.map(({ name, title, columns }): ConsoleTable => ({
    name,
    also: null,
    title: title[language],
    ...file(`${name}.parquet`),
    columns: columns.map((column) => shown(column, language)),
    breakdowns: [],
  }));
  const taken = new Set(general.map(({ name }) => name));
  const indicators = release.indicators
    .filter(({ indicator }) => release.observed.has(indicator))
    .map((row): ConsoleTable => ({
      // The id alone is the easy name, unless a general table bears it.
      name: taken.has(row.indicator) ? observationTable(row.indicator) : row.indicator,
      also: taken.has(row.indicator) ? null : observationTable(row.indicator),
      title: row[`label_${language}`],
      ...file(observationFile(row.indicator)),
      columns: null,
      breakdowns: Object.keys(JSON.parse(row.breakdowns) as object),
    }))
    .sort((a, b) => collator.compare(a.title, b.title));
  return {
    release: release.catalog.release,
    tables: [...general, ...indicators],
    observation: [...observationHead, ...observationTail].map((column) => shown(column, language)),
    questions: await questions(release, language, (id) => (taken.has(id) ? observationTable(id) : id)),
  };
}

function shown({ name, type, about }: Column, language: Language): ConsoleColumn {
  return { name, type, about: about[language] };
}
