import type { Area, LineageLink } from '../../src/areas/area.ts';
import { areaSlugs } from '../../src/areas/slug.ts';
import { isCalendarDay } from '../../src/periods/date.ts';
import type { Localized } from '../../src/i18n/language.ts';
import { csvRecords, type CsvRecord } from './csv.ts';
import type { Fault } from './fault.ts';

const areaColumns = [
  'area_id',
  'code',
  'name',
  'type',
  'level',
  'parent_id',
  'valid_from',
  'valid_to',
] as const;
const areaExtras = ['lat', 'lon', 'area_km2'] as const;
const lineageColumns = ['predecessor_id', 'successor_id', 'kind', 'effective_date'] as const;

/** An area with the line of areas.csv it stands on. */
export interface Placed<T> {
  readonly line: number;
  readonly row: T;
}

/** areas.csv: the areas with their slugs. What is wrong in a row goes to `faults`, with its mend. */
export function parseAreas(text: string, faults: Fault[], file = 'areas.csv'): Placed<Area>[] {
  const rows = records(text, file, areaColumns, faults);
  const slugs = areaSlugs(
    rows.map(({ cell }) => ({
      area_id: cell('area_id'),
      code: cell('code'),
      name: cell('name'),
      valid_to: cell('valid_to') || null,
    })),
  );
  return rows.map(({ line, cell }) => {
    const fault = faultAt(faults, file, line);
    for (const column of ['area_id', 'code', 'name', 'type', 'level'] as const) {
      if (cell(column) === '')
        fault(column, { vi: 'đang trống: ghi giá trị', en: 'is empty: write a value' });
    }
    const day = (column: string) => dayCell(cell(column), column, fault);
    const number = (column: string) => numberCell(cell(column), column, fault);
    const [lat, lon, area_km2] = areaExtras.map(number) as [number | null, number | null, number | null];
    const row: Area = {
      area_id: cell('area_id'),
      code: cell('code'),
      name: cell('name'),
      type: cell('type'),
      level: cell('level'),
      parent_id: cell('parent_id') || null,
      valid_from: day('valid_from') ?? '',
      valid_to: cell('valid_to') === '' ? null : day('valid_to'),
      slug: slugs.get(cell('area_id')) ?? '',
      lat,
      lon,
      area_km2,
    };
    if (cell('valid_from') === '')
      fault('valid_from', { vi: 'đang trống: ghi ngày', en: 'is empty: write a day' });
    return { line, row };
  });
}

/** lineage.csv: what became of which area. */
export function parseLineage(text: string, faults: Fault[], file = 'lineage.csv'): Placed<LineageLink>[] {
  return records(text, file, lineageColumns, faults).map(({ line, cell }) => {
    const fault = faultAt(faults, file, line);
    const kind = cell('kind');
    if (kind !== 'whole' && kind !== 'part') {
      fault('kind', { vi: 'phải là whole (toàn bộ) hoặc part (một phần)', en: 'must be whole or part' });
    }
    const row: LineageLink = {
      predecessor_id: cell('predecessor_id'),
      successor_id: cell('successor_id'),
      kind: kind === 'part' ? 'part' : 'whole',
      effective_date: dayCell(cell('effective_date'), 'effective_date', fault) ?? '',
    };
    return { line, row };
  });
}

type FaultIn = (column: string, message: Localized) => void;

function faultAt(faults: Fault[], file: string, row: number): FaultIn {
  return (column, message) => void faults.push({ file, row, column, message });
}

function records(text: string, file: string, columns: readonly string[], faults: Fault[]) {
  const [head, ...rows] = csvRecords(text.normalize('NFC'));
  const names = (head?.cells ?? []).map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  for (const column of missing) {
    const message = {
      vi: 'thiếu cột này: thêm vào dòng đầu',
      en: 'this column is missing: add it to the first line',
    };
    faults.push({ file, row: 1, column, message });
  }
  if (missing.length > 0) return [];
  const cellOf = (record: CsvRecord) => (column: string) =>
    (record.cells[names.indexOf(column)] ?? '').trim();
  return rows.map((record) => ({ line: record.line, cell: cellOf(record) }));
}

function dayCell(text: string, column: string, fault: FaultIn): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDay(text)) return text;
  if (text !== '')
    fault(column, {
      vi: `"${text}" không phải ngày: viết như 2025-07-01`,
      en: `"${text}" is no day: write it as 2025-07-01`,
    });
  return null;
}

function numberCell(text: string, column: string, fault: FaultIn): number | null {
  if (text === '') return null;
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  fault(column, {
    vi: `"${text}" không phải số: viết như 1234.5`,
    en: `"${text}" is no number: write it as 1234.5`,
  });
  return null;
}
