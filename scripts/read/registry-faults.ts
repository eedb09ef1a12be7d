import { type Area, type LineageLink, validOn } from '../../src/areas/area.ts';
import type { Site } from '../../src/site/site.ts';
import { addDays } from '../../src/periods/date.ts';
import type { Placed } from './areas.ts';
import type { Fault } from './fault.ts';

const file = 'areas.csv';

/** What does not hold together in areas.csv: ids, spans, and areas above. */
export function areaFaults(areas: readonly Placed<Area>[], site: Site | undefined): Fault[] {
  const faults: Fault[] = [];
  const fault = (row: number, column: string, vi: string, en: string) =>
    void faults.push({ file, row, column, message: { vi, en } });
  const byId = new Map<string, Placed<Area>>();
  const spans = new Map<string, Placed<Area>[]>();
  const levels = site?.area_levels.map(({ id }) => id);
  const types = site?.area_types.map(({ id }) => id);
  for (const placed of areas) {
    const { line, row } = placed;
    const first = byId.get(row.area_id);
    if (first) {
      const id = row.area_id;
      fault(
        line,
        'area_id',
        `${id} đã có ở dòng ${first.line}: mỗi mã một dòng`,
        `${id} is on line ${first.line} already: one line an id`,
      );
    } else byId.set(row.area_id, placed);
    if (row.valid_to !== null && row.valid_to < row.valid_from) {
      fault(
        line,
        'valid_to',
        'trước ngày bắt đầu: sửa một trong hai ngày',
        'is before valid_from: mend one of the two days',
      );
    }
    if (levels && !levels.includes(row.level)) {
      fault(
        line,
        'level',
        `site.yaml không có cấp "${row.level}": chọn ${levels.join(', ')}`,
        `site.yaml has no level "${row.level}": choose ${levels.join(', ')}`,
      );
    }
    if (types && !types.includes(row.type)) {
      fault(
        line,
        'type',
        `site.yaml không có loại "${row.type}": chọn ${types.join(', ')}`,
        `site.yaml has no type "${row.type}": choose ${types.join(', ')}`,
      );
    }
    const same = spans.get(row.code) ?? [];
    const overlap = same.find((other) => overlaps(other.row, row) && other.row.area_id !== row.area_id);
    if (overlap) {
      fault(
        line,
        'code',
        `mã ${row.code} trùng thời gian với dòng ${overlap.line}: sửa ngày hiệu lực`,
        `code ${row.code} overlaps in time with line ${overlap.line}: mend the days of validity`,
      );
    }
    spans.set(row.code, [...same, placed]);
  }
  for (const { line, row } of areas) {
    if (row.parent_id === null) continue;
    const parent = byId.get(row.parent_id)?.row;
    if (!parent) {
      fault(
        line,
        'parent_id',
        `không có địa bàn ${row.parent_id}: sửa mã hoặc thêm địa bàn`,
        `there is no area ${row.parent_id}: mend the id or add the area`,
      );
    } else if (row.valid_to !== null && !validOn(parent, row.valid_to)) {
      fault(
        line,
        'parent_id',
        `${row.parent_id} không còn hiệu lực vào ngày cuối ${row.valid_to} của địa bàn này: chọn địa bàn cấp trên của ngày ấy`,
        `${row.parent_id} is not valid on this area's last day ${row.valid_to}: name the area above it on that day`,
      );
    } else if (row.valid_to === null && parent.valid_to !== null) {
      fault(
        line,
        'parent_id',
        `${row.parent_id} đã hết hiệu lực ngày ${parent.valid_to} mà địa bàn này vẫn còn: chọn địa bàn cấp trên hiện nay`,
        `${row.parent_id} ended on ${parent.valid_to} but this area is still valid: name the area above it now`,
      );
    }
  }
  return faults;
}

/** What does not hold together between lineage.csv and areas.csv. */
export function lineageFaults(
  links: readonly Placed<LineageLink>[],
  areas: readonly Placed<Area>[],
): Fault[] {
  const faults: Fault[] = [];
  const byId = new Map(areas.map(({ row }) => [row.area_id, row]));
  const seen = new Map<string, number>();
  for (const { line, row } of links) {
    const fault = (column: string, vi: string, en: string) =>
      void faults.push({ file: 'lineage.csv', row: line, column, message: { vi, en } });
    for (const column of ['predecessor_id', 'successor_id'] as const) {
      const id = row[column];
      if (!byId.has(id))
        fault(
          column,
          `areas.csv không có ${id}: sửa mã hoặc thêm địa bàn`,
          `areas.csv has no ${id}: mend the id or add the area`,
        );
    }
    const key = `${row.predecessor_id} ${row.successor_id}`;
    const first = seen.get(key);
    if (first !== undefined)
      fault('successor_id', `đã có ở dòng ${first}: xóa một dòng`, `is on line ${first} already: remove one`);
    else seen.set(key, line);
    const before = byId.get(row.predecessor_id);
    const after = byId.get(row.successor_id);
    if (row.effective_date === '') continue;
    if (
      before &&
      before.valid_to !== addDays(row.effective_date, -1) &&
      !validOn(before, row.effective_date)
    ) {
      fault(
        'effective_date',
        `${before.area_id} phải hiệu lực đến hết ngày hôm trước: sửa ngày ở một trong hai tệp`,
        `${before.area_id} must be valid until the day before: mend the day in one of the two files`,
      );
    }
    if (after && !validOn(after, row.effective_date)) {
      fault(
        'effective_date',
        `${after.area_id} chưa có hiệu lực ngày ấy: sửa ngày ở một trong hai tệp`,
        `${after.area_id} is not valid on that day: mend the day in one of the two files`,
      );
    }
  }
  return faults;
}

function overlaps(a: Area, b: Area): boolean {
  return a.valid_from <= (b.valid_to ?? '9999-12-31') && b.valid_from <= (a.valid_to ?? '9999-12-31');
}
