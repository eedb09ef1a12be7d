import type { CellObject, Row } from 'write-excel-file/node';
import { convertDateToSerialNumber } from 'write-excel-file/utility';
import { fullName } from '../../src/areas/naming.ts';
import { formatDay } from '../../src/i18n/date.ts';
import { lastDay, periodId } from '../../src/periods/period.ts';
import { askedCells, type ResultColumn, resultColumns } from './asked-cells.ts';
import { columnLetter } from './column-letter.ts';
import { breakdownsOf, type Due } from './due.ts';
import type { Form } from './form.ts';
import { numberOrMark } from './formulas.ts';
import { statusList } from './lists.ts';
import { first, given, head, toFill, unused } from './look.ts';
import { nameAmong } from './naming.ts';
import type { Sheet } from './sheet.ts';
import type { Box, CellCheck } from './validation.ts';
import type { ColumnId } from './words.ts';

/** A column of the sheet: one of those all templates have, or a breakdown. */
type Column = { readonly id: ColumnId } | { readonly breakdown: string };

const widths: Readonly<Record<ColumnId, number>> = {
  area: 9,
  area_name: 20,
  period: 9,
  indicator: 36,
  unit: 12,
  value: 10,
  numerator: 10,
  denominator: 10,
  state: 16,
  event_date: 12,
  status: 12,
  note: 16,
};

/**
 * The sheet that an agency fills in, a row for each result due, in long layout. `ranges`: where the
 * lists to choose from stand.
 */
export function resultsSheet(form: Form, ranges: ReadonlyMap<string, string>): Sheet {
  const { due, words } = form;
  const columns = columnsOf(due);
  const title = (column: Column) => ('id' in column ? words.headers[column.id] : column.breakdown);
  const data: Row[] = [
    columns.map((column) => ({ ...head, value: title(column) })),
    ...due.map((row, index) => {
      const start = isFirst(due, index) ? first : {};
      return columns.map((column) => ({ ...cell(column, row, form), ...start }));
    }),
  ];
  return {
    name: words.sheets.results,
    data,
    widths: columns.map((column) => ('id' in column ? widths[column.id] : 14)),
    held: { rows: 1, columns: 2 },
    pages: 0,
    checks: columns.flatMap((column, index) => checksOf(column, columnLetter(index), columns, form, ranges)),
  };
}

/** Whether a row begins a group of several, or follows one. */
function isFirst(due: readonly Due[], index: number): boolean {
  const [beforeLast, last, own, next] = [-2, -1, 0, 1].map((step) => due[index + step]?.indicator.indicator);
  return last !== undefined && own !== last && (next === own || beforeLast === last);
}

/** Result columns are left out where no indicator uses them. */
function columnsOf(due: readonly Due[]): readonly Column[] {
  const used = new Set(due.flatMap(askedCells));
  const fixed = (...ids: ColumnId[]): Column[] => ids.map((id) => ({ id }));
  return [
    ...fixed('area', 'area_name', 'period', 'indicator'),
    ...breakdownsOf(due).map((breakdown) => ({ breakdown })),
    ...fixed('unit', ...resultColumns.filter((id) => used.has(id)), 'status', 'note'),
  ];
}

function cell(column: Column, due: Due, form: Form): CellObject {
  const text = (value: string): CellObject => ({ ...given, value, type: String, format: '@' });
  const { inputs, language, words } = form;
  const { area, indicator } = due;
  if (!('id' in column)) return text(categoryName(due, column.breakdown, form));
  switch (column.id) {
    case 'area':
      return text(area.code);
    case 'area_name':
      return text(fullName(area, inputs.site, language));
    case 'period':
      return text(periodId(form.period));
    case 'indicator':
      return text(indicatorName(due, form));
    case 'unit':
      return text(indicator.kind === 'share' ? words.bothCounts : unitOf(due, form));
    case 'status':
    case 'note':
      return { ...toFill, wrap: true };
    default:
      return askedCells(due).includes(column.id) ? { ...toFill, ...formats(column.id, due) } : unused;
  }
}

/** How a spreadsheet shows what is typed; states are words. */
function formats(column: ResultColumn, { indicator }: Due): CellObject {
  if (column === 'event_date') return { type: Date, format: 'dd/mm/yyyy' };
  if (column === 'state') return { type: String, format: '@', wrap: true };
  return indicator.decimals ? {} : { type: Number, format: '#,##0' };
}

function indicatorName({ indicator }: Due, { inputs, language }: Form): string {
  const entries = Object.entries(inputs.indicators.indicators).map(([id, { label }]) => ({ id, label }));
  return nameAmong({ id: indicator.indicator, label: indicator.label }, entries, language);
}

