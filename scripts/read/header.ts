import type { Localized } from '../../src/i18n/language.ts';
import { fold } from '../../src/areas/fold.ts';

/** One column of an export: how people name it (the first name is the one shown to them), and what it holds. */
interface ExportColumn {
  readonly names: readonly string[];
  readonly about: Localized;
}

/** The columns of an export in long layout; the breakdowns of the dictionary may follow. */
export const exportColumns = {
  area: {
    names: ['Mã địa bàn', 'Địa bàn', 'area_id', 'area code'],
    about: { vi: 'mã, hoặc tên mà chỉ một địa bàn mang', en: 'a code, or a name that only one area bears' },
  },
  area_name: {
    names: ['Tên địa bàn'],
    about: { vi: 'tên bên cạnh mã, không đọc', en: 'the name beside a code, not read' },
  },
  period: {
    names: ['Kỳ báo cáo', 'Kỳ'],
    about: { vi: 'năm hoặc nửa năm: 2026, 2026-H1, 6T/2026', en: 'a year or half-year: 2026, 2026-H1' },
  },
  indicator: {
    names: ['Chỉ tiêu', 'Chỉ số', 'Mã chỉ tiêu', 'Mã chỉ số'],
    about: { vi: 'mã hoặc tên trong từ điển chỉ số', en: 'an id or a name of the dictionary' },
  },
  value: {
    names: ['Giá trị', 'Số liệu'],
    about: {
      vi: 'số đếm; trống: chưa báo cáo; -, :, x có nghĩa riêng',
      en: 'a count; empty: not reported; -, : and x have meanings',
    },
  },
  numerator: { names: ['Tử số'], about: { vi: 'tử số của tỷ lệ', en: 'numerator of a share' } },
  denominator: { names: ['Mẫu số'], about: { vi: 'mẫu số của tỷ lệ', en: 'denominator of a share' } },
  state: {
    names: ['Trạng thái'],
    about: { vi: 'một trạng thái của chỉ số', en: 'a state of the indicator' },
  },
  event_date: {
    names: ['Ngày diễn ra', 'Ngày hoàn thành'],
    about: { vi: 'ngày việc xảy ra', en: 'the day it happened' },
  },
  cutoff: {
    names: ['Ngày chốt', 'Ngày chốt số liệu'],
    about: { vi: 'ngày chốt số liệu', en: 'the day to which the figures run' },
  },
  reported_at: { names: ['Ngày báo cáo'], about: { vi: 'ngày gửi báo cáo', en: 'the day of the report' } },
  status: {
    names: ['Tình trạng số liệu'],
    about: {
      vi: 'chính thức (final), sơ bộ (provisional) hoặc đã sửa (revised); trống: chính thức',
      en: 'final, provisional or revised; empty: final',
    },
  },
  note: { names: ['Ghi chú'], about: { vi: 'đọc nhưng không bao giờ công bố', en: 'read, never published' } },
  ordinal: {
    names: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'No.'],
    about: { vi: 'số thứ tự của dòng, không đọc', en: 'number of the row, not read' },
  },
  unit: {
    names: ['Đơn vị tính', 'ĐVT'],
    about: { vi: 'đơn vị tính, không đọc', en: 'unit of the figure, not read' },
  },
  qualifier: {
    names: ['Mức chính xác'],
    about: {
      vi: 'about, over, near, under: như nguồn ghi',
      en: 'about, over, near, under: as the source says',
    },
  },
  period_text_vi: {
    names: ['Kỳ như nguồn ghi'],
    about: { vi: 'kỳ như nguồn ghi, tiếng Việt', en: 'the period as the source says, in Vietnamese' },
  },
  period_text_en: {
    names: [],
    about: { vi: 'kỳ như nguồn ghi, tiếng Anh', en: 'the period as the source says, in English' },
  },
  source: {
    names: ['Nguồn', 'Mã nguồn'],
    about: { vi: 'mã một nguồn của tệp .yaml đi kèm', en: 'the id of a source in the .yaml beside the file' },
  },
} as const satisfies Record<string, ExportColumn>;

export type RowColumn = keyof typeof exportColumns;

export const rowColumns = Object.keys(exportColumns) as RowColumn[];

/** Columns that are for people only and never reach the database. */
const unread: ReadonlySet<string> = new Set(['note', 'ordinal', 'area_name', 'unit']);

/** Columns kept of an export: notes are for people and never reach the database. */
export const keptColumns = rowColumns.filter((column) => !unread.has(column));

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
  const known = columnNames(breakdowns);
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
  // A name beside a code is for people; alone it says which area is meant.
  const named = seen.has('area')
    ? columns
    : columns.map((column) => (column === 'area_name' ? 'area' : column));
  return { columns: named, unknown, repeated };
}

/** Columns by what the spellings of their names share; made once for each dictionary. */
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function columnNames(breakdowns: readonly string[]): ReadonlyMap<string, string> {
  const made = indexes.get(breakdowns);
  if (made) return made;
  const known = new Map<string, string>();
  for (const name of [...rowColumns, ...breakdowns]) known.set(key(name), name);
  for (const [column, { names }] of Object.entries(exportColumns)) {
    for (const name of names) known.set(key(name), column);
  }
  indexes.set(breakdowns, known);
  return known;
}

/** What spellings of one header share. */
export function key(name: string): string {
  return fold(name).replace(/[^a-z0-9]/g, '');
}
