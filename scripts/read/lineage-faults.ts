import type { Area, LineageLink } from '../../src/areas/area.ts';
import { addDays } from '../../src/periods/date.ts';
import type { Placed } from './areas.ts';
import type { Fault } from './fault.ts';

/**
 * What is wrong with the lines of lineage.csv: each leads from an area that ended the day before to one
 * that began on the day, and the lines of an area give all of it away, and none of it twice.
 */
export function lineageFaults(
  links: readonly Placed<LineageLink>[],
  areas: readonly Placed<Area>[],
): Fault[] {
  const byId = new Map(areas.map(({ row }) => [row.area_id, row]));
  const seen = new Map<string, number>();
  return [
    ...links.flatMap((link) => lineFaults(link, byId, seen)),
    ...[...Map.groupBy(links, ({ row }) => row.predecessor_id).values()].flatMap(sharedOut),
  ];
}

const faultOf = (row: number, column: string, vi: string, en: string): Fault => ({
  file: 'lineage.csv',
  row,
  column,
  message: { vi, en },
});

function lineFaults(
  { line, row }: Placed<LineageLink>,
  byId: ReadonlyMap<string, Area>,
  seen: Map<string, number>,
): Fault[] {
  const faults: Fault[] = [];
  const fault = (column: string, vi: string, en: string) => void faults.push(faultOf(line, column, vi, en));
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
  const day = row.effective_date;
  const before = byId.get(row.predecessor_id);
  const after = byId.get(row.successor_id);
  const eve = addDays(day, -1);
  if (before?.valid_to === null) {
    fault(
      'effective_date',
      `${before.area_id} vẫn còn hiệu lực: ghi valid_to ${eve} trong areas.csv, hoặc xóa dòng này`,
      `${before.area_id} is still valid: give it valid_to ${eve} in areas.csv, or remove this line`,
    );
  } else if (before && before.valid_to !== eve) {
    fault(
      'effective_date',
      `${before.area_id} hiệu lực đến hết ngày ${before.valid_to}, không phải ${eve}: sửa ngày ở một trong hai tệp`,
      `${before.area_id} ends on ${before.valid_to}, not on ${eve}: mend the day in one of the two files`,
    );
  }
  if (after && after.valid_from !== day) {
    fault(
      'effective_date',
      `${after.area_id} bắt đầu ngày ${after.valid_from}, không phải ${day}: sửa ngày ở một trong hai tệp`,
      `${after.area_id} begins on ${after.valid_from}, not on ${day}: mend the day in one of the two files`,
    );
  }
  return faults;
}

/** Whether the lines of one area share it out: all of it into one, or parts of it into two or more. */
function sharedOut(given: readonly Placed<LineageLink>[]): Fault[] {
  // The same line twice has its own word.
  const lines = [...new Map(given.toReversed().map((link) => [link.row.successor_id, link])).values()].sort(
    (a, b) => a.line - b.line,
  );
  const id = lines[0]?.row.predecessor_id ?? '';
  const whole = lines.find(({ row }) => row.kind === 'whole');
  if (whole) {
    const into = whole.row.successor_id;
    return lines
      .filter((link) => link !== whole)
      .map(({ line }) =>
        faultOf(
          line,
          'kind',
          `theo dòng ${whole.line}, toàn bộ ${id} đã nhập vào ${into}: ghi part ở mọi dòng của ${id}, hoặc xóa dòng thừa`,
          `all of ${id} went into ${into} by line ${whole.line}: write part on every line of ${id}, or remove the one too many`,
        ),
      );
  }
  const [only, ...others] = lines;
  if (!only || others.length > 0) return [];
  return [
    faultOf(
      only.line,
      'kind',
      `chỉ một phần của ${id} có nơi đến: thêm dòng cho phần còn lại, hoặc ghi whole`,
      `only a part of ${id} is accounted for: add a line for the rest, or write whole`,
    ),
  ];
}
