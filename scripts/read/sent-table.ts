import { parsePeriod, writtenId } from '../../src/periods/parse.ts';
import { messages } from '../check/messages.ts';
import { readingMessages } from '../check/messages-reading.ts';
import type { Grid, GridRow } from './grid.ts';
import { joinedHeader, type JoinedHeader } from './joined-header.ts';
import type { Sidecar } from './sidecar.ts';
import { findHead, type HeadFault, headRows, readHead } from './table-head.ts';
import { titlePeriods } from './title-period.ts';
import type { Vocabulary } from './wide-header.ts';
import type { Range } from './xlsx/workbook.ts';

/** A table as its sender means it: a header of one row, and a period for all rows where one is given. */
export interface SentTable {
  readonly grid: Grid;
  /** The period of all rows as the sidecar or a title above the table says it. */
  readonly period: string | undefined;
  /** Whether anything had to be made out from more than one row of titles and header. */
  readonly isPlain: boolean;
  /** What cannot be made out, by row of the sheet. */
  readonly faults: readonly (HeadFault & { readonly line: number | null })[];
}

type Told = Pick<Sidecar, 'layout' | 'period'>;

/**
 * Joins a header of two rows into one, and takes the period from the titles where neither a column nor the
 * sidecar gives it. What can be read in two ways is a fault.
 */
export function sentTable(
  grid: Grid,
  merged: readonly Range[],
  vocabulary: Vocabulary,
  told: Told,
): SentTable {
  const above = (rows: readonly GridRow[]) => titlePeriods(rows).ids.length > 0;
  const joined = joinedHeader(grid.rows, merged, vocabulary, told, above);
  const rows = joined ? withOneHeader(grid.rows, joined) : grid.rows;
  const top = rows.slice(0, headRows + 1).map(({ cells }) => cells);
  const place = findHead(top, vocabulary, told);
  const header = place && rows[place.at];
  const whole = { grid: { ...grid, rows }, period: told.period, isPlain: !joined, faults: [] };
  if (!place || !header) return whole;

  const said = readHead(header.cells, place.layout, vocabulary, told);
  const unclear = (joined?.unclear ?? []).map((each): HeadFault => ({
    code: 'E101',
    column: each.header,
    message: readingMessages.twoReadings(each.header, each.readings),
  }));
  const others = said.faults.filter(({ column }) => !unclear.some((each) => each.column === column));
  const atHeader = (faults: readonly HeadFault[]) => faults.map((each) => ({ ...each, line: header.line }));
  if (unclear.length > 0) return { ...whole, faults: atHeader([...unclear, ...others]) };

  // Only a table of which a column or header gives no period has it from its titles.
  const given = said.sources.some(({ places, given }) => places.has('period') || given.has('period'));
  const titles = given ? undefined : titlePeriods(rows.slice(0, place.at));
  if (!titles || titles.ids.length === 0) return whole;
  const [id = ''] = titles.ids;
  if (told.period === undefined) {
    if (titles.certain) return { ...whole, period: id, isPlain: false };
    const fault = {
      ...{ code: 'E102' as const, column: 'period', line: titles.line },
      message: readingMessages.titlePeriods(titles.ids),
    };
    const missing = messages.missingPeriod().en;
    return {
      ...whole,
      isPlain: false,
      faults: [fault, ...atHeader(others.filter(({ message }) => message.en !== missing))],
    };
  }
  const written = parsePeriod(told.period);
  const own = written && writtenId(written);
  if (!titles.certain || own === undefined || own === id) return whole;
  const message = readingMessages.titleDiffers(id, own);
  const fault = { code: 'E301' as const, column: null, line: titles.line, message };
  return { ...whole, isPlain: false, faults: [fault, ...atHeader(others)] };
}

/** The rows with the header in the place of its lower row; where it comes again on a later page, it is left out. */
function withOneHeader(rows: readonly GridRow[], { at, cells }: JoinedHeader): GridRow[] {
  const [upper, lower] = [rows[at], rows[at + 1]];
  const words = (row: GridRow | undefined) => JSON.stringify(row?.cells ?? []);
  const repeats = new Set([words(upper), words(lower)]);
  return [
    ...rows.slice(0, at),
    { line: lower?.line ?? 0, cells },
    ...rows.slice(at + 2).filter((row) => !repeats.has(words(row))),
  ];
}
