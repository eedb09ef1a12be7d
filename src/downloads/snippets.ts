/** The same question to the published files, as three tools put it. */
export interface Snippets {
  /** SQL with whole addresses, for DuckDB from 0.9 on; several statements are set apart by an empty line. */
  readonly duckdb: string;
  readonly r: string;
  readonly python: string;
}

/** A table that is asked of a release. */
export interface Asked {
  /** Of the variable that holds it. */
  readonly name: string;
  /** One statement of SQL; names of published files stand in single quotes: `'areas.parquet'`. */
  readonly text: string;
  /** Files of the release that it reads, e.g. `observations/population.parquet`. */
  readonly files: readonly string[];
  /** Address of the release, with a slash at the end. */
  readonly folder: string;
}

/**
 * How to get the same numbers from the published files with DuckDB, R and Python. R and Python hand the SQL to
 * DuckDB's packages, so that all three answer alike.
 * @throws RangeError for a name that none of the languages could bear
 */
export function snippets(asked: readonly Asked[]): Snippets {
  const statements = asked.map(({ name, text, files, folder }) => {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new RangeError(`"${name}" is no name of a variable`);
    return { name, text: withAddresses(text.trim().replace(/;$/, ''), files, folder) };
  });
  return {
    duckdb: statements.map(({ text }) => `${text};`).join('\n\n'),
    r: [
      '# install.packages("duckdb")',
      'library(duckdb)',
      'con <- dbConnect(duckdb())',
      'dbExecute(con, "INSTALL httpfs; LOAD httpfs")',
      ...statements.map(({ name, text }) => `${name} <- dbGetQuery(con, r"---(\n${text}\n)---")`),
      'dbDisconnect(con)',
    ].join('\n'),
    python: [
      // Tables come as pandas' data frames, which DuckDB's package does not bring.
      '# pip install duckdb pandas',
      'import duckdb',
      ...statements.map(({ name, text }) => `${name} = duckdb.sql(r"""\n${text}\n""").df()`),
    ].join('\n'),
  };
}

/** Puts the whole address in the place of the name of each file that stands in quotes. */
export function withAddresses(sql: string, files: readonly string[], folder: string): string {
  return files.reduce((text, file) => text.replaceAll(`'${file}'`, `'${folder}${file}'`), sql);
}
