import type { Localized } from '../i18n/language.ts';

/** SQL types of published columns; each has the same name in DuckDB. */
export type ColumnType = 'VARCHAR' | 'DOUBLE' | 'INTEGER' | 'BOOLEAN' | 'DATE';

/** A published column: what the dictionary, the Table Schema and the writer say of it. */
export interface Column<N extends string = string> {
  readonly name: N;
  readonly type: ColumnType;
  readonly about: Localized;
  /** Never empty. */
  readonly required: boolean;
}

/** A published table, a file at `<name>.parquet` and `<name>.csv`. */
export interface Table<C extends readonly Column[] = readonly Column[]> {
  readonly name: string;
  readonly title: Localized;
  /** What one row is. */
  readonly row: Localized;
  readonly key: readonly string[];
  readonly columns: C;
}

interface Typed<N extends string, T extends ColumnType, R extends boolean> extends Column<N> {
  readonly type: T;
  readonly required: R;
}

/** A column that may be empty. */
export function column<const N extends string, const T extends ColumnType>(
  name: N,
  type: T,
  vi: string,
  en: string,
): Typed<N, T, false> {
  return { name, type, about: { vi, en }, required: false };
}

/** A column that is never empty. */
export function required<const N extends string, const T extends ColumnType>(
  name: N,
  type: T,
  vi: string,
  en: string,
): Typed<N, T, true> {
  return { name, type, about: { vi, en }, required: true };
}

/** Two columns for one text, `_vi` and `_en`; each may be empty. */
export const both = <N extends string>(name: N, vi: string, en: string) =>
  [
    column(`${name}_vi` as const, 'VARCHAR', `${vi} (tiếng Việt)`, `${en} (Vietnamese)`),
    column(`${name}_en` as const, 'VARCHAR', `${vi} (tiếng Anh)`, `${en} (English)`),
  ] as const;

/** Two columns for one text that is never empty. */
export const named = <N extends string>(name: N, vi: string, en: string) =>
  [
    required(`${name}_vi` as const, 'VARCHAR', `${vi} (tiếng Việt)`, `${en} (Vietnamese)`),
    required(`${name}_en` as const, 'VARCHAR', `${vi} (tiếng Anh)`, `${en} (English)`),
  ] as const;

type Value<T extends ColumnType> = T extends 'DOUBLE' | 'INTEGER'
  ? number
  : T extends 'BOOLEAN'
    ? boolean
    : string;

type Cell<C extends Column> = C['required'] extends true ? Value<C['type']> : Value<C['type']> | null;

/** A row of a table as read: numbers, booleans, and text (days as ISO text); null where empty. */
export type Row<C extends readonly Column[]> = { readonly [K in C[number] as K['name']]: Cell<K> };
