import type { Catalog } from '../release/release.ts';
import { download } from '../release/download.ts';
import { breakdownOf } from '../release/breakdown.ts';
import { observationFile } from '../release/queries.ts';
import { isTwin } from '../release/twins.ts';
import { dataPath } from '../site/routes.ts';
import { downloadWords } from '../i18n/downloads/words.ts';
import { statusWords } from '../i18n/status/words.ts';
import { citation, type Citation } from './citation.ts';
import { csv } from './csv.ts';
import { type NotedRelease, notes } from './notes.ts';
import type { PictureWords } from './picture.ts';
import { filesOf, keptSelection, type Selection, selectionSql, selectRows } from './selection.ts';
import { snippets, type Snippets } from './snippets.ts';
import { folderOf, keptVersion, releaseFolder, type Taken } from './taken.ts';
import type { PlainRow, SheetTable } from './workbook.ts';

/** What `site.json` says that files repeat. */
type SiteText = Pick<NotedRelease, 'publisher' | 'contact'>;

/** Rows among which a selection chooses, if they were read before. */
export type ReadTable = (selection: Selection) => Promise<readonly PlainRow[] | undefined>;

/** What can be taken of one chart, read from the published files once it is asked for. */
export class Content {
  readonly #taken: Taken;
  readonly #known: ReadTable | undefined;
  #release: Promise<NotedRelease> | undefined;
  #tables: Promise<readonly SheetTable[]> | undefined;

  /** @param known rows that need not be read again; all others come from the JSON twins of the files */
  constructor(taken: Taken, known?: ReadTable) {
    this.#taken = taken;
    this.#known = known;
  }

  async citation(): Promise<Citation> {
    const { language, title, illustrative } = this.#taken;
    const release = await this.#noted();
    return citation(
      {
        title,
        site: release.title[language],
        publisher: release.publisher[language],
        release: release.release,
        asOf: release.as_of,
        licence: release.licence.id,
        url: here(),
        illustrative,
      },
      language,
    );
  }

