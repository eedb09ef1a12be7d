import { type Area, type LineageLink, validOn } from '../../src/areas/area.ts';
import { addDays } from '../../src/periods/date.ts';
import type { Site } from '../../src/site/site.ts';
import type { Placed } from './areas.ts';
import type { Fault } from './fault.ts';

/**
 * What is wrong with the areas above: each must be known, of a wider level and valid as long as the
 * area itself. An area may be older than the one above it only where the registry does not go back
 * further, that is, where no line of lineage.csv tells what the area above was before.
 */
export function parentFaults(
  areas: readonly Placed<Area>[],
  links: readonly Placed<LineageLink>[],
  site: Site | undefined,
): Fault[] {
  const byId = new Map(areas.map(({ row }) => [row.area_id, row]));
  const followed = new Set(links.map(({ row }) => row.successor_id));
  const levels = site?.area_levels.map(({ id }) => id);
  const faults: Fault[] = [];
  const circles = new Set<string>();
  for (const { line, row } of areas) {
    const fault = (vi: string, en: string) =>
      void faults.push({ file: 'areas.csv', row: line, column: 'parent_id', message: { vi, en } });
    if (row.parent_id === null) continue;
    const parent = byId.get(row.parent_id);
    if (!parent) {
      fault(
        `không có địa bàn ${row.parent_id}: sửa mã hoặc thêm địa bàn`,
        `there is no area ${row.parent_id}: mend the id or add the area`,
      );
      continue;
    }
    const circle = circleAt(row, byId);
    if (circle) {
      const met = circles.has(row.area_id);
      for (const id of circle) circles.add(id);
      const way = [...circle, row.area_id].join(' → ');
      if (!met)
        fault(
          `các địa bàn cấp trên chạy vòng tròn ${way}: sửa một trong các mã ấy`,
          `the areas above run in a circle ${way}: mend one of these ids`,
        );
      continue;
    }
    const [own, above] = [levels?.indexOf(row.level) ?? -1, levels?.indexOf(parent.level) ?? -1];
    if (own >= 0 && above >= own) {
      fault(
        `${row.parent_id} ở cấp ${parent.level}, không rộng hơn cấp ${row.level} của địa bàn này: chọn địa bàn ở cấp rộng hơn`,
        `${row.parent_id} is of level ${parent.level}, no wider than the ${row.level} of this area: name an area of a wider level`,
      );
    }
    const said = spanFault(row, parent, followed.has(parent.area_id));
    if (said) fault(said.vi, said.en);
  }
  return faults;
}

/** On which day the area above is missing, and what to do. */
function spanFault(area: Area, parent: Area, followed: boolean): Fault['message'] | undefined {
  const { area_id: id } = parent;
  if (area.valid_to !== null && !validOn(parent, area.valid_to)) {
    return {
      vi: `${id} không có hiệu lực vào ngày cuối ${area.valid_to} của địa bàn này: chọn địa bàn cấp trên của ngày ấy`,
      en: `${id} is not valid on this area's last day ${area.valid_to}: name the area above it on that day`,
    };
  }
  if (area.valid_to === null && parent.valid_to !== null) {
    return {
      vi: `${id} đã hết hiệu lực ngày ${parent.valid_to} mà địa bàn này vẫn còn: chọn địa bàn cấp trên hiện nay`,
      en: `${id} ended on ${parent.valid_to} but this area is still valid: name the area above it now`,
    };
  }
  if (followed && area.valid_from < parent.valid_from) {
    const eve = addDays(parent.valid_from, -1);
    return {
      vi: `${id} chưa có hiệu lực vào ngày đầu ${area.valid_from} của địa bàn này: kết thúc địa bàn này ngày ${eve} và thêm một dòng từ ngày ${parent.valid_from}`,
      en: `${id} is not valid on this area's first day ${area.valid_from}: end this area on ${eve} and add a line for it from ${parent.valid_from}`,
    };
  }
  return undefined;
}

/** The ids on the way up that leads back to the area; undefined if none does. */
function circleAt(area: Area, byId: ReadonlyMap<string, Area>): readonly string[] | undefined {
  const way: string[] = [];
  for (let at: Area | undefined = area; at; at = byId.get(at.parent_id ?? '')) {
    if (way.length > 0 && at.area_id === area.area_id) return way;
    if (way.includes(at.area_id)) return undefined;
    way.push(at.area_id);
  }
  return undefined;
}
