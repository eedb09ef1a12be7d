import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { citation } from '../../src/downloads/citation.ts';
import { type NotedRelease, notes } from '../../src/downloads/notes.ts';
import { workbook, type PlainRow } from '../../src/downloads/workbook.ts';
import { query } from '../read/database.ts';
import { describeFile, type PublishedFile, type Source } from './file.ts';

/** Writes `<name>.xlsx` under the folder: data, dictionary, notes and how to cite. */
export async function writeWorkbook(
  connection: DuckDBConnection,
  folder: string,
  { name, title, columns, sql, values }: Source,
  release: NotedRelease,
): Promise<PublishedFile> {
  const rows = await query<PlainRow>(connection, sql, values);
  const cited = (['vi', 'en'] as const).map((language) =>
    citation(
      {
        title: title[language],
        site: release.title[language],
        publisher: release.publisher[language],
        release: release.release,
        asOf: release.as_of,
        licence: release.licence.id,
        url: null,
        illustrative: release.illustrative,
      },
      language,
    ),
  );
  const bytes = await workbook([{ name: 'data', columns, rows }], {
    notes: notes(release, title),
    citation: cited.flatMap(({ short, long, bibtex }) => [short, long, bibtex]),
  });
  await writeFile(join(folder, `${name}.xlsx`), bytes);
  return describeFile(folder, `${name}.xlsx`, title, 'xlsx', rows.length);
}