function categoryName({ indicator, breakdown }: Due, column: string, { language }: Form): string {
  const categories = indicator.breakdowns[column] ?? [];
  const named = categories.find(({ id }) => id === breakdown[column]);
  return named ? nameAmong(named, categories, language) : '';
}

function unitOf({ indicator }: Due, { inputs, language }: Form): string {
  return inputs.indicators.units[indicator.unit]?.label[language] ?? indicator.unit;
}

/** A check before it is known which rows it is about: `cell` gives the address of a column in the first of them. */
type RowCheck = Omit<CellCheck, 'cells' | 'formulas'> & {
  readonly formulas: (cell: (column: ColumnId) => string) => readonly string[];
};

/** The checks of one column, a check for rows that follow each other and want the same. */
function checksOf(
  column: Column,
  letter: string,
  columns: readonly Column[],
  form: Form,
  ranges: ReadonlyMap<string, string>,
): readonly CellCheck[] {
  const checks: CellCheck[] = [];
  const letters = new Map(columns.map((each, index) => ['id' in each ? each.id : '', columnLetter(index)]));
  const wants = form.due.map((due) => wanted(column, due));
  for (let from = 0; from < wants.length;) {
    let to = from;
    while (wants[to + 1] === wants[from]) to += 1;
    const [top, bottom] = [from + 2, to + 2];
    const due = form.due[from];
    const { formulas, ...check } = rowCheck(column, due as Due, form, ranges);
    const address = (id: ColumnId) => `${letters.get(id) ?? ''}${top}`;
    checks.push({ cells: `${letter}${top}:${letter}${bottom}`, formulas: formulas(address), ...check });
    from = to + 1;
  }
  return checks;
}

/** What rows share that can be checked together. */
function wanted(column: Column, due: Due): string {
  if (!('id' in column)) return 'given';
  if (column.id === 'status' || column.id === 'note') return column.id;
  if (!isResult(column.id)) return 'given';
  return askedCells(due).includes(column.id) ? due.indicator.indicator : 'unused';
}

function isResult(id: ColumnId): id is ResultColumn {
  return (resultColumns as readonly ColumnId[]).includes(id);
}

function rowCheck(column: Column, due: Due, form: Form, ranges: ReadonlyMap<string, string>): RowCheck {
  const { boxes } = form.words;
  const never = (words: readonly [string, string]): RowCheck => ({
    type: 'custom',
    formulas: () => ['FALSE'],
    error: box(words),
  });
  if (!('id' in column)) return never(boxes.fixed);
  if (column.id === 'status') return chosen(ranges, statusList, form);
  if (column.id === 'note') {
    return { type: 'custom', formulas: () => ['TRUE'], prompt: box(boxes.note), error: box(boxes.note) };
  }
  if (!isResult(column.id)) return never(boxes.fixed);
  if (!askedCells(due).includes(column.id)) return never(boxes.unused);
  return resultCheck(column.id, due, form, ranges);
}

function resultCheck(
  column: ResultColumn,
  due: Due,
  form: Form,
  ranges: ReadonlyMap<string, string>,
): RowCheck {
  const { words, language, period } = form;
  const { indicator } = due;
  const about = (text: string): Box => ({ title: words.headers[column], text });
  switch (column) {
    case 'state':
      return { ...chosen(ranges, indicator.indicator, form), prompt: about(indicator.definition[language]) };
    case 'event_date': {
      const last = lastDay(period);
      const error = box(words.boxes.day(formatDay(last, language)));
      return {
        type: 'date',
        formulas: () => [earliest, last].map(serial),
        prompt: { ...error, title: words.headers[column] },
        error,
      };
    }
    case 'value':
      return {
        type: 'custom',
        formulas: (cell) => [numberOrMark(cell('value'), indicator.decimals)],
        prompt: about(`${unitOf(due, form)}. ${indicator.definition[language]}`),
        error: box(indicator.decimals ? words.boxes.decimal : words.boxes.number),
      };
    case 'numerator':
    case 'denominator': {
      const other = column === 'numerator' ? 'denominator' : 'numerator';
      return {
        type: 'custom',
        formulas: (cell) => [
          numberOrMark(cell(column), indicator.decimals, {
            cell: cell(other),
            order: [cell('numerator'), cell('denominator')],
          }),
        ],
        prompt: about(indicator[column]?.[language] ?? indicator.definition[language]),
        error: box(words.boxes.counts),
      };
    }
  }
}

function chosen(ranges: ReadonlyMap<string, string>, list: string, { words }: Form): RowCheck {
  return { type: 'list', formulas: () => [ranges.get(list) ?? ''], error: box(words.boxes.choice) };
}

/** Days before are slips of the pen. */
const earliest = '1990-01-01';

function serial(day: string): string {
  return String(convertDateToSerialNumber(new Date(`${day}T00:00:00Z`)));
}

function box([title, text]: readonly [string, string]): Box {
  return { title, text };
}
