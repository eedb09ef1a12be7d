import { query } from '../../read/database.ts';
import type { DuckDBConnection } from '@duckdb/node-api';
import { hasLetter } from './text.ts';

/** What tells a table of persons from a table of figures: rows that say the same key, each with a text of its own. */
export interface Shape {
  /** Rows that have a text: a note, or a column that means nothing here. */
  readonly rows: number;
  /** Different keys (area, period, indicator, breakdowns) among them. */
  readonly keys: number;
  /** Rows whose key has at least {@link crowd} rows. */
  readonly crowded: number;
  /** Crowded rows whose figures are all 1 or empty. */
  readonly ones: number;
  /** Different texts of the crowded rows. */
  readonly texts: number;
  /** Words of those texts, on average. */
  readonly words: number;
}

/** Rows to one key from which on they may be persons. */
export const crowd = 3;

/**
 * Whether each row is a person: many rows to one key that count 1 each and tell a different story. Texts
 * that come again from key to key are categories, and those of one or two words are too.
 */
export function isPersonRows({ rows, keys, crowded, ones, texts, words }: Shape): boolean {
  if (crowded < 5 || texts < 0.9 * crowded || words < 3) return false;
  return ones >= 0.9 * crowded || (crowded >= 10 && crowded >= 0.5 * rows && rows >= 2 * keys);
}

/** One row of a table in memory, as {@link shapeOf} wants it. */
export interface ShapeRow {
  readonly key: string;
  readonly figures: readonly string[];
  readonly text: string;
}

/** The shape of a table in memory. */
export function shapeOf(all: readonly ShapeRow[]): Shape {
  const rows = all.filter(({ text }) => hasLetter(text));
  const groups = Map.groupBy(rows, ({ key }) => key);
  const crowded = [...groups.values()].filter((group) => group.length >= crowd).flat();
  const words = crowded.reduce((sum, { text }) => sum + wordCount(text), 0);
  return {
    rows: rows.length,
    keys: groups.size,
    crowded: crowded.length,
    ones: crowded.filter(({ figures }) => figures.every((figure) => figure === '' || figure === '1')).length,
    texts: new Set(crowded.map(({ text }) => text)).size,
    words: crowded.length === 0 ? 0 : words / crowded.length,
  };
}

function wordCount(text: string): number {
  return text.split(' ').filter((word) => word !== '').length;
}

/** Makes the table `told` that {@link shapeInDatabase} reads: a row of a sheet with a text is a row. */
export const createTold = 'CREATE TEMP TABLE told (key DOUBLE, one BOOLEAN, text DOUBLE, words DOUBLE)';

/**
 * The same of a table in the database, `told`: of each row with a text a hash of its key, whether its
 * figures are all 1 or empty, a hash of the text and its words.
 */
export async function shapeInDatabase(connection: DuckDBConnection): Promise<Shape> {
  const [shape] = await query<Record<keyof Shape, number | null>>(
    connection,
    `WITH groups AS (SELECT key, count(*) AS n FROM told GROUP BY key)
     SELECT (SELECT sum(n) FROM groups) AS rows, (SELECT count(*) FROM groups) AS keys, count(*) AS crowded,
       count(*) FILTER (one) AS ones, count(DISTINCT text) AS texts, avg(words) AS words
     FROM told SEMI JOIN (FROM groups WHERE n >= ${crowd}) USING (key)`,
  );
  const of = (name: keyof Shape) => shape?.[name] ?? 0;
  return {
    rows: of('rows'),
    keys: of('keys'),
    crowded: of('crowded'),
    ones: of('ones'),
    texts: of('texts'),
    words: of('words'),
  };
}
