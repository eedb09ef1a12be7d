import { fold } from '../../src/areas/fold.ts';
import { nearest } from '../../src/areas/nearest.ts';
import { messages } from '../check/messages.ts';
import { exportColumns, keptColumns, readHeader, type RowColumn } from './header.ts';
import type { HeadFault, TableHead } from './table-head.ts';
import { resultColumns, type Vocabulary } from './wide-header.ts';

/** Reads the header of a long table: one figure a row. */
export function readLong(
  cells: readonly string[],
  { breakdowns }: Vocabulary,
  periodGiven: boolean,
): TableHead {
  const { columns, unknown, repeated } = readHeader(cells, breakdowns);
  const faults: HeadFault[] = [];
  for (const { name } of unknown) {
    const near = nearest(fold(name), [...keptColumns, ...breakdowns]);
    faults.push({ code: 'E101', column: name, message: messages.unknownColumn(name, near) });
  }
  for (const column of repeated)
    faults.push({ code: 'E101', column, message: messages.repeatedColumn(column) });
  faults.push(...missing(columns, periodGiven));
  const places = new Map(columns.flatMap((column, at) => (column === null ? [] : [[column, at] as const])));
  return {
    layout: 'long',
    faults,
    sources: [{ places, given: new Map(), results: [], header: null, denominator: null }],
    unnamed: columns.flatMap((column, at) => (column === null && cells[at]?.trim() === '' ? [at] : [])),
  };
}

function missing(columns: readonly (string | null)[], periodGiven: boolean): HeadFault[] {
  const has = (column: RowColumn) => columns.includes(column);
  const found: HeadFault[] = [];
  const lacks = (column: string | null, message: HeadFault['message']) =>
    void found.push({ code: 'E102', column, message });
  for (const column of ['area', 'indicator'] as const) {
    if (!has(column)) lacks(column, messages.missingColumn(column, exportColumns[column].names[0]));
  }
  if (!has('period') && !periodGiven) lacks('period', messages.missingPeriod());
  if (has('numerator') !== has('denominator')) {
    const column = has('numerator') ? 'denominator' : 'numerator';
    lacks(column, messages.missingColumn(column, exportColumns[column].names[0]));
  }
  if (!resultColumns.some((column) => has(column))) lacks(null, messages.missingResult());
  return found;
}