  snippets(): Snippets {
    const { selections, base, language } = this.#taken;
    const kept = keptVersion(this.#taken);
    return snippets(
      selections.map((shown) => {
        const asked = kept === undefined ? shown : keptSelection(shown);
        // What is kept for good stands in the folder of its release; a file made for a page follows the newest.
        const follows = kept !== undefined && !asked.of && isTwin(asked.file);
        const note = follows ? `-- ${downloadWords(language).follows}\n` : '';
        return {
          name: asked.name,
          text: note + selectionSql(asked),
          files: filesOf(asked),
          folder: `${location.origin}${dataPath(base, kept === undefined || follows ? '' : releaseFolder(kept))}`,
        };
      }),
    );
  }

  /** What stands around the drawing in a picture that leaves the site. */
  async pictureWords(): Promise<PictureWords> {
    const { language, title, finding, source, illustrative } = this.#taken;
    const words = downloadWords(language);
    const release = await this.#noted();
    return {
      title,
      subtitle: finding,
      source,
      release: `${release.title[language]}, ${words.release(release.release)}. ${here()}`,
      illustrative: illustrative ? words.illustrative : undefined,
      status: statusWords(language),
    };
  }

  /** One of the tables. */
  async csv(table: string): Promise<string> {
    const found = (await this.tables()).find(({ name }) => name === table);
    if (!found) throw new RangeError(`nothing called "${table}" is shown`);
    return csv(
      found.columns.map(({ name }) => name),
      found.rows,
    );
  }

  /** All tables, each under its name. */
  async json(): Promise<string> {
    const tables = await this.tables();
    return `${JSON.stringify(Object.fromEntries(tables.map(({ name, rows }) => [name, rows])), null, 1)}\n`;
  }

  async workbook(): Promise<Uint8Array<ArrayBuffer>> {
    const { workbook } = await import('./workbook.ts');
    const cited = await this.citation();
    return workbook(await this.tables(), {
      notes: await this.#notes(),
      citation: [cited.short, cited.long, cited.bibtex],
    });
  }

  /** All of it in one zip: data, dictionary, readme, licence source by source, citation, code and the picture. */
  async zip(picture: string | undefined): Promise<Uint8Array<ArrayBuffer>> {
    const { archive } = await import('./archive.ts');
    const [tables, cited, release] = await Promise.all([this.tables(), this.citation(), this.#noted()]);
    const { licence } = release;
    const sources = await this.#sources(tables);
    const code = this.snippets();
    const files: Record<string, string> = {
      'readme.txt': `${(await this.#notes()).join('\n\n')}\n`,
      'licence.txt': `${[
        [licence.label.vi, licence.label.en, licence.url],
        ...sources.map((row) => [row.title_vi, row.title_en, row.publisher, row.licence, row.url]),
      ]
        .map((lines) => lines.filter((line) => line !== null && line !== undefined).join('\n'))
        .join('\n\n')}\n`,
      'citation.txt': `${cited.short}\n\n${cited.long}\n`,
      'citation.bib': `${cited.bibtex}\n`,
      'dictionary.csv': csv(
        ['table', 'column', 'type', 'vi', 'en'],
        tables.flatMap(({ name, columns }) =>
          columns.map(({ name: column, type, about }) => ({ table: name, column, type, ...about })),
        ),
      ),
      'code.sql': `${code.duckdb}\n`,
      'code.R': `${code.r}\n`,
      'code.py': `${code.python}\n`,
      ...(picture !== undefined && { 'chart.svg': picture }),
      ...(sources[0] && { 'sources.csv': csv(Object.keys(sources[0]), sources) }),
    };
    for (const { name, rows } of tables) {
      files[`${name}.csv`] = await this.csv(name);
      files[`${name}.json`] = `${JSON.stringify(rows, null, 1)}\n`;
    }
    return archive(files);
  }

  /** The rows that are shown, a table for each selection. */
  tables(): Promise<readonly SheetTable[]> {
    this.#tables ??= this.#select().catch((error: unknown) => {
      // The next press asks again.
      this.#tables = undefined;
      throw error;
    });
    return this.#tables;
  }

  async #select(): Promise<readonly SheetTable[]> {
    const { selections: shown, version } = this.#taken;
    const selections = version === undefined ? shown : shown.map(keptSelection);
    const areas = selections.some(({ named = false }) => named !== false) ? this.#table('areas') : [];
    // What columns mean is said of every table: it comes once something is saved.
    const { columnsOf } = await import('./columns.ts');
    return Promise.all(
      selections.map(async (selection) => ({
        name: selection.name,
        columns: columnsOf(selection),
        rows: selectRows(selection, await this.#rows(selection), await areas),
      })),
    );
  }

  /** All rows of a published file: a closed release keeps its tables as Parquet alone. */
  async #table(file: string): Promise<readonly PlainRow[]> {
    if (this.#taken.version === undefined) return this.#json<PlainRow[]>(`${file}.json`);
    const { rowsOf } = await import('../release/parquet.ts');
    return rowsOf(await download(`${this.#folder}${file}.parquet`, {}));
  }

  async #rows(selection: Selection): Promise<readonly PlainRow[]> {
    const known = await this.#known?.(selection);
    if (known) return known;
    const { file, of } = selection;
    if (!of) return this.#table(file);
    const parts = Object.entries(of).map(async ([indicator, breakdowns]) =>
      (await this.#table(observationFile(indicator).replace('.parquet', ''))).map((row): PlainRow => ({
        ...row,
        indicator,
        breakdown: breakdownOf(row, breakdowns),
      })),
    );
    return (await Promise.all(parts)).flat();
  }

  /** What the release says of each source that the rows name. */
  async #sources(tables: readonly SheetTable[]): Promise<readonly PlainRow[]> {
    const named = new Set(tables.flatMap(({ rows }) => rows.map(({ source }) => source ?? null)));
    named.delete(null);
    return named.size === 0
      ? []
      : (await this.#table('sources')).filter(({ source = null }) => named.has(source));
  }

  async #notes(): Promise<string[]> {
    const { title, source, illustrative } = this.#taken;
    const told = notes({ ...(await this.#noted()), illustrative }, { vi: title, en: title });
    return [title, source, ...told.slice(1), here()];
  }

  #noted(): Promise<NotedRelease> {
    this.#release ??= Promise.all([
      this.#json<Catalog>('catalog.json'),
      this.#json<SiteText>('site.json'),
    ]).then(
      ([catalog, { publisher, contact }]) => ({ ...catalog, publisher, contact }),
      (error: unknown) => {
        this.#release = undefined;
        throw error;
      },
    );
    return this.#release;
  }

  /** Whole address of the release's folder. */
  get #folder(): string {
    return `${location.origin}${dataPath(this.#taken.base, folderOf(this.#taken))}`;
  }

  async #json<T>(file: string): Promise<T> {
    const response = await fetch(`${this.#folder}${file}`);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return (await response.json()) as T;
  }
}

/** The address of what is shown: the place on the page that was last gone to is no part of it. */
function here(): string {
  return `${location.origin}${location.pathname}${location.search}`;
}
