import type { Localized } from '../../src/i18n/language.ts';
import { key, readHeader } from './header.ts';
import { readLong } from './long.ts';
import type { Sidecar } from './sidecar.ts';
import { countWide, readWide } from './wide.ts';
import type { Vocabulary } from './wide-header.ts';

/** Something wrong with a header. */
export interface HeadFault {
  readonly code: 'E101' | 'E102' | 'E301' | 'E401' | 'E402';
  readonly column: string | null;
  readonly message: Localized;
}

/** How one row of `raw` is made of a row of the table; a long table has one source, a wide one many. */
export interface RowSource {
  /** Column of `raw` to the place of its cell, the first being 0. */
  readonly places: ReadonlyMap<string, number>;
  /** Column of `raw` to what the header says of it. */
  readonly given: ReadonlyMap<string, string>;
  /** Wide tables: places of the cells of which at least one must be filled. */
  readonly results: readonly number[];
  /** Wide tables: the header of the figure, and that of its denominator, as the sender sees them. */
  readonly header: string | null;
  readonly denominator: string | null;
}

/** What the header of a table says. */
export interface TableHead {
  readonly layout: 'long' | 'wide';
  readonly faults: readonly HeadFault[];
  readonly sources: readonly RowSource[];
  /** Places of columns without a name. */
  readonly unnamed: readonly number[];
}

/** Where the header of a table stands. */
export interface HeadPlace {
  /** Index of its row. */
  readonly at: number;
  /** Index of the first row that may be data. */
  readonly next: number;
  readonly layout: 'long' | 'wide';
  /** Whether it holds at least the columns that are needed. */
  readonly complete: boolean;
  /** How many of its columns mean anything. */
  readonly known: number;
}

/** Rows among which the header is looked for: titles above it are shorter than that. */
export const headRows = 40;

type Told = Pick<Sidecar, 'layout' | 'period'>;

/**
 * Finds the header: the first row that holds at least the columns that are needed, whatever stands above
 * it; else the row of which most is known, so that what it lacks can be told. A table whose columns are
 * indicators is wide without being called so.
 */
export function findHead(
  rows: readonly (readonly string[])[],
  vocabulary: Vocabulary,
  told: Told,
): HeadPlace | undefined {
  let best: HeadPlace | undefined;
  for (const [at, cells] of rows.slice(0, headRows).entries()) {
    if (cells.every((cell) => cell === '')) continue;
    const place = { at, next: at + 1, ...weigh(cells, vocabulary, told) };
    if (!best || (place.complete && !best.complete) || place.known > best.known) best = place;
    if (place.complete) {
      best = place;
      break;
    }
  }
  if (best && isNumbering(rows[best.next] ?? [])) return { ...best, next: best.next + 1 };
  return best;
}

function weigh(cells: readonly string[], vocabulary: Vocabulary, { layout, period }: Told) {
  const columns = new Set(readHeader(cells, vocabulary.breakdowns).columns);
  const dated = columns.has('period') || period !== undefined;
  const results = ['value', 'numerator', 'state', 'event_date'].some((column) => columns.has(column));
  const long = {
    layout: 'long' as const,
    complete: columns.has('area') && columns.has('indicator') && dated && results,
    known: [...columns].filter((column) => column !== null).length,
  };
  if (layout === 'long' || (layout === undefined && columns.has('indicator'))) return long;
  const { known, figures, dated: byHeader } = countWide(cells, vocabulary);
  const complete = columns.has('area') && (dated || byHeader) && figures > 0;
  const wide = { layout: 'wide' as const, complete, known };
  return layout === 'wide' || figures > 0 ? wide : long;
}

/** What the header in a row says. */
export function readHead(
  cells: readonly string[],
  layout: 'long' | 'wide',
  vocabulary: Vocabulary,
  { period }: Told,
): TableHead {
  return layout === 'wide'
    ? readWide(cells, vocabulary, period)
    : readLong(cells, vocabulary, period !== undefined);
}

/** A row that only numbers the columns below their names: (1) (2) (3), A B 1 2. */
function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '').map((cell) => cell.replace(/^\((.*)\)$/, '$1'));
  if (filled.length < 3) return false;
  const letters = filled.findIndex((cell) => !/^[A-Z]$/.test(cell));
  if (letters < 0) return false;
  return filled.every((cell, at) =>
    at < letters ? cell === String.fromCharCode(65 + at) : cell === String(at - letters + 1),
  );
}

/** Whether a row repeats the header, as printed pages do. */
export function repeatsHead(cells: readonly string[], head: readonly string[]): boolean {
  return head.every((cell, at) => key(cell) === key(cells[at] ?? ''));
}
