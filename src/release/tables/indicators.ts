import { type Row, both, column as c, named, required as r } from '../column.ts';

const indicatorColumns = [
  r('indicator', 'VARCHAR', 'Mã chỉ số', 'Id of the indicator'),
  ...named('label', 'Tên', 'Name'),
  ...named('definition', 'Định nghĩa', 'Definition'),
  ...both('numerator', 'Tử số đếm gì', 'What the numerator counts'),
  ...both('denominator', 'Mẫu số đếm gì', 'What the denominator counts'),
  r('unit', 'VARCHAR', 'Mã đơn vị tính', 'Id of the unit'),
  ...named('unit', 'Đơn vị tính', 'Unit'),
  c('unit_one_en', 'VARCHAR', 'Đơn vị tính số ít (tiếng Anh)', 'Unit in the singular'),
  r('kind', 'VARCHAR', 'share, stock, flow, status hoặc duration', 'share, stock, flow, status or duration'),
  r('better', 'VARCHAR', 'Chiều tốt: up, down, either', 'Which way is good: up, down, either'),
  r('accumulates', 'BOOLEAN', 'Đếm dồn từ đầu năm', 'Starts from nothing each year and grows through it'),
  r('adds_over_areas', 'BOOLEAN', 'Cộng được theo địa bàn', 'Adds up over areas'),
  r('adds_over_periods', 'BOOLEAN', 'Hai nửa năm cộng thành năm', 'Two half-years add up to the year'),
  r(
    'breakdowns',
    'VARCHAR',
    'Các phân tổ và nhóm của chúng (JSON)',
    'Breakdowns and their categories (JSON)',
  ),
  c(
    'breakdown_names',
    'VARCHAR',
    'Tên của các phân tổ (JSON); trống ở các bản cũ',
    'Names of the breakdowns (JSON); empty in older releases',
  ),
  r('states', 'VARCHAR', 'Các trạng thái (JSON)', 'States (JSON)'),
  r(
    'sensitivity',
    'VARCHAR',
    'Mức nhạy cảm: open, household, event, person',
    'Sensitivity: open, household, event, person',
  ),
  r('levels', 'VARCHAR', 'Các cấp có báo cáo (JSON)', 'Levels at which it is reported (JSON)'),
  r('decimals', 'BOOLEAN', 'Có thể là số lẻ', 'May hold fractions'),
  r('context', 'BOOLEAN', 'Số đã công bố, chỉ làm bối cảnh', 'A published figure, context only'),
] as const;

/** The dictionary of indicators. */
export const indicators = {
  name: 'indicators',
  title: { vi: 'Từ điển chỉ số', en: 'Indicator dictionary' },
  row: { vi: 'một chỉ số', en: 'an indicator' },
  key: ['indicator'],
  columns: indicatorColumns,
} as const;

export type IndicatorRow = Row<typeof indicatorColumns>;
