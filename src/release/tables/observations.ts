import { type Row, column as c, required as r } from '../column.ts';

/** Columns that stand before the breakdowns of an observation table. */
export const observationHead = [
  r('area_id', 'VARCHAR', 'Địa bàn', 'Area'),
  r('period', 'VARCHAR', 'Kỳ: năm hoặc nửa năm', 'Period: year or half-year'),
  r('year', 'INTEGER', 'Năm', 'Year'),
  r('half', 'INTEGER', '0 cả năm, 1 nửa đầu, 2 nửa cuối', '0 whole year, 1 first half, 2 second half'),
] as const;

/** Columns that stand after the breakdowns of an observation table. */
export const observationTail = [
  c('numerator', 'DOUBLE', 'Tử số', 'Numerator'),
  c('denominator', 'DOUBLE', 'Mẫu số', 'Denominator'),
  c('value', 'DOUBLE', 'Giá trị; tỷ lệ tính bằng phần trăm', 'Value; shares in percent'),
  c('state', 'VARCHAR', 'Trạng thái', 'State'),
  c('event_date', 'DATE', 'Ngày diễn ra', 'Day of the event'),
  c('cutoff', 'DATE', 'Ngày chốt số liệu', 'Cutoff of the data'),
  r(
    'flag',
    'VARCHAR',
    'ok, protected, not_reported, not_applicable',
    'ok, protected, not_reported, not_applicable',
  ),
  r('denominator_flag', 'VARCHAR', 'Như flag, cho mẫu số', 'As flag, for the denominator'),
  r('provisional', 'BOOLEAN', 'Số sơ bộ', 'Provisional'),
  r('revised', 'BOOLEAN', 'Số đã sửa', 'Revised'),
  r('recomputed', 'BOOLEAN', 'Tính lại từ các địa bàn cũ', 'Recomputed from predecessors'),
  r('rolled_up', 'BOOLEAN', 'Cộng từ các địa bàn cấp dưới', 'Added up from the areas below'),
  c('areas_reported', 'INTEGER', 'Số địa bàn cấp dưới đã báo cáo', 'Areas below that reported'),
  c('areas_due', 'INTEGER', 'Số địa bàn cấp dưới phải báo cáo', 'Areas below that were due'),
  c(
    'qualifier',
    'VARCHAR',
    'about, over, near, under: như nguồn ghi',
    'about, over, near, under: as the source says',
  ),
  c('period_text_vi', 'VARCHAR', 'Kỳ như nguồn ghi (tiếng Việt)', 'Period as the source says (Vietnamese)'),
  c('period_text_en', 'VARCHAR', 'Kỳ như nguồn ghi (tiếng Anh)', 'Period as the source says (English)'),
  r('source', 'VARCHAR', 'Nguồn', 'Source'),
] as const;

/** An observation without its breakdowns. */
export type ObservationRow = Row<typeof observationHead> & Row<typeof observationTail>;
