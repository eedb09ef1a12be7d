import type { Area, LineageLink } from '../../src/areas/area.ts';
import type { Placed } from './areas.ts';
import type { Fault } from './fault.ts';

/**
 * Areas that are lost, or come from nowhere, between areas.csv and lineage.csv. An area that ended needs
 * a line that says what became of it, unless its whole level ended with it: then the areas below carry on.
 * An area that began needs one from the first day on which lineage.csv follows areas of its level; the
 * registry does not go back further.
 */
export function successionFaults(
  areas: readonly Placed<Area>[],
  links: readonly Placed<LineageLink>[],
): Fault[] {
  const before = new Set(links.map(({ row }) => row.predecessor_id));
  const after = new Set(links.map(({ row }) => row.successor_id));
  const lastDays = new Map<string, string>();
  const followedFrom = new Map<string, string>();
  for (const { row } of areas) {
    const { area_id, level, valid_from, valid_to } = row;
    lastDays.set(level, later(lastDays.get(level) ?? '', valid_to ?? '9999-12-31'));
    const known = followedFrom.get(level);
    if (after.has(area_id) && (known === undefined || valid_from < known))
      followedFrom.set(level, valid_from);
  }
  const faults: Fault[] = [];
  for (const { line, row } of areas) {
    const { area_id: id, level, valid_from: from, valid_to: to } = row;
    const fault = (column: string, vi: string, en: string) =>
      void faults.push({ file: 'areas.csv', row: line, column, message: { vi, en } });
    if (to !== null && !before.has(id) && to < (lastDays.get(level) ?? '')) {
      fault(
        'valid_to',
        `${id} kết thúc ngày ${to} mà lineage.csv không cho biết nhập vào đâu: thêm dòng vào lineage.csv, hoặc để trống valid_to`,
        `${id} ended on ${to} and lineage.csv does not say what became of it: add its line there, or leave valid_to empty`,
      );
    }
    const since = followedFrom.get(level);
    if (since !== undefined && from >= since && !after.has(id)) {
      fault(
        'valid_from',
        `${id} bắt đầu ngày ${from} mà lineage.csv không cho biết hình thành từ đâu: thêm dòng vào lineage.csv, hoặc sửa ngày`,
        `${id} began on ${from} and lineage.csv does not say what it was before: add its line there, or mend the day`,
      );
    }
  }
  return faults;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
