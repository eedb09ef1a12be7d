import { type Period, periodId } from '../periods/period.ts';
import type { Language } from '../i18n/language.ts';
import type { Value } from '../release/parquet.ts';

/**
 * A table as embeds read it: column by column, each value of a text once, whole numbers as steps, and left out what
 * other columns make. A sixth of the bytes of the same rows as Parquet, and no reader to fetch.
 */
export interface Packed {
  /** Beginning of the checksum of the published file that it was made from. */
  readonly of: string;
  readonly length: number;
  readonly columns: Readonly<Record<string, PackedColumn>>;
}

/** The table of the verdicts on a target with their words in one language. */
export function inLanguage(stem: string, language: Language): string {
  return `${stem}.${language}`;
}

/** The table of the figures of areas that ended, beside that of the areas of today. */
export function endedTable(stem: string): string {
  return `${stem}.da-het`;
}

/**
 * One value for all rows; a list of values; a list of values and the steps from place to place in it; the steps from
 * one whole number to the next; the same of parts of the
 * denominator, so many to one, but for the rows whose value is told; or what other columns make.
 */
export type PackedColumn =
  | { readonly all: Value }
  | { readonly each: readonly Value[] }
  | { readonly values: readonly Value[]; readonly at: Steps }
  | { readonly steps: Steps }
  | { readonly parts: Steps; readonly of: number; readonly but?: readonly (readonly [number, Value])[] }
  | { readonly made: keyof typeof makers };

/** From each whole number to the next, the first one from 0; null where there is none. */
type Steps = readonly (number | null)[];

type Cells = Readonly<Record<string, readonly Value[]>>;
type Make = (cells: Cells) => readonly Value[];

/** Shares are a numerator over its denominator: floating point tells in the last digit in which way. */
const makers = {
  share: shares((n, d) => (n / d) * 100),
  first: shares((n, d) => (100 * n) / d),
  ratio: shares((n, d) => n / d),
  period: ({ year = [], half = [] }) =>
    year.map((one, at) => periodId({ year: one, half: half[at] } as Period)),
} satisfies Record<string, Make>;

/**
 * Into how many parts one of the denominator may be cut, so that a share of it, or what a path asks of one, is a whole
 * number of parts. A quotient of whole numbers is the nearest there is to it, whichever way it came about.
 */
const cuts = [1, 2, 5, 10, 20, 50, 100, 1000];

/** Columns that others may make. */
const mayBeMade: readonly string[] = ['value', 'period'];

/** Packs the columns of a table. @param of beginning of the checksum of its file */
export function pack(columns: Cells, length: number, of: string): Packed {
  return {
    of,
    length,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, packedColumn(name, values, columns)]),
    ),
  };
}

function packedColumn(name: string, values: readonly Value[], all: Cells): PackedColumn {
  const distinct = [...new Set(values)];
  if (distinct.length <= 1) return { all: distinct[0] ?? null };
  if (mayBeMade.includes(name)) {
    const found = (Object.keys(makers) as (keyof typeof makers)[]).find((maker) => {
      const made = makers[maker](all);
      return values.every((value, at) => value === made[at]);
    });
    if (found) return { made: found };
  }
  const steps = stepsOf(values);
  if (steps) return { steps };
  const parts = partsOf(values, all.denominator ?? []);
  if (parts) return parts;
  if (distinct.every((value) => typeof value === 'number')) return { each: values };
  const place = new Map(distinct.map((value, at) => [value, at]));
  return distinct.length * 2 > values.length
    ? { each: values }
    : { values: distinct, at: stepsOf(values.map((value) => place.get(value) ?? 0)) ?? [] };
}

/** Undefined where some value is no whole number. */
function stepsOf(values: readonly Value[]): Steps | undefined {
  // Below half of what a number holds exactly, so that no step is rounded.
  const fits = (value: Value): boolean =>
    value === null || (Number.isInteger(value) && Math.abs(value as number) < 2 ** 52);
  if (!values.every(fits)) return undefined;
  let last = 0;
  return (values as readonly (number | null)[]).map((value) => {
    if (value === null) return null;
    const step = value - last;
    last = value;
    return step;
  });
}

/** Undefined where more than a tenth of the rows hold no whole number of parts of the denominator beside it. */
function partsOf(values: readonly Value[], denominators: readonly Value[]): PackedColumn | undefined {
  for (const of of cuts) {
    const counts = values.map((value, at) => {
      const whole = denominators[at];
      if (typeof value !== 'number' || typeof whole !== 'number') return null;
      const count = Math.round(value * whole * of);
      return partOf(count, whole, of) === value ? count : null;
    });
    const but = values.flatMap((value, at) =>
      value !== null && counts[at] === null ? [[at, value] as const] : [],
    );
    const parts = stepsOf(counts);
    if (parts && but.length * 10 <= values.length) return { parts, of, ...(but.length > 0 && { but }) };
  }
  return undefined;
}

function partsAgain(
  { parts, of, but = [] }: Extract<PackedColumn, { readonly parts: Steps }>,
  denominators: readonly Value[],
): readonly Value[] {
  const told = new Map(but);
  return summed(parts).map((count, at) => told.get(at) ?? partOf(count, denominators[at], of));
}

function partOf(count: number | null, whole: Value | undefined, of: number): number | null {
  return count === null ? null : count / (Number(whole) * of);
}

function summed(steps: Steps): readonly (number | null)[] {
  let last = 0;
  return steps.map((step) => (step === null ? null : (last += step)));
}

/** Column by column as they were. */
export function unpack({ length, columns }: Packed): Cells {
  const cells: Record<string, readonly Value[]> = {};
  const entries = Object.entries(columns);
  for (const [name, column] of entries) {
    if ('all' in column) cells[name] = Array<Value>(length).fill(column.all);
    else if ('each' in column) cells[name] = column.each;
    else if ('steps' in column) cells[name] = summed(column.steps);
    else if ('values' in column) {
      const { values, at } = column;
      cells[name] = summed(at).map((place) => values[place ?? -1] ?? null);
    }
  }
  for (const [name, column] of entries) {
    if ('made' in column) cells[name] = makers[column.made](cells);
    else if ('parts' in column) cells[name] = partsAgain(column, cells.denominator ?? []);
  }
  return cells;
}

function shares(make: (n: number, d: number) => number): Make {
  return ({ numerator = [], denominator = [] }) =>
    numerator.map((n, at) => {
      const d = denominator[at] ?? null;
      return typeof n === 'number' && typeof d === 'number' ? make(n, d) : null;
    });
}
