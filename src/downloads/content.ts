import type { Catalog } from '../release/release.ts';
import { citation, type Citation } from './citation.ts';
import { csv } from './csv.ts';
import { type NotedRelease, notes } from './notes.ts';
import { filesOf, type PlainRow, selectionSql, selectRows } from './selection.ts';
import { snippets, type Snippets } from './snippets.ts';
import { columnsOf, type Taken } from './taken.ts';
import type { SheetTable } from './workbook.ts';

/** What `site.json` says that files repeat. */
type SiteText = Pick<NotedRelease, 'title' | 'publisher' | 'contact'>;

/** What can be taken of one chart, read from the published files once it is asked for. */
export class Content {
  readonly #taken: Taken;
  #release: Promise<NotedRelease> | undefined;
  #tables: Promise<SheetTable[]> | undefined;

  constructor(taken: Taken) {
    this.#taken = taken;
  }

  /** Whole address of the release's folder. */
  get folder(): string {
    return `${location.origin}${this.#taken.base}data/`;
  }

  release(): Promise<NotedRelease> {
    this.#release ??= Promise.all([
      this.#json<Catalog>('catalog.json'),
      this.#json<SiteText>('site.json'),
    ]).then(([catalog, { publisher, contact }]) => ({ ...catalog, publisher, contact }));
    return this.#release;
  }

  async citation(): Promise<Citation> {
    const { language, title, illustrative } = this.#taken;
    const release = await this.release();
    return citation(
      {
        title,
        site: release.title[language],
        publisher: release.publisher[language],
        release: release.release,
        asOf: release.as_of,
        licence: release.licence.id,
        url: `${location.origin}${location.pathname}`,
        illustrative,
      },
      language,
    );
  }

  snippets(): Snippets {
    const { selections } = this.#taken;
    return snippets({
      sql: selections.map((one) => ({ name: one.name, text: selectionSql(one) })),
      files: [...new Set(selections.flatMap(filesOf))],
      folder: this.folder,
    });
  }

  /** The rows that the chart shows, a table for each selection. */
  tables(): Promise<SheetTable[]> {
    this.#tables ??= this.#read();
    return this.#tables;
  }

  async #read(): Promise<SheetTable[]> {
    const { selections } = this.#taken;
    const areas = selections.some(({ named }) => named) ? this.#json<PlainRow[]>('areas.json') : [];
    return Promise.all(
      selections.map(async (selection) => {
        const rows = await this.#json<PlainRow[]>(`${selection.file}.json`);
        return {
          name: selection.name,
          columns: columnsOf(selection),
          rows: selectRows(selection, rows, await areas),
        };
      }),
    );
  }

  async notes(): Promise<string[]> {
    const { title, source, language, illustrative } = this.#taken;
    const told = notes({ ...(await this.release()), illustrative }, { vi: title, en: title });
    return [title, source, ...told.slice(1), `${location.origin}${location.pathname} (${language})`];
  }

  async workbook(): Promise<Uint8Array<ArrayBuffer>> {
    const { workbook } = await import('./workbook.ts');
    const cited = await this.citation();
    return workbook(await this.tables(), {
      notes: await this.notes(),
      citation: [cited.short, cited.long, cited.bibtex],
    });
  }

  /** All of it in one zip: data, dictionary, readme, licence, citation and the picture. */
  async zip(picture: string | undefined): Promise<Uint8Array<ArrayBuffer>> {
    const { archive } = await import('./archive.ts');
    const [tables, cited, release] = await Promise.all([this.tables(), this.citation(), this.release()]);
    const files: Record<string, string | Uint8Array> = {
      'readme.txt': `${(await this.notes()).join('\n\n')}\n`,
      'licence.txt': `${release.licence.label.vi}\n${release.licence.label.en}\n${release.licence.url}\n`,
      'citation.txt': `${cited.short}\n\n${cited.long}\n`,
      'citation.bib': `${cited.bibtex}\n`,
      'dictionary.csv': csv(
        ['table', 'column', 'type', 'vi', 'en'],
        tables.flatMap(({ name, columns }) =>
          columns.map(({ name: column, type, about }) => ({ table: name, column, type, ...about })),
        ),
      ),
      ...(picture !== undefined && { 'chart.svg': picture }),
    };
    for (const { name, columns, rows } of tables) {
      files[`${name}.csv`] = csv(
        columns.map((column) => column.name),
        rows,
      );
      files[`${name}.json`] = `${JSON.stringify(rows, null, 1)}\n`;
    }
    return archive(files);
  }

  async #json<T>(file: string): Promise<T> {
    const response = await fetch(`${this.folder}${file}`);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return (await response.json()) as T;
  }
}
