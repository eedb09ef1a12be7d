import type { Area } from '../../src/areas/area.ts';
import type { Site } from '../../src/site/site.ts';
import type { Placed } from './areas.ts';
import type { Fault } from './fault.ts';

/** What is wrong with the areas of areas.csv one by one: ids, spans of validity, codes, levels and types. */
export function areaFaults(areas: readonly Placed<Area>[], site: Site | undefined): Fault[] {
  const faults: Fault[] = [];
  const fault = (row: number, column: string, vi: string, en: string) =>
    void faults.push({ file: 'areas.csv', row, column, message: { vi, en } });
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
  return faults;
}

function overlaps(a: Area, b: Area): boolean {
  return a.valid_from <= (b.valid_to ?? '9999-12-31') && b.valid_from <= (a.valid_to ?? '9999-12-31');
}
