import { fold } from '../../src/areas/fold.ts';
import { nearest } from '../../src/areas/nearest.ts';
import { messages } from '../check/messages.ts';
import { readingMessages } from '../check/messages-reading.ts';
import { exportColumns, readHeader } from './header.ts';
import type { HeadFault, RowSource, TableHead } from './table-head.ts';
import {
  nearIndicators,
  readWideHeader,
  type ResultColumn,
  resultColumns,
  type Vocabulary,
} from './wide-header.ts';

const shared: ReadonlySet<string> = new Set(resultColumns);

/** How many columns of a header mean anything in wide layout, and how many of them are figures. */
export function countWide(
  cells: readonly string[],
  vocabulary: Vocabulary,
): { known: number; figures: number } {
  const { columns } = rowHeader(cells, vocabulary);
  const figures = cells.filter(
    (cell, index) =>
      cell !== '' && columns[index] === null && readWideHeader(cell, vocabulary).kind !== 'unknown',
  ).length;
  return { known: figures + columns.filter((column) => column !== null).length, figures };
}

/** The columns that speak of the whole row; result columns and `indicator` have no place in wide layout. */
function rowHeader(cells: readonly string[], { breakdowns }: Vocabulary) {
  const { columns, repeated } = readHeader(cells, breakdowns);
  const own = columns.map((column) =>
    column === null || column === 'indicator' || shared.has(column) ? null : column,
  );
  return {
    columns: own,
    repeated: repeated.filter((column) => column !== 'indicator' && !shared.has(column)),
  };
}

/** A figure of each row of a wide table: the cells it is made of. */
interface Figures {
  readonly indicator: string;
  readonly categories: Readonly<Record<string, string>>;
  readonly places: Map<ResultColumn, number>;
}

/** Reads the header of a wide table: one column, or two for a share, an indicator and its categories. */
export function readWide(cells: readonly string[], vocabulary: Vocabulary, periodGiven: boolean): TableHead {
  const { columns, repeated } = rowHeader(cells, vocabulary);
  const faults: HeadFault[] = repeated.map((column) => ({
    code: 'E101',
    column,
    message: messages.repeatedColumn(column),
  }));
  const figures = new Map<string, Figures>();
  const unnamed: number[] = [];
  for (const [at, text] of cells.entries()) {
    if (columns[at] !== null && columns[at] !== undefined) continue;
    if (text === '') {
      unnamed.push(at);
      continue;
    }
    if (repeated.includes(readHeader([text], vocabulary.breakdowns).columns[0] ?? '')) continue;
    const fault = addFigures(figures, text, at, cells, vocabulary);
    if (fault) faults.push({ ...fault, column: text });
  }
  const missing = (column: 'area' | 'period') => !columns.includes(column);
  if (missing('area')) {
    const message = messages.missingColumn('area', exportColumns.area.names[0]);
    faults.push({ code: 'E102', column: 'area', message });
  }
  if (missing('period') && !periodGiven)
    faults.push({ code: 'E102', column: 'period', message: messages.missingPeriod() });
  if (figures.size === 0) faults.push({ code: 'E102', column: null, message: readingMessages.noFigures() });
  for (const { places } of figures.values()) {
    const has = (column: ResultColumn) => places.get(column);
    const [numerator, denominator] = [has('numerator'), has('denominator')];
    const alone = numerator === undefined ? denominator : denominator === undefined ? numerator : undefined;
    if (alone === undefined) continue;
    const header = cells[alone] ?? '';
    const other =
      numerator === undefined ? { vi: 'tử số', en: 'numerator' } : { vi: 'mẫu số', en: 'denominator' };
    faults.push({ code: 'E102', column: header, message: readingMessages.missingCount(header, other) });
  }
  const row = new Map(columns.flatMap((column, at) => (column === null ? [] : [[column, at] as const])));
  const sources = [...figures.values()].map(({ indicator, categories, places }): RowSource => {
    const denominator = places.get('denominator');
    const first = resultColumns.find((column) => places.has(column));
    return {
      places: new Map([...row, ...places]),
      given: new Map([['indicator', indicator], ...Object.entries(categories)]),
      results: [...places.values()],
      header: cells[places.get(first ?? 'value') ?? 0] ?? '',
      denominator: denominator === undefined ? null : (cells[denominator] ?? ''),
    };
  });
  return { layout: 'wide', faults, sources, unnamed };
}

function addFigures(
  figures: Map<string, Figures>,
  text: string,
  at: number,
  cells: readonly string[],
  vocabulary: Vocabulary,
): Omit<HeadFault, 'column'> | undefined {
  const said = readWideHeader(text, vocabulary);
  const label = (id: string) => ({ id, label: vocabulary.indicators[id]?.label ?? { vi: id, en: id } });
  if (said.kind === 'unknown') {
    const columns = nearest(fold(text), ['area', 'period', ...vocabulary.breakdowns]);
    const near = [...new Set([...nearIndicators(text, vocabulary), ...columns])];
    return { code: 'E101', message: messages.unknownColumn(text, near) };
  }
  if (said.kind === 'ambiguous')
    return { code: 'E401', message: messages.unknownIndicator(text, said.indicators.map(label)) };
  if (said.kind === 'category')
    return {
      code: 'E402',
      message: messages.unknownCategory(
        said.text,
        said.allowed.map((id) => ({ id })),
      ),
    };
  if (said.kind === 'undeclared')
    return { code: 'E402', message: readingMessages.unsplit(said.text, said.indicator) };
  const { indicator, categories, result } = said;
  const key = JSON.stringify([indicator, Object.entries(categories).sort()]);
  const known = figures.get(key) ?? { indicator, categories, places: new Map<ResultColumn, number>() };
  figures.set(key, known);
  const before = known.places.get(result);
  if (before !== undefined)
    return { code: 'E101', message: readingMessages.sameFigures(text, cells[before] ?? '') };
  known.places.set(result, at);
  return undefined;
}
