import { fold } from '../../src/areas/fold.ts';

/** The columns of an export in long layout, breakdowns apart. */
export const rowColumns = [
  'area',
  'period',
  'indicator',
  'value',
  'numerator',
  'denominator',
  'state',
  'event_date',
  'cutoff',
  'reported_at',
  'status',
  'note',
  'qualifier',
  'period_text_vi',
  'period_text_en',
  'source',
] as const;

export type RowColumn = (typeof rowColumns)[number];

/** Other names under which a column is understood, the first being the one shown to people. */
export const columnNames: Readonly<Record<RowColumn, readonly string[]>> = {
  area: ['Mã địa bàn', 'Địa bàn', 'Tên địa bàn', 'area_id', 'area code'],
  period: ['Kỳ báo cáo', 'Kỳ'],
  indicator: ['Chỉ tiêu', 'Chỉ số', 'Mã chỉ tiêu', 'Mã chỉ số'],
  value: ['Giá trị', 'Số liệu'],
  numerator: ['Tử số'],
  denominator: ['Mẫu số'],
  state: ['Trạng thái'],
  event_date: ['Ngày diễn ra', 'Ngày hoàn thành'],
  cutoff: ['Ngày chốt', 'Ngày chốt số liệu'],
  reported_at: ['Ngày báo cáo'],
  status: ['Tình trạng số liệu'],
  note: ['Ghi chú'],
  qualifier: ['Mức chính xác'],
  period_text_vi: ['Kỳ như nguồn ghi'],
  period_text_en: [],
  source: ['Nguồn', 'Mã nguồn'],
};

/** What the headers of a file mean. */
export interface Header {
  /** For each column of the file its name here; null for one that has no name of its own. */
  readonly columns: readonly (string | null)[];
  /** Headers that mean nothing here, with their place, the first column being 1. */
  readonly unknown: readonly { readonly name: string; readonly position: number }[];
  /** Columns that are named twice. */
  readonly repeated: readonly string[];
}

/**
 * Reads the header of an export: English ids and Vietnamese names, whatever their case, spacing,
 * Unicode form or diacritics. `breakdowns` are the breakdown ids of the dictionary.
 */
export function readHeader(cells: readonly string[], breakdowns: readonly string[]): Header {
  const known = new Map<string, string>();
  for (const name of [...rowColumns, ...breakdowns]) known.set(key(name), name);
  for (const [column, names] of Object.entries(columnNames)) {
    for (const name of names) known.set(key(name), column);
  }
  const unknown: { name: string; position: number }[] = [];
  const repeated: string[] = [];
  const seen = new Set<string>();
  const columns = cells.map((cell, index) => {
    if (cell.trim() === '') return null;
    const column = known.get(key(cell));
    if (column === undefined) unknown.push({ name: cell.trim(), position: index + 1 });
    else if (seen.has(column)) repeated.push(column);
    else {
      seen.add(column);
      return column;
    }
    return null;
  });
  return { columns, unknown, repeated };
}

/** What spellings of one header share. */
export function key(name: string): string {
  return fold(name).replace(/[^a-z0-9]/g, '');
}
