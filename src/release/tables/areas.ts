import { type Row, column as c, required as r } from '../column.ts';

const areaColumns = [
  r(
    'area_id',
    'VARCHAR',
    'Mã riêng của địa bàn trong một thời kỳ hiệu lực',
    'Id of the area in one span of validity',
  ),
  r('code', 'VARCHAR', 'Mã đơn vị hành chính', 'Official code'),
  r('name', 'VARCHAR', 'Tên, không kèm loại', 'Name without the word for its type'),
  r('type', 'VARCHAR', 'Loại đơn vị', 'Type of unit'),
  r('level', 'VARCHAR', 'Cấp', 'Level'),
  c('parent_id', 'VARCHAR', 'Địa bàn cấp trên', 'Area above'),
  r('valid_from', 'DATE', 'Ngày bắt đầu hiệu lực', 'First day of validity'),
  c('valid_to', 'DATE', 'Ngày hết hiệu lực; trống: còn hiệu lực', 'Last day of validity; empty: still valid'),
  r('slug', 'VARCHAR', 'Tên trong địa chỉ trang', 'Name in page addresses'),
  c('lat', 'DOUBLE', 'Vĩ độ trung tâm, gần đúng', 'Latitude of the centre, approximate'),
  c('lon', 'DOUBLE', 'Kinh độ trung tâm, gần đúng', 'Longitude of the centre, approximate'),
  c('area_km2', 'DOUBLE', 'Diện tích, km²', 'Surface, km²'),
] as const;

/** Areas, each in one span of validity. */
export const areas = {
  name: 'areas',
  title: { vi: 'Địa bàn', en: 'Areas' },
  row: { vi: 'một địa bàn trong một thời kỳ hiệu lực', en: 'an area in one span of validity' },
  key: ['area_id'],
  columns: areaColumns,
} as const;

export type AreaRow = Row<typeof areaColumns>;

const lineageColumns = [
  r('predecessor_id', 'VARCHAR', 'Địa bàn cũ', 'Area before'),
  r('successor_id', 'VARCHAR', 'Địa bàn mới', 'Area after'),
  r('kind', 'VARCHAR', 'whole: toàn bộ; part: một phần', 'whole: all of it; part: a part of it'),
  r('effective_date', 'DATE', 'Ngày có hiệu lực', 'First day of the new area'),
] as const;

/** What became of which area. */
export const lineage = {
  name: 'lineage',
  title: { vi: 'Địa bàn cũ và mới', en: 'Areas before and after' },
  row: { vi: 'một địa bàn cũ và nơi nó trở thành', en: 'a predecessor and its successor' },
  key: ['predecessor_id', 'successor_id'],
  columns: lineageColumns,
} as const;

export type LineageRow = Row<typeof lineageColumns>;
