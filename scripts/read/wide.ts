import { fold } from '../../src/areas/fold.ts';
import { nearest } from '../../src/areas/nearest.ts';
import { parsePeriod, writtenId } from '../../src/periods/parse.ts';
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

/** What a header is in wide layout: columns that mean anything, figures among them, and whether one names its period. */
export function countWide(
  cells: readonly string[],
  vocabulary: Vocabulary,
): { known: number; figures: number; dated: boolean } {
  const { columns } = rowHeader(cells, vocabulary);
  const figures = cells.flatMap((cell, index) => {
    const said = cell !== '' && columns[index] === null ? readWideHeader(cell, vocabulary) : undefined;
    return said && said.kind !== 'unknown' ? [said] : [];
  });
  return {
    known: figures.length + columns.filter((column) => column !== null).length,
    figures: figures.length,
    dated: figures.some((said) => said.kind === 'figures' && said.period !== undefined),
  };
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
  readonly period: string | undefined;
  readonly places: Map<ResultColumn, number>;
}

/**
 * Reads the header of a wide table: one column, or two for a share, an indicator, its categories and its
 * period. `told` is the period of all rows, as the sidecar says it.
 */
export function readWide(
  cells: readonly string[],
  vocabulary: Vocabulary,
  told: string | undefined,
): TableHead {
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
  faults.push(...periodFaults([...figures.values()], cells, !missing('period'), told));
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
  const sources = [...figures.values()].map((each): RowSource => {
    const { indicator, categories, period, places } = each;
    const denominator = places.get('denominator');
    const given = new Map([['indicator', indicator], ...Object.entries(categories)]);
    if (period !== undefined) given.set('period', period);
    return {
      places: new Map([...row, ...places]),
      given,
      results: [...places.values()],
      header: headerOf(each, cells),
      denominator: denominator === undefined ? null : (cells[denominator] ?? ''),
    };
  });
  return { layout: 'wide', faults, sources, unnamed };
}

/** Where figures need a period and have none, or have two. */
function periodFaults(
  figures: readonly Figures[],
  cells: readonly string[],
  inColumn: boolean,
  told: string | undefined,
): HeadFault[] {
  const toldId = told === undefined ? undefined : periodOf(told);
  if (figures.every(({ period }) => period === undefined)) {
    if (inColumn || told !== undefined) return [];
    return [{ code: 'E102', column: 'period', message: messages.missingPeriod() }];
  }
  return figures.flatMap((each): HeadFault[] => {
    const header = headerOf(each, cells);
    if (each.period === undefined) {
      if (inColumn || told !== undefined) return [];
      return [{ code: 'E102', column: header, message: readingMessages.periodlessColumn(header) }];
    }
    if (!inColumn && (told === undefined || toldId === each.period)) return [];
    const message = readingMessages.periodTwice(header, each.period, inColumn ? undefined : toldId);
    return [{ code: 'E301', column: header, message }];
  });
}

function periodOf(text: string): string | undefined {
  const written = parsePeriod(text);
  return written && writtenId(written);
}

/** The header of the first cell that a figure is made of. */
function headerOf({ places }: Figures, cells: readonly string[]): string {
  const first = resultColumns.find((column) => places.has(column));
  return cells[places.get(first ?? 'value') ?? 0] ?? '';
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
  if (said.kind === 'day') return { code: 'E301', message: readingMessages.dayAsPeriod(said.text) };
  const { indicator, categories, period, result } = said;
  const key = JSON.stringify([indicator, Object.entries(categories).sort(), period]);
  const known = figures.get(key) ?? {
    ...{ indicator, categories, period },
    places: new Map<ResultColumn, number>(),
  };
  figures.set(key, known);
  const before = known.places.get(result);
  if (before !== undefined)
    return { code: 'E101', message: readingMessages.sameFigures(text, cells[before] ?? '') };
  known.places.set(result, at);
  return undefined;
}
